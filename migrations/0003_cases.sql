-- What every procedure shares: terms, parties, deadlines, facts, notices, attachments, search, idempotency.

create table terms_version (
  org_id bigint not null references organisation (id),
  id uuid not null,
  office text not null,
  valid_from date not null,
  preset text,
  values jsonb not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (org_id, id)
);
create index terms_version_office on terms_version (org_id, office, valid_from desc, set_at desc);
comment on table terms_version is 'What an organisation has set for an office, complete and immutable: a case keeps the version it was opened under.';

create table case_party (
  org_id bigint not null,
  id uuid not null,
  procedure text not null,
  case_id uuid not null,
  relation text not null,
  person_id uuid,
  body_id uuid,
  position int not null default 0,
  since timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, body_id) references body (org_id, id),
  check (num_nonnulls(person_id, body_id) = 1)
);
create unique index case_party_person_once on case_party (org_id, case_id, relation, person_id) where person_id is not null;
create unique index case_party_body_once on case_party (org_id, case_id, relation, body_id) where body_id is not null;
create index case_party_person on case_party (org_id, person_id, procedure);
create index case_party_body on case_party (org_id, body_id, procedure);
comment on table case_party is 'Who has to do with a case and how; lists, permissions and notices all read it.';

create table deadline (
  org_id bigint not null,
  id uuid not null,
  procedure text not null,
  case_id uuid not null,
  name text not null,
  basis text not null,
  status text not null check (status in ('open', 'paused', 'met', 'cancelled')),
  due_on date not null,
  computation jsonb not null,
  paused_on date,
  flagged_on date,
  ended_on date,
  primary key (org_id, id)
);
create index deadline_case on deadline (org_id, case_id);
create index deadline_due on deadline (org_id, due_on) where status = 'open';
create unique index deadline_running on deadline (org_id, case_id, name) where status in ('open', 'paused');
comment on table deadline is 'A due date and how it was computed: start, rule, days skipped, suspensions.';

create table fact (
  org_id bigint not null,
  seq bigint not null,
  id uuid not null,
  at timestamptz not null,
  procedure text not null,
  procedure_version int not null,
  case_id uuid not null,
  matter_id uuid not null,
  action text not null,
  from_state text,
  to_state text,
  actor jsonb not null,
  data jsonb not null,
  hash text not null,
  primary key (org_id, seq)
);
create index fact_case on fact (org_id, case_id, seq);
create index fact_matter on fact (org_id, matter_id, seq);
comment on table fact is 'Everything that happened, once, in order. Insert only; each hash (SM3) covers the one before it.';

create table fact_head (
  org_id bigint primary key references organisation (id),
  seq bigint not null,
  hash text not null
);
comment on table fact_head is 'The end of each organisation''s chain of facts; locked while facts are appended.';

create table idempotency (
  org_id bigint not null,
  person_id uuid not null,
  key text not null,
  case_id uuid not null,
  request_hash text not null,
  at timestamptz not null,
  primary key (org_id, person_id, key)
);
comment on table idempotency is 'Requests that were carried out, so that one sent twice is done once.';

create table notice (
  org_id bigint not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  procedure text not null,
  case_id uuid not null,
  fact_id uuid not null,
  params jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (org_id, id),
  unique (org_id, person_id, kind, fact_id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index notice_person on notice (org_id, person_id, at desc);
comment on table notice is 'What a person was told; the words are made when it is read, from kind and params.';

create table notice_preference (
  org_id bigint not null,
  person_id uuid not null,
  kind text not null,
  email text not null check (email in ('now', 'daily', 'weekly', 'never')),
  muted boolean not null default false,
  primary key (org_id, person_id, kind)
);
comment on table notice_preference is 'How a person wants to be told of a kind of notice; kinds that are duties cannot be muted in the app.';

create table attachment (
  org_id bigint not null,
  id uuid not null,
  hash text not null,
  name text not null,
  type text not null,
  size bigint not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  procedure text,
  case_id uuid,
  primary key (org_id, id)
);
create index attachment_case on attachment (org_id, case_id);
comment on table attachment is 'A file of a case; the bytes are kept by hash outside the database. Without a case yet: seen by the uploader only.';

create table search_entry (
  org_id bigint not null,
  procedure text not null,
  case_id uuid not null,
  title text not null,
  bigrams tsvector not null,
  words tsvector not null,
  primary key (org_id, case_id)
);
create index search_entry_bigrams on search_entry using gin (bigrams);
create index search_entry_words on search_entry using gin (words);
comment on table search_entry is 'Search vectors beside the case, so that a change of state does not re-index the text.';

do $$
declare t text;
begin
  foreach t in array array['terms_version', 'case_party', 'deadline', 'fact', 'fact_head', 'idempotency', 'notice', 'notice_preference', 'attachment', 'search_entry'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy wall on %I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint)', t);
  end loop;
end $$;
grant select, insert on terms_version, fact to shanyi_app;
grant select, insert, update on deadline, fact_head, notice, idempotency to shanyi_app;
grant delete on idempotency to shanyi_app;
grant select, insert, update, delete on case_party, notice_preference, attachment, search_entry to shanyi_app;
