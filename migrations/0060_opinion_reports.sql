-- 社情民意信息: reports, the journal they are issued in, and what comes of them, each kept apart.

create table opinion_report (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  kind text not null check (kind in ('report', 'micro')),
  channel text not null,
  number int,
  number_text text,
  title text not null default '',
  problem text not null default '',
  cause text not null default '',
  suggestion text not null default '',
  edited jsonb,
  place text not null default '',
  topic text,
  scope_level text not null default 'city',
  urgent boolean not null default false,
  secrecy text not null default 'internal',
  name_withheld boolean not null default false,
  original_work boolean not null default false,
  no_state_secret boolean not null default false,
  reporter_name text not null default '',
  reporter_affiliation text not null default '',
  reporter_standing boolean not null default false,
  submitted_on date,
  registered_on date,
  screener_id uuid,
  editor_id uuid,
  outcome_grounds jsonb not null default '[]',
  outcome_reason text,
  merged_into uuid,
  issued_on date,
  reported_on date,
  answered_on date,
  closed_on date,
  author_view text,
  author_comment text,
  receipt_hash text,
  primary key (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id),
  foreign key (org_id, merged_into) references opinion_report (org_id, id)
);
create index opinion_report_state on opinion_report (org_id, state, id);
create index opinion_report_changed on opinion_report (org_id, changed_at desc, id desc);
create index opinion_report_submitted on opinion_report (org_id, (coalesce(submitted_on, '0001-01-01'::date)), id);
create index opinion_report_topic on opinion_report (org_id, topic, submitted_on);
create index opinion_report_matter on opinion_report (org_id, matter_id);
create index opinion_report_merged on opinion_report (org_id, merged_into) where merged_into is not null;
create unique index opinion_report_receipt on opinion_report (org_id, receipt_hash) where receipt_hash is not null;
comment on table opinion_report is '社情民意信息: a report as it was handed in, with the edited text beside it. Not published.';
comment on column opinion_report.edited is '{title, problem, cause, suggestion} as edited for the journal; the original stays in its own columns.';
comment on column opinion_report.receipt_hash is 'SM3 of the receipt number given to a member of the public; the number itself is not kept.';
comment on column opinion_report.merged_into is '并入综合: the report under which this one is used.';

create table opinion_text (
  org_id bigint not null,
  id uuid not null,
  report_id uuid not null,
  number int not null,
  why text not null check (why in ('submitted', 'resubmitted', 'edited')),
  title text not null,
  problem text not null,
  cause text not null,
  suggestion text not null,
  by_person_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, report_id, number),
  foreign key (org_id, report_id) references opinion_report (org_id, id)
);
comment on table opinion_text is 'Texts of a report that somebody judged: as handed in, as handed in again, as edited for review. Immutable.';

create table opinion_contact (
  org_id bigint not null,
  id uuid not null,
  report_id uuid not null,
  name text not null,
  phone text not null,
  at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, report_id),
  foreign key (org_id, report_id) references opinion_report (org_id, id)
);
comment on table opinion_contact is 'How a member of the public can be reached: sealed with SM4-GCM, and kept apart from what they wrote.';

create table opinion_reporting (
  org_id bigint not null,
  id uuid not null,
  report_id uuid not null,
  issue_id uuid,
  body text not null,
  level text not null,
  form text not null,
  sent_on date not null,
  dispatch_id uuid,
  receipt text not null default '',
  received_on date,
  by_person_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, report_id) references opinion_report (org_id, id)
);
create index opinion_reporting_report on opinion_reporting (org_id, report_id);
comment on table opinion_reporting is '报送: to whom a report was sent, in what form, and the receipt.';
comment on column opinion_reporting.dispatch_id is 'The dispatch by which it went up the tree; null for bodies outside.';

create table opinion_adoption (
  org_id bigint not null,
  id uuid not null,
  report_id uuid not null,
  level text not null,
  body text not null,
  form text not null,
  adopted_on date not null,
  proof text not null default '',
  proof_file_id uuid,
  by_person_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, report_id, level, body, form),
  foreign key (org_id, report_id) references opinion_report (org_id, id)
);
comment on table opinion_adoption is '采用: one line for each body that used a report and each form in which it did. Insert only.';

create table opinion_credit (
  org_id bigint not null,
  id uuid not null,
  report_id uuid not null,
  matter_id uuid not null,
  person_id uuid,
  body_id uuid,
  event text not null,
  detail text not null default '',
  points double precision not null,
  on_date date not null,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, report_id) references opinion_report (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, body_id) references body (org_id, id),
  check (num_nonnulls(person_id, body_id) = 1)
);
create unique index opinion_credit_person_once on opinion_credit (org_id, matter_id, event, detail, person_id) where person_id is not null;
create unique index opinion_credit_body_once on opinion_credit (org_id, matter_id, event, detail, body_id) where body_id is not null;
create index opinion_credit_report on opinion_credit (org_id, report_id);
comment on table opinion_credit is '计分: what a report earned its reporter and their body, once for each matter and event. Insert only.';

create table journal_issue (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  kind text not null check (kind in ('single', 'digest', 'forwarded')),
  journal text not null,
  title text not null default '',
  note text not null default '',
  year int,
  number int,
  number_text text,
  urgent boolean not null default false,
  secrecy text not null default 'internal',
  addressees jsonb not null default '[]',
  copies jsonb not null default '[]',
  chain jsonb not null default '[]',
  step int not null default 0,
  composed_by uuid,
  composer_name text not null default '',
  reviewer_name text,
  signer_name text,
  signed_on date,
  document_id uuid,
  primary key (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id),
  unique (org_id, journal, year, number)
);
create index journal_issue_state on journal_issue (org_id, state, id);
create index journal_issue_changed on journal_issue (org_id, changed_at desc, id desc);
comment on table journal_issue is '编发: one numbered issue of a journal, composed from reports and signed off.';
comment on column journal_issue.chain is 'Who signs, in order, as the terms said when it was begun: [{code, label, role}].';
comment on column journal_issue.number is 'Within journal and year, given when the last signature is in: no gaps, no doubles.';

create table journal_item (
  org_id bigint not null,
  id uuid not null,
  issue_id uuid not null,
  report_id uuid not null,
  position int not null,
  primary key (org_id, id),
  unique (org_id, issue_id, report_id),
  foreign key (org_id, issue_id) references journal_issue (org_id, id),
  foreign key (org_id, report_id) references opinion_report (org_id, id)
);
create index journal_item_report on journal_item (org_id, report_id);
comment on table journal_item is 'Which reports an issue is composed from, in order; a report may stand in several issues.';

create table journal_receipt (
  org_id bigint not null,
  id uuid not null,
  issue_id uuid not null,
  addressee text not null,
  received_on date not null,
  received_by text not null,
  note text not null default '',
  by_person_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, issue_id, addressee),
  foreign key (org_id, issue_id) references journal_issue (org_id, id)
);
comment on table journal_receipt is 'That an addressee has received an issue. Insert only.';

create table leader_instruction (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  report_id uuid not null,
  leader_name text not null,
  leader_post text not null default '',
  level text not null,
  instruction text not null,
  instructed_on date not null,
  due_on date,
  result text,
  carried_out_on date,
  primary key (org_id, id),
  foreign key (org_id, report_id) references opinion_report (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index leader_instruction_report on leader_instruction (org_id, report_id);
comment on table leader_instruction is '批示: what one leader wrote on a report; read by those who are named and no others.';

create table opinion_transfer (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  report_id uuid not null,
  unit_id uuid not null,
  request text not null default '',
  fast boolean not null default false,
  receiver text,
  reply text,
  result_class text,
  replied_on date,
  return_reason text,
  reminders int not null default 0,
  primary key (org_id, id),
  foreign key (org_id, report_id) references opinion_report (org_id, id),
  foreign key (org_id, unit_id) references body (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index opinion_transfer_report on opinion_transfer (org_id, report_id);
create index opinion_transfer_unit on opinion_transfer (org_id, unit_id, state);
create index opinion_transfer_changed on opinion_transfer (org_id, changed_at desc, id desc);
comment on table opinion_transfer is '转办: a report handed to a unit for an answer.';
comment on column opinion_transfer.fast is 'A micro-suggestion on the fast track.';

create table opinion_source (
  org_id bigint not null,
  id uuid not null,
  kind text not null check (kind in ('station', 'point', 'informant')),
  person_id uuid not null,
  name text not null,
  since date not null,
  until date,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index opinion_source_person on opinion_source (org_id, person_id);
comment on table opinion_source is 'Who reports besides members and bodies: 联络站 and 信息直报点 with the person in charge, and 特邀信息员.';

create table hotline_ticket (
  org_id bigint not null,
  id uuid not null,
  service_request_id text,
  report_id uuid,
  direction text not null check (direction in ('in', 'out')),
  service_name text not null,
  description text not null,
  address text not null default '',
  agency text not null default '',
  status text not null check (status in ('open', 'closed')),
  status_notes text not null default '',
  requested_at timestamptz not null,
  updated_at timestamptz not null,
  expected_at timestamptz,
  reopened int not null default 0,
  primary key (org_id, id),
  unique (org_id, service_request_id),
  foreign key (org_id, report_id) references opinion_report (org_id, id)
);
create index hotline_ticket_report on hotline_ticket (org_id, report_id) where report_id is not null;
create index hotline_ticket_updated on hotline_ticket (org_id, updated_at desc, id desc);
comment on table hotline_ticket is 'Tickets exchanged with the 12345 hotline, in the shape of Open311 GeoReport v2.';
comment on column hotline_ticket.service_request_id is 'The hotline''s own number; null until it has given one to a report that was handed over.';

do $$
declare t text;
begin
  foreach t in array array['opinion_report', 'opinion_text', 'opinion_contact', 'opinion_reporting', 'opinion_adoption', 'opinion_credit', 'journal_issue', 'journal_item', 'journal_receipt', 'leader_instruction', 'opinion_transfer', 'opinion_source', 'hotline_ticket'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy wall on %I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint)', t);
  end loop;
end $$;

-- Need to know, below the program: in a person's own transaction a row is there for the office, for those who are named in
-- the case, and for those who speak for a body that is. Each sub-query is asked once, not once a row. A transaction without
-- a person is the house itself: jobs, and the public page, which reads by receipt.
create policy need_to_know on opinion_report as restrictive for select using (
  nullif(current_setting('app.person_id', true), '') is null
  or exists (select from role_grant g where g.org_id = nullif(current_setting('app.org_id', true), '')::bigint
    and g.person_id = nullif(current_setting('app.person_id', true), '')::uuid
    and g.role in ('information_office', 'chair', 'proposal_committee', 'proposal_office'))
  or id in (select c.case_id from case_party c where c.org_id = nullif(current_setting('app.org_id', true), '')::bigint
    and c.person_id = nullif(current_setting('app.person_id', true), '')::uuid and c.procedure = 'opinion_report')
  or id in (select c.case_id from case_party c where c.org_id = nullif(current_setting('app.org_id', true), '')::bigint
    and c.procedure = 'opinion_report' and c.body_id in (
      select g.body_id from role_grant g where g.org_id = nullif(current_setting('app.org_id', true), '')::bigint
        and g.person_id = nullif(current_setting('app.person_id', true), '')::uuid
      union all
      select a.body_id from affiliation a where a.org_id = nullif(current_setting('app.org_id', true), '')::bigint
        and a.person_id = nullif(current_setting('app.person_id', true), '')::uuid))
);
create policy need_to_know on leader_instruction as restrictive for select using (
  nullif(current_setting('app.person_id', true), '') is null
  or exists (select from role_grant g where g.org_id = nullif(current_setting('app.org_id', true), '')::bigint
    and g.person_id = nullif(current_setting('app.person_id', true), '')::uuid and g.role = 'information_office')
  or id in (select c.case_id from case_party c where c.org_id = nullif(current_setting('app.org_id', true), '')::bigint
    and c.person_id = nullif(current_setting('app.person_id', true), '')::uuid and c.procedure = 'leader_instruction')
  or id in (select c.case_id from case_party c where c.org_id = nullif(current_setting('app.org_id', true), '')::bigint
    and c.procedure = 'leader_instruction' and c.body_id in (
      select g.body_id from role_grant g where g.org_id = nullif(current_setting('app.org_id', true), '')::bigint
        and g.person_id = nullif(current_setting('app.person_id', true), '')::uuid))
);
create policy need_to_know on opinion_contact as restrictive for select using (
  nullif(current_setting('app.person_id', true), '') is null
  or exists (select from role_grant g where g.org_id = nullif(current_setting('app.org_id', true), '')::bigint
    and g.person_id = nullif(current_setting('app.person_id', true), '')::uuid and g.role = 'information_office')
);

grant select, insert on opinion_text, opinion_contact, opinion_adoption, opinion_credit, journal_receipt to shanyi_app;
grant select, insert, update on opinion_report, opinion_reporting, journal_issue, leader_instruction, opinion_transfer, opinion_source, hotline_ticket to shanyi_app;
grant select, insert, delete on journal_item to shanyi_app;
