-- What is shown by need: phones, ID numbers, addresses, days of birth. The database holds them sealed only.

create table person_private (
  org_id bigint not null references organisation (id),
  person_id uuid not null,
  field text not null check (field in ('phone', 'id_number', 'address', 'birth_date')),
  sealed text not null,
  fingerprint text,
  changed_at timestamptz not null,
  primary key (org_id, person_id, field),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index person_private_fingerprint on person_private (org_id, field, fingerprint) where fingerprint is not null;
comment on table person_private is 'Personal data of a person, sealed with SM4-GCM under a key outside the database; every showing is a fact.';
comment on column person_private.sealed is 'The id of the key, a dot, and the sealed value bound to organisation, person and field.';
comment on column person_private.fingerprint is 'HMAC-SM3 of the value, for finding an equal one; none for an address.';
alter table person_private enable row level security;
create policy wall on person_private using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
grant select, insert, update, delete on person_private to shanyi_app;

alter table person_change drop constraint person_change_field_check;
alter table person_change add constraint person_change_field_check check (field in ('name', 'gender', 'birth_year', 'employer', 'post', 'party', 'email', 'phone', 'id_number', 'address', 'birth_date'));
comment on column person_change.new_value is 'For personal data both old and new are sealed, as in person_private.';

create table person_photo (
  org_id bigint not null references organisation (id),
  person_id uuid not null,
  hash text not null,
  type text not null check (type in ('jpg', 'png', 'webp')),
  size int not null check (size > 0),
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (org_id, person_id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, by_person_id) references person (org_id, id)
);
comment on table person_photo is 'The present photograph of a person; the content store has the picture.';
alter table person_photo enable row level security;
create policy wall on person_photo using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
grant select, insert, update, delete on person_photo to shanyi_app;
