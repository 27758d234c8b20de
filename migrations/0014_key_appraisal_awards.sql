-- Key proposals, two-way appraisal, awards, and the special fund.

create table key_proposal (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  session_id uuid not null,
  proposal_id uuid not null,
  theme text not null,
  reason text not null default '',
  relisted boolean not null default false,
  meeting text,
  decided_on date,
  committee_id uuid,
  outcome_reason text,
  plan text,
  plan_approved_on date,
  report text,
  reported_on date,
  instruction text,
  instructed_on date,
  result text,
  closed_on date,
  primary key (org_id, id),
  foreign key (org_id, session_id) references session (org_id, id),
  foreign key (org_id, proposal_id) references proposal (org_id, id),
  foreign key (org_id, committee_id) references body (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index key_proposal_session on key_proposal (org_id, session_id, state);
comment on table key_proposal is '重点提案: a theme chosen for supervision by leaders, with the proposals it bundles.';
comment on column key_proposal.proposal_id is 'The proposal it began with; all bundled ones, this among them, are in key_bundle.';
comment on column key_proposal.relisted is 'Of an earlier session and not carried out then.';

create table key_bundle (
  org_id bigint not null,
  id uuid not null,
  key_proposal_id uuid not null,
  proposal_id uuid not null,
  primary key (org_id, id),
  unique (org_id, key_proposal_id, proposal_id),
  foreign key (org_id, key_proposal_id) references key_proposal (org_id, id),
  foreign key (org_id, proposal_id) references proposal (org_id, id)
);
create index key_bundle_proposal on key_bundle (org_id, proposal_id);
comment on table key_bundle is 'The proposals of one key theme; each is still answered and counted by itself.';

create table key_opinion (
  org_id bigint not null,
  id uuid not null,
  key_proposal_id uuid not null,
  body_id uuid,
  verdict text not null check (verdict in ('support', 'reserve', 'oppose')),
  opinion text not null,
  by_person_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, key_proposal_id) references key_proposal (org_id, id),
  foreign key (org_id, body_id) references body (org_id, id)
);
create index key_opinion_case on key_opinion (org_id, key_proposal_id);
comment on table key_opinion is 'What parties, organisations, special committees and the supervision office say about the shortlist.';
comment on column key_opinion.body_id is 'Null: the supervision office.';

create table key_visit (
  org_id bigint not null,
  id uuid not null,
  key_proposal_id uuid not null,
  kind text not null check (kind in ('forum', 'survey', 'inspection', 'unit_visit')),
  on_date date not null,
  place text not null,
  people text not null,
  proposer_present boolean not null,
  findings text not null,
  issues jsonb not null default '[]',
  by_person_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, key_proposal_id) references key_proposal (org_id, id)
);
create index key_visit_case on key_visit (org_id, key_proposal_id, on_date);
comment on table key_visit is 'A forum, survey, inspection or visit of supervision, with what it found.';
comment on column key_visit.issues is '问题清单: [{issue, owner, dueOn}].';

create table appraisal (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  session_id uuid not null,
  proposal_id uuid not null,
  assignment_id uuid not null,
  unit_id uuid not null,
  proposal_scores jsonb,
  proposal_comment text not null default '',
  handling_scores jsonb,
  handling_comment text not null default '',
  closed_on date,
  rectify_reason text,
  rectified text,
  primary key (org_id, id),
  unique (org_id, assignment_id),
  foreign key (org_id, session_id) references session (org_id, id),
  foreign key (org_id, proposal_id) references proposal (org_id, id),
  foreign key (org_id, assignment_id) references assignment (org_id, id),
  foreign key (org_id, unit_id) references body (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index appraisal_session on appraisal (org_id, session_id, state);
create index appraisal_unit on appraisal (org_id, unit_id, state);
comment on table appraisal is '双向评议 of one assignment: the unit rates the proposal, the committee the handling; the proposer''s part is the feedback.';
comment on column appraisal.proposal_scores is 'By dimension, 0 to 100. Shown to its author only until both are in or the round is closed.';

create table award (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  session_id uuid not null,
  title text not null,
  collective_share int not null default 0 check (collective_share between 0 and 100),
  meeting text,
  approved_on date,
  outcome_reason text,
  published_on date,
  primary key (org_id, id),
  foreign key (org_id, session_id) references session (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index award_session on award (org_id, session_id);
comment on table award is '评选: one round of honouring proposals and units.';
comment on column award.collective_share is 'Percent of the honoured proposals that must be collective: 20 where the national practice is followed, 0 for none.';

create table award_candidate (
  org_id bigint not null,
  id uuid not null,
  award_id uuid not null,
  kind text not null check (kind in ('proposal', 'unit')),
  proposal_id uuid,
  unit_id uuid,
  reason text not null,
  score double precision,
  proposed boolean not null default false,
  withdrawn_reason text,
  by_person_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, award_id) references award (org_id, id),
  foreign key (org_id, proposal_id) references proposal (org_id, id),
  foreign key (org_id, unit_id) references body (org_id, id),
  check (num_nonnulls(proposal_id, unit_id) = 1)
);
create unique index award_candidate_proposal on award_candidate (org_id, award_id, proposal_id) where withdrawn_reason is null;
create unique index award_candidate_unit on award_candidate (org_id, award_id, unit_id) where withdrawn_reason is null;
comment on table award_candidate is 'A proposal or unit nominated in a round, its score, and whether it is put forward.';

create table fund_application (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  proposal_id uuid not null,
  unit_id uuid not null,
  project text not null,
  purpose text not null,
  estimate bigint not null check (estimate > 0),
  own_money bigint not null check (own_money >= 0),
  other_money bigint not null check (other_money >= 0),
  asked bigint not null check (asked > 0),
  visited_on date,
  visit_people text,
  visit_findings text,
  eligible boolean,
  meeting text,
  decided_on date,
  granted bigint,
  stages jsonb not null default '[]',
  outcome_reason text,
  accepted_on date,
  acceptance text,
  photo_ids jsonb not null default '[]',
  audit_note text,
  primary key (org_id, id),
  foreign key (org_id, proposal_id) references proposal (org_id, id),
  foreign key (org_id, unit_id) references body (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index fund_application_proposal on fund_application (org_id, proposal_id);
create index fund_application_unit on fund_application (org_id, unit_id, state);
comment on table fund_application is '提案办理专项资金: a unit''s application for money to carry a proposal out. All sums in yuan.';
comment on column fund_application.stages is 'What was granted, by stage: [{name, amount}].';

create table fund_payment (
  org_id bigint not null,
  id uuid not null,
  fund_application_id uuid not null,
  stage text not null,
  amount bigint not null check (amount > 0),
  paid_on date not null,
  note text not null default '',
  by_person_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, fund_application_id) references fund_application (org_id, id)
);
create index fund_payment_case on fund_payment (org_id, fund_application_id);
comment on table fund_payment is 'Money paid out, stage by stage, in yuan.';

do $$
declare t text;
begin
  foreach t in array array['key_proposal', 'key_bundle', 'key_opinion', 'key_visit', 'appraisal', 'award', 'award_candidate', 'fund_application', 'fund_payment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy wall on %I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint)', t);
  end loop;
end $$;
grant select, insert, update on key_proposal, appraisal, award, award_candidate, fund_application to shanyi_app;
grant select, insert, delete on key_bundle to shanyi_app;
grant select, insert on key_opinion, key_visit, fund_payment to shanyi_app;
