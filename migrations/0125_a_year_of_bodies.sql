-- 专委会、界别、小组、机关工作机构的年度考核: a year may be about bodies as well as members. Whatever is recorded, scored, said or
-- proposed is about one of the two, never both.

alter table service_year
  add column subject text not null default 'member',
  drop constraint service_year_org_id_year_key,
  add unique (org_id, year, subject);
comment on column service_year.subject is 'Who is scored, as the rule book says: member, special_committee, sector … A year is run once for each.';

do $$
declare t text;
begin
  foreach t in array array['service_entry', 'service_score', 'service_report', 'service_objection', 'service_measure', 'service_claim', 'service_evaluated', 'service_mark'] loop
    execute format('alter table %I alter column person_id drop not null', t);
    execute format('alter table %I add column body_id uuid', t);
    execute format('alter table %I add foreign key (org_id, body_id) references body (org_id, id)', t);
    execute format('alter table %I add check (num_nonnulls(person_id, body_id) = 1)', t);
    execute format('comment on column %I.body_id is ''The body that it is about, where it is not about a member.''', t);
  end loop;
end $$;

alter table service_score add unique (org_id, service_year_id, body_id);
alter table service_report add unique (org_id, service_year_id, body_id);
alter table service_measure add unique (org_id, service_year_id, body_id, code);
alter table service_evaluated add unique (org_id, evaluation_id, body_id);
create index service_entry_body on service_entry (org_id, body_id, on_date) where body_id is not null;
create index service_score_body on service_score (org_id, body_id) where body_id is not null;
create index service_report_body on service_report (org_id, body_id) where body_id is not null;
create index service_objection_body on service_objection (org_id, body_id) where body_id is not null;
create index service_measure_body on service_measure (org_id, body_id) where body_id is not null;
create index service_claim_body on service_claim (org_id, body_id, on_date) where body_id is not null;

comment on table service_entry is 'A fact of service of a member or a body, recorded by whoever organised it, or reported and verified. Never edited: voided or superseded, with the reason.';
comment on table service_score is 'What a year came to for one member or body, line by line; computed anew from the facts until the year is approved.';
comment on table service_report is '述职: what a member or a body says of their own year, and its review.';
comment on table service_objection is 'What a member or a body objects to in their score, and the decision with its reason.';
comment on table service_measure is 'A step of the consequence ladder proposed for a member or a body; people decide, with a reason, and nothing follows by itself.';
comment on table service_claim is '履职填报: what a member or a body did elsewhere, with what shows it; once verified it is a fact of service.';
comment on table service_evaluated is 'The members or bodies that are evaluated in a round.';
