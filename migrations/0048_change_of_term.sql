-- 换届: one term closed and the next opened, as rehearsed.

create table term_change (
  org_id bigint not null references organisation (id),
  id uuid not null,
  closed_term_id uuid not null,
  opened_term_id uuid not null,
  last_day date not null,
  first_day date not null,
  digest text not null,
  plan jsonb not null,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, closed_term_id),
  foreign key (org_id, closed_term_id) references term (org_id, id),
  foreign key (org_id, opened_term_id) references term (org_id, id),
  foreign key (org_id, by_person_id) references person (org_id, id)
);
comment on table term_change is 'A change of term that was performed: what it did to whom, kept as the archive of the term that closed.';
comment on column term_change.digest is 'SM3 of the plan that was rehearsed; nothing else is performed.';
comment on column term_change.plan is 'Person by person: seats, affiliations and roles that ended or went on, and the open cases that were handed over.';
alter table term_change enable row level security;
create policy wall on term_change using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
grant select, insert on term_change to shanyi_app;
