-- Members' service 履职: what was recorded, the rule books, the year, its scores, objections and proposed measures.

create table service_entry (
  org_id bigint not null references organisation (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  on_date date not null,
  title text not null,
  attributes jsonb not null,
  matter_id uuid,
  source text not null check (source in ('organiser', 'member')),
  evidence text not null default '',
  state text not null check (state in ('waiting', 'counted', 'declined', 'voided', 'superseded')),
  recorded_by uuid,
  recorded_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text not null default '',
  replaces_id uuid,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, recorded_by) references person (org_id, id),
  foreign key (org_id, decided_by) references person (org_id, id),
  foreign key (org_id, replaces_id) references service_entry (org_id, id)
);
create index service_entry_person on service_entry (org_id, person_id, on_date);
create index service_entry_state on service_entry (org_id, state, recorded_at);
comment on table service_entry is 'A fact of service recorded by whoever organised it, or reported by a member and verified. Never edited: voided or superseded, with the reason.';
comment on column service_entry.on_date is 'The day of submission or check-in, which decides the year.';
comment on column service_entry.attributes is 'What the fact says of itself, by the attributes of its kind, with count and parties.';

create table rule_book (
  org_id bigint not null references organisation (id),
  id uuid not null,
  code text not null,
  version int not null,
  name text not null,
  book jsonb not null,
  saved_by uuid,
  saved_at timestamptz not null,
  note text not null,
  adopted_on date,
  adopted_by uuid,
  meeting text,
  primary key (org_id, id),
  unique (org_id, code, version),
  foreign key (org_id, saved_by) references person (org_id, id),
  foreign key (org_id, adopted_by) references person (org_id, id)
);
comment on table rule_book is 'Versions of the rules by which service is scored; a saved version is never changed, only adopted.';

create table service_year (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  year int not null,
  title text not null,
  rule_book_id uuid not null,
  scored_on date,
  objections_from date,
  meeting text,
  approved_on date,
  notified_on date,
  outcome_reason text,
  primary key (org_id, id),
  unique (org_id, year),
  foreign key (org_id, rule_book_id) references rule_book (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
comment on table service_year is 'One year of service: reports, scoring, objections, approval, notification, archive.';

create table service_score (
  org_id bigint not null,
  id uuid not null,
  service_year_id uuid not null,
  person_id uuid not null,
  grade text,
  points text,
  account jsonb not null,
  at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, service_year_id, person_id),
  foreign key (org_id, service_year_id) references service_year (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index service_score_person on service_score (org_id, person_id);
comment on table service_score is 'What a year came to for one member, line by line; computed anew from the facts until the year is approved.';
comment on column service_score.points is 'The exact score as text; null when the rule book gives no points.';

create table service_report (
  org_id bigint not null,
  id uuid not null,
  service_year_id uuid not null,
  person_id uuid not null,
  body text not null,
  submitted_at timestamptz not null,
  review text,
  reviewed_by uuid,
  reviewed_at timestamptz,
  primary key (org_id, id),
  unique (org_id, service_year_id, person_id),
  foreign key (org_id, service_year_id) references service_year (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, reviewed_by) references person (org_id, id)
);
create index service_report_person on service_report (org_id, person_id);
comment on table service_report is '述职: what a member says of their own year, and its review.';

create table service_objection (
  org_id bigint not null,
  id uuid not null,
  service_year_id uuid not null,
  person_id uuid not null,
  about text not null,
  body text not null,
  state text not null check (state in ('waiting', 'upheld', 'dismissed')),
  raised_at timestamptz not null,
  reason text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, service_year_id) references service_year (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, decided_by) references person (org_id, id)
);
create index service_objection_year on service_objection (org_id, service_year_id, state);
comment on table service_objection is 'What a member objects to in their score, and the decision with its reason.';
comment on column service_objection.about is 'The item or fact objected to, or empty: the score as a whole.';

create table service_measure (
  org_id bigint not null,
  id uuid not null,
  service_year_id uuid not null,
  person_id uuid not null,
  code text not null,
  name text not null,
  rung text not null,
  approval text not null check (approval in ('office', 'committee', 'chairs_meeting', 'standing_committee')),
  state text not null check (state in ('proposed', 'decided', 'dropped', 'done')),
  proposed_at timestamptz not null,
  meeting text,
  reason text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  primary key (org_id, id),
  unique (org_id, service_year_id, person_id, code),
  foreign key (org_id, service_year_id) references service_year (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, decided_by) references person (org_id, id)
);
create index service_measure_person on service_measure (org_id, person_id);
comment on table service_measure is 'A step of the consequence ladder that the rules propose for a member; people decide, with a reason, and nothing follows by itself.';

do $$
declare t text;
begin
  foreach t in array array['service_entry', 'rule_book', 'service_year', 'service_score', 'service_report', 'service_objection', 'service_measure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy wall on %I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint)', t);
  end loop;
end $$;
grant select, insert on service_entry, rule_book, service_year, service_score, service_report, service_objection, service_measure to shanyi_app;
grant update (state, decided_by, decided_at, reason) on service_entry, service_objection to shanyi_app;
grant update (adopted_on, adopted_by, meeting) on rule_book to shanyi_app;
grant update on service_year, service_report to shanyi_app;
grant update (grade, points, account, at) on service_score to shanyi_app;
grant delete on service_score to shanyi_app;
grant update (state, meeting, reason, decided_by, decided_at) on service_measure to shanyi_app;
