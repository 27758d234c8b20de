-- The five records of a proposal's life, each with its own lifecycle, counted separately.

create table proposal (
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
  kind text not null,
  period text,
  number int,
  number_text text,
  subject text not null default '',
  situation text not null default '',
  analysis text not null default '',
  recommendations jsonb not null default '[]',
  category text,
  contact text not null default '',
  publish_consent boolean not null default true,
  meeting_wished boolean not null default true,
  researched boolean not null default false,
  suggested_unit_ids jsonb not null default '[]',
  seal_confirmed boolean not null default false,
  submitted_on date,
  review_round int not null default 0,
  proposed_outcome text,
  outcome_grounds jsonb not null default '[]',
  outcome_reason text,
  outcome_target text,
  merged_into uuid,
  filed_on date,
  assigned_on date,
  replied_on date,
  concluded_on date,
  result_class text,
  attempt int not null default 1,
  key_candidate boolean not null default false,
  is_key boolean not null default false,
  lead_name text not null default '',
  lead_sector text not null default '',
  primary key (org_id, id),
  foreign key (org_id, session_id) references session (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id),
  foreign key (org_id, merged_into) references proposal (org_id, id),
  unique (org_id, session_id, number)
);
create index proposal_state on proposal (org_id, state, id);
create index proposal_session on proposal (org_id, session_id, filed_on);
create index proposal_changed on proposal (org_id, changed_at desc, id desc);
create index proposal_matter on proposal (org_id, matter_id);
create index proposal_merged on proposal (org_id, merged_into) where merged_into is not null;
comment on table proposal is '提案: the numbered case as filed; one number, one or many proposers.';
comment on column proposal.number is 'Unique within the session 次 of a term, given at filing; never a key.';
comment on column proposal.period is 'plenary 大会提案 or intersession 平时提案, settled by the date rule when it is received.';
comment on column proposal.lead_name is 'Name of the lead proposer or signing body as on the paper, so that lists need no join.';

create table proposal_revision (
  org_id bigint not null,
  id uuid not null,
  proposal_id uuid not null,
  number int not null,
  why text not null,
  subject text not null,
  situation text not null,
  analysis text not null,
  recommendations jsonb not null,
  by_person_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, proposal_id) references proposal (org_id, id),
  unique (org_id, proposal_id, number)
);
comment on table proposal_revision is 'What the text was when co-signers, reviewers or the committee judged it. Immutable.';

create table proposal_review (
  org_id bigint not null,
  id uuid not null,
  proposal_id uuid not null,
  round int not null,
  opinion text not null,
  proposed_outcome text not null,
  unit_ids jsonb not null,
  by_person_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, proposal_id) references proposal (org_id, id)
);
comment on table proposal_review is 'One opinion of one review round.';

create table number_series (
  org_id bigint not null references organisation (id),
  series text not null,
  last int not null,
  primary key (org_id, series)
);
comment on table number_series is 'Counters for numbers without gaps or doubles, locked by the transaction that takes one.';

create table assignment (
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
  track text not null,
  role text not null check (role in ('sole', 'lead', 'assist', 'separate')),
  part text not null default '',
  assigned_on date,
  clock_from date,
  kept_due_on date,
  return_until date,
  reassigned_from uuid,
  acknowledged_on date,
  receiver text,
  leader_in_charge text,
  section text,
  handling_plan text,
  return_reason text,
  suggested_unit_id uuid,
  return_requested_on date,
  returns int not null default 0,
  extension_asked date,
  extension_until date,
  extension_reason text,
  extensions int not null default 0,
  opinion text,
  opinion_on date,
  replied_on date,
  attempt int not null default 1,
  together_with uuid,
  primary key (org_id, id),
  foreign key (org_id, proposal_id) references proposal (org_id, id),
  foreign key (org_id, unit_id) references body (org_id, id),
  foreign key (org_id, reassigned_from) references assignment (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index assignment_proposal on assignment (org_id, proposal_id);
create index assignment_unit on assignment (org_id, unit_id, state);
create index assignment_state on assignment (org_id, state, track);
comment on table assignment is '承办件: one unit''s duty on one proposal.';
comment on column assignment.clock_from is 'The day from which the longest time counts: assigned_on, or the earlier unit''s where the clock goes on after a reassignment.';
comment on column assignment.kept_due_on is 'The due date taken over from the earlier unit where the clock goes on after a reassignment.';
comment on column assignment.return_until is 'The last day on which a return may be asked for, counted in working days when it was assigned.';
comment on column assignment.extension_asked is 'The date a unit has asked for and nobody has decided on yet.';
comment on column assignment.together_with is '并案办理: another assignment of the same unit with which this one is handled; each is still answered separately.';

create table contact (
  org_id bigint not null,
  id uuid not null,
  assignment_id uuid not null,
  kind text not null,
  on_date date not null,
  place text not null default '',
  people text not null,
  summary text not null,
  milestone text not null,
  online_reason text,
  confirmed_by uuid,
  confirmed_on date,
  disputed_reason text,
  recorded_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, assignment_id) references assignment (org_id, id)
);
create index contact_assignment on contact (org_id, assignment_id);
comment on table contact is 'A contact between unit and proposer 沟通/面商, confirmed by the proposer.';

do $$
declare t text;
begin
  foreach t in array array['proposal', 'proposal_revision', 'proposal_review', 'number_series', 'assignment', 'contact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy wall on %I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint)', t);
  end loop;
end $$;
grant select, insert, update on proposal, number_series, assignment, contact to shanyi_app;
grant select, insert on proposal_revision, proposal_review to shanyi_app;

