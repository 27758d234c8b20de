-- When a person wants to be left alone, and the key under which letters let them unsubscribe with one click.

create table notice_setting (
  org_id bigint not null references organisation (id),
  person_id uuid not null,
  quiet_from time,
  quiet_until time,
  letter_key text not null,
  primary key (org_id, person_id),
  foreign key (org_id, person_id) references person (org_id, id),
  check (num_nonnulls(quiet_from, quiet_until) in (0, 2))
);
comment on table notice_setting is 'Quiet hours in which letters wait until morning, and the key that signs the links by which a person unsubscribes.';
comment on column notice_setting.quiet_from is 'By the clock of the organisation''s zone; both null: letters go out at any hour.';
alter table notice_setting enable row level security;
create policy wall on notice_setting using (org_id = nullif(current_setting('app.org_id', true), '')::bigint)
  with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
revoke all on notice_setting from shanyi_app;
grant select, insert, update on notice_setting to shanyi_app;
