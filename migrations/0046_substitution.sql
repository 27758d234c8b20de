-- 替岗: a person names a substitute for a period, for named duties. Ratings and ballots are nobody's to hand over.

create table substitution (
  org_id bigint not null references organisation (id),
  id uuid not null,
  person_id uuid not null,
  substitute_id uuid not null,
  duty text not null check (duty in ('proposing', 'representing', 'handling', 'dispatching', 'office', 'committee', 'supervising', 'leading')),
  since date not null,
  until date not null,
  reason text not null,
  named_by uuid not null,
  named_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, substitute_id) references person (org_id, id),
  foreign key (org_id, named_by) references person (org_id, id),
  foreign key (org_id, ended_by) references person (org_id, id)
);
create index substitution_person on substitution (org_id, person_id, until);
create index substitution_substitute on substitution (org_id, substitute_id, until);
comment on table substitution is 'Who acts for whom, for one duty, from day to day; it ends by itself on its last day, or earlier when it is ended.';
comment on column substitution.duty is 'A group of roles; ratings and ballots belong to none of them.';
alter table substitution enable row level security;
create policy wall on substitution using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
grant select, insert, update on substitution to shanyi_app;
