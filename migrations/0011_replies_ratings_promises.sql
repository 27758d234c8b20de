-- Replies, feedback with its sealed ratings, promises, and what is published.

create table reply (
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
  assignment_id uuid not null,
  unit_id uuid not null,
  edition text not null check (edition in ('formal', 'again', 'supplementary')),
  attempt int not null default 1,
  follow_up_id uuid,
  round int not null default 0,
  draft_sent_on date,
  proposer_comment text,
  text text not null default '',
  answers jsonb not null default '[]',
  unit_class text,
  result_class text,
  document_number text,
  signer text,
  contact_name text,
  contact_phone text,
  publish_attribute text,
  publish_reason text,
  checker_note text,
  issued_on date,
  published_on date,
  primary key (org_id, id),
  foreign key (org_id, proposal_id) references proposal (org_id, id),
  foreign key (org_id, assignment_id) references assignment (org_id, id),
  foreign key (org_id, unit_id) references body (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index reply_proposal on reply (org_id, proposal_id);
create index reply_assignment on reply (org_id, assignment_id);
create index reply_state on reply (org_id, state);
create unique index reply_once on reply (org_id, assignment_id, attempt) where edition <> 'supplementary';
comment on table reply is '答复函: a formal letter with a result class, in editions.';
comment on column reply.follow_up_id is 'The promise on whose progress a supplementary reply reports.';
comment on column reply.round is 'How often it was submitted; assisting units sign each round anew.';
comment on column reply.unit_class is 'The class the unit gave; result_class is the one after checking. Both are kept.';

create table countersign (
  org_id bigint not null,
  id uuid not null,
  reply_id uuid not null,
  unit_id uuid not null,
  round int not null,
  verdict text not null check (verdict in ('agreed', 'objected')),
  note text not null default '',
  by_person_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, reply_id) references reply (org_id, id),
  unique (org_id, reply_id, unit_id, round)
);
comment on table countersign is '会签: an assisting unit''s consent to the reply, or its objection.';

create table feedback (
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
  reply_id uuid not null,
  unit_id uuid not null,
  proposer_id uuid not null,
  attempt int not null default 1,
  channel text,
  given_on date,
  primary key (org_id, id),
  foreign key (org_id, proposal_id) references proposal (org_id, id),
  foreign key (org_id, reply_id) references reply (org_id, id),
  foreign key (org_id, proposer_id) references person (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id),
  unique (org_id, reply_id, proposer_id)
);
create index feedback_proposal on feedback (org_id, proposal_id);
create index feedback_proposer on feedback (org_id, proposer_id, state);
comment on table feedback is '反馈: one proposer''s judgement of one reply. That it was given is here; what it says is sealed in rating.';

create table rating (
  org_id bigint not null references organisation (id),
  id uuid not null,
  feedback_id uuid not null,
  proposal_id uuid not null,
  reply_id uuid not null,
  attempt int not null,
  unit_id uuid not null,
  session_id uuid not null,
  rater_id uuid not null,
  axis text not null,
  value text not null,
  asks_rehandling boolean not null,
  comment text not null default '',
  at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, feedback_id, axis)
);
create index rating_unit on rating (org_id, unit_id, axis, value);
create index rating_session on rating (org_id, session_id, axis, value);
create index rating_proposal on rating (org_id, proposal_id, attempt);
comment on table rating is 'Sealed ratings. The app may insert and nothing else; authors read their own through own_ratings(), everyone else counts above a minimum through rating_counts().';
comment on column rating.asks_rehandling is 'Whether this value is among those that ask for rehandling, settled when it was given. Read by rehandling_asked() only.';

create table follow_up (
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
  reply_id uuid not null,
  unit_id uuid not null,
  recommendation_id text not null,
  recommendation text not null,
  promise text not null,
  owner text not null,
  due_on date not null,
  first_due_on date not null,
  progress text,
  evidence text,
  done boolean not null default false,
  new_due_on date,
  reported_on date,
  decision text,
  kept_on date,
  times_due int not null default 0,
  primary key (org_id, id),
  foreign key (org_id, proposal_id) references proposal (org_id, id),
  foreign key (org_id, reply_id) references reply (org_id, id),
  foreign key (org_id, unit_id) references body (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index follow_up_proposal on follow_up (org_id, proposal_id);
create index follow_up_unit on follow_up (org_id, unit_id, state);
create index follow_up_due on follow_up (org_id, due_on) where state not in ('kept', 'dropped');
comment on table follow_up is '跟踪件: a promise carried past the reply, with an owner, a date and evidence.';

create table publication (
  org_id bigint not null references organisation (id),
  id uuid not null,
  proposal_id uuid not null,
  reply_id uuid,
  year int not null,
  number_text text not null,
  subject text not null,
  proposer text not null,
  category text not null,
  unit_name text not null default '',
  result_class text,
  class_label text not null default '',
  edition text not null default 'formal',
  document_number text not null default '',
  replied_on date,
  proposal_html text not null,
  reply_html text not null default '',
  redacted boolean not null,
  published_on date not null,
  withdrawn_on date,
  bigrams tsvector not null,
  primary key (org_id, id)
);
create index publication_newest on publication (org_id, published_on desc, id desc) where withdrawn_on is null;
create index publication_search on publication using gin (bigrams);
create unique index publication_reply on publication (org_id, proposal_id, reply_id) where withdrawn_on is null;
comment on column publication.category is 'The words the public reads, as they were on the day; so are unit_name and class_label.';
comment on table publication is 'What passed publication review, redacted, as the public sees it. The public pages read nothing else.';

do $$
declare t text;
begin
  foreach t in array array['reply', 'countersign', 'feedback', 'follow_up', 'publication'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy wall on %I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint)', t);
  end loop;
end $$;
revoke all on reply, feedback, follow_up, publication, countersign, rating from shanyi_app;
grant select, insert, update on reply, feedback, follow_up, publication to shanyi_app;
grant select, insert on countersign to shanyi_app;

-- No select, not even of one's own rows: whoever may select under a policy can still measure plans and statistics.
alter table rating enable row level security;
create policy wall_insert on rating for insert with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
grant insert on rating to shanyi_app;

-- The doors to ratings. Each runs as its owner, who is not bound by the policies, and takes the organisation and the
-- person from the transaction, never from an argument.

create function own_ratings(of_feedback uuid)
returns table (axis text, value text, comment text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.axis, r.value, r.comment from rating r
  where r.org_id = nullif(current_setting('app.org_id', true), '')::bigint
    and r.rater_id = nullif(current_setting('app.person_id', true), '')::uuid
    and r.feedback_id = of_feedback
$$;
comment on function own_ratings(uuid) is 'What the person of this transaction has said on one form.';

-- Counts by unit, session, axis and value. Ratings are counted in whole batches of the minimum, in order of arrival: looking
-- before and after one more has come in does not tell what that one said.
create function rating_counts(by_session uuid, by_unit uuid, minimum int)
returns table (unit_id uuid, axis text, value text, count bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with placed as (
    select r.unit_id, r.session_id, r.axis, r.value,
           row_number() over (partition by r.unit_id, r.session_id, r.axis order by r.at, r.id) as place,
           count(*) over (partition by r.unit_id, r.session_id, r.axis) as total
    from rating r
    where r.org_id = nullif(current_setting('app.org_id', true), '')::bigint
      and (by_session is null or r.session_id = by_session)
      and (by_unit is null or r.unit_id = by_unit)
  )
  select placed.unit_id, placed.axis, placed.value, count(*) from placed
  where placed.place <= placed.total - placed.total % greatest(minimum, 3)
  group by placed.unit_id, placed.axis, placed.value
$$;
comment on function rating_counts(uuid, uuid, int) is 'Ratings counted in whole batches of the minimum (3 at least).';

create function rehandling_asked(of_proposal uuid, of_attempt int) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when exists (select from feedback f
      where f.org_id = nullif(current_setting('app.org_id', true), '')::bigint
        and f.proposal_id = of_proposal and f.attempt = of_attempt and f.state = 'awaiting') then null
    else exists (select from rating r
      where r.org_id = nullif(current_setting('app.org_id', true), '')::bigint
        and r.proposal_id = of_proposal and r.attempt = of_attempt and r.asks_rehandling)
  end
$$;
comment on function rehandling_asked(uuid, int) is 'Whether any rating of this attempt asks for rehandling; null until all are in, so that the answer names nobody.';

revoke all on function own_ratings(uuid), rating_counts(uuid, uuid, int), rehandling_asked(uuid, int) from public;
grant execute on function own_ratings(uuid), rating_counts(uuid, uuid, int), rehandling_asked(uuid, int) to shanyi_app;
