-- 履职的填报、异议和措施: what a member reports, what they object to and what is proposed for them are cases of their own,
-- with a due date, an owner and a timeline.

create table service_claim (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  person_id uuid not null,
  kind text not null,
  on_date date not null,
  title text not null,
  attributes jsonb not null,
  evidence text not null,
  reason text not null default '',
  decided_by uuid,
  entry_id uuid,
  primary key (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, decided_by) references person (org_id, id),
  foreign key (org_id, entry_id) references service_entry (org_id, id)
);
create index service_claim_state on service_claim (org_id, state, opened_at);
create index service_claim_person on service_claim (org_id, person_id, on_date);
comment on table service_claim is '履职填报: what a member did elsewhere, with what shows it; once verified it is a fact of service.';
comment on column service_claim.entry_id is 'The fact of service that it became.';
alter table service_claim enable row level security;
create policy wall on service_claim using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
grant select, insert on service_claim to shanyi_app;
grant update (state, version, changed_at, reason, decided_by, entry_id) on service_claim to shanyi_app;

alter table service_objection
  drop constraint service_objection_state_check,
  add column version int not null default 1,
  add column procedure_version int not null default 1,
  add column terms_id uuid,
  add column matter_id uuid,
  add column opened_at timestamptz,
  add column changed_at timestamptz;
update service_objection o set terms_id = y.terms_id, matter_id = y.matter_id, opened_at = o.raised_at,
  changed_at = coalesce(o.decided_at, o.raised_at)
from service_year y where y.org_id = o.org_id and y.id = o.service_year_id;
alter table service_objection
  alter column terms_id set not null,
  alter column matter_id set not null,
  alter column opened_at set not null,
  alter column changed_at set not null,
  alter column procedure_version drop default,
  drop column raised_at,
  drop column decided_at,
  add foreign key (org_id, terms_id) references terms_version (org_id, id);
create index service_objection_person on service_objection (org_id, person_id);
grant update (version, changed_at) on service_objection to shanyi_app;

alter table service_measure
  drop constraint service_measure_state_check,
  add column version int not null default 1,
  add column procedure_version int not null default 1,
  add column terms_id uuid,
  add column matter_id uuid,
  add column opened_at timestamptz,
  add column changed_at timestamptz,
  add column proposed_by uuid,
  add column grounds text not null default '',
  add column carried_by uuid,
  add column due_on date,
  add column held_on date,
  add column record text not null default '';
update service_measure m set terms_id = y.terms_id, matter_id = y.matter_id, opened_at = m.proposed_at,
  changed_at = coalesce(m.decided_at, m.proposed_at)
from service_year y where y.org_id = m.org_id and y.id = m.service_year_id;
alter table service_measure
  alter column terms_id set not null,
  alter column matter_id set not null,
  alter column opened_at set not null,
  alter column changed_at set not null,
  alter column procedure_version drop default,
  drop column proposed_at,
  drop column decided_at,
  add foreign key (org_id, terms_id) references terms_version (org_id, id),
  add foreign key (org_id, proposed_by) references person (org_id, id),
  add foreign key (org_id, carried_by) references person (org_id, id);
create index service_measure_state on service_measure (org_id, state, approval);
create index service_measure_carrier on service_measure (org_id, carried_by, state);
comment on column service_measure.proposed_by is 'Who proposed it by hand; null when the rule book did.';
comment on column service_measure.carried_by is 'Who holds the talk or hands over the reminder, by due_on.';
comment on column service_measure.record is 'What was said, as whoever held the talk writes it down.';
grant update (version, changed_at, carried_by, due_on, held_on, record) on service_measure to shanyi_app;
