-- Letters 函 between organisations. Each side keeps its own row and its own copy of the history; no key crosses the wall.

create table sent_dispatch (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  kind text not null,
  to_org bigint not null,
  to_name text not null,
  subject text not null,
  text text not null,
  content jsonb not null default '{}',
  attachment_ids jsonb not null default '[]',
  origin_procedure text,
  origin_case_id uuid,
  expected_on date,
  outcome text,
  outcome_text text,
  outcome_content jsonb,
  primary key (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index sent_dispatch_origin on sent_dispatch (org_id, origin_case_id);
create index sent_dispatch_newest on sent_dispatch (org_id, opened_at desc, id desc);
comment on table sent_dispatch is 'A letter 函 this organisation sent to another one: its own row, moved on by what the receiver answers.';
comment on column sent_dispatch.content is 'What the receiver needs to open its own case, as a value; the receiver never reads the sender''s rows.';
comment on column sent_dispatch.to_org is 'No foreign key: the receiver''s rows are not this organisation''s business.';

create table received_dispatch (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  kind text not null,
  from_org bigint not null,
  from_name text not null,
  sent_at timestamptz not null,
  subject text not null,
  text text not null,
  content jsonb not null default '{}',
  origin_procedure text,
  origin_case_id uuid,
  opened_procedure text,
  opened_case_id uuid,
  outcome text,
  outcome_text text,
  outcome_content jsonb,
  primary key (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index received_dispatch_opened on received_dispatch (org_id, opened_case_id) where opened_case_id is not null;
create index received_dispatch_newest on received_dispatch (org_id, opened_at desc, id desc);
comment on table received_dispatch is 'A letter 函 from another organisation, under the sender''s id, so that one delivered twice is here once.';
comment on column received_dispatch.matter_id is 'The matter chain it had where it came from, so that nothing is counted twice when figures go up.';
comment on column received_dispatch.opened_case_id is 'The case this organisation opened when it accepted the letter.';

create table dispatch_step (
  org_id bigint not null references organisation (id),
  id uuid not null,
  dispatch_id uuid not null,
  position int not null,
  step text not null check (step in ('sent', 'received', 'accepted', 'declined', 'reported', 'returned')),
  at timestamptz not null,
  organisation text not null,
  by_name text not null,
  note text not null default '',
  primary key (org_id, id),
  unique (org_id, dispatch_id, position)
);
comment on table dispatch_step is 'The history of a letter, the same rows on both sides; a step is never changed.';

do $$
declare t text;
begin
  foreach t in array array['sent_dispatch', 'received_dispatch', 'dispatch_step'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy wall on %I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint)', t);
    execute format('revoke all on %I from shanyi_app', t);
  end loop;
end $$;
grant select, insert, update on sent_dispatch, received_dispatch to shanyi_app;
grant select, insert on dispatch_step to shanyi_app;
