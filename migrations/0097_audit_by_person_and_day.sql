-- Reading the audit by person and by day. Under the wall an index serves only comparisons of plain columns: what is taken
-- out of jsonb by an operator that is not leakproof would be looked at fact by fact.

alter table fact add column by_person uuid generated always as ((actor ->> 'personId')::uuid) stored;
alter table fact add column for_person uuid generated always as ((actor -> 'onBehalfOf' ->> 'personId')::uuid) stored;
comment on column fact.by_person is 'Who did it, out of actor.';
comment on column fact.for_person is 'In whose name it was done, out of actor; null: in their own.';

create index fact_at on fact (org_id, at, seq);
create index fact_by_person on fact (org_id, by_person, at, seq);
create index fact_for_person on fact (org_id, for_person, at, seq) where for_person is not null;
