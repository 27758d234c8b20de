-- 批量办理: the same act on many cases, worked off in the background while the clerk goes on.

create table batch (
  org_id bigint not null references organisation (id),
  id uuid not null,
  by_person_id uuid not null,
  key text not null,
  procedure text not null,
  action text not null,
  total int not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (org_id, id),
  unique (org_id, by_person_id, key),
  foreign key (org_id, by_person_id) references person (org_id, id)
);
create index batch_newest on batch (org_id, by_person_id, begun_at desc);
comment on table batch is 'One order to do the same to many cases, by one person in their own name. Each case stands or is refused by itself.';
comment on column batch.key is 'The request''s idempotency key: an order sent twice is one order.';

create table batch_case (
  org_id bigint not null,
  id uuid not null,
  batch_id uuid not null,
  position int not null,
  case_id uuid not null,
  version int,
  input jsonb not null,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'done', 'refused')),
  name text not null default '',
  reasons jsonb not null default '[]',
  primary key (org_id, id),
  unique (org_id, batch_id, case_id),
  foreign key (org_id, batch_id) references batch (org_id, id)
);
create index batch_case_position on batch_case (org_id, batch_id, outcome, position);
comment on table batch_case is 'One case of a batch: what is asked of it and what came of it, written in the transaction of the act itself.';
comment on column batch_case.version is 'The version the person saw; a newer one is refused.';
comment on column batch_case.name is 'What the case was called when it was settled, for whoever could see it.';

do $$
declare t text;
begin
  foreach t in array array['batch', 'batch_case'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy wall on %I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint)', t);
  end loop;
end $$;
grant select, insert on batch, batch_case to shanyi_app;
grant update (ended_at) on batch to shanyi_app;
grant update (outcome, name, reasons) on batch_case to shanyi_app;
