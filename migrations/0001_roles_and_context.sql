-- Who connects, and how a transaction says for whom it works.
--
-- The owner (whoever runs this) owns every table. The program connects as shanyi_app, which owns nothing and bypasses
-- nothing, so row-level security binds it. Each transaction that touches an organisation's rows begins with
--   select app_ctx($1, $2)
-- and each policy compares with the same expression, written out because Citus refuses functions that hide a query:
--   organisation:  nullif(current_setting('app.org_id', true), '')::bigint
--   person:        nullif(current_setting('app.person_id', true), '')::uuid
-- After such a transaction the setting is '' rather than null, hence nullif; without a context both are null and no
-- policy is satisfied.

do $$
begin
  if not exists (select from pg_roles where rolname = 'shanyi_app') then
    create role shanyi_app login nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
  end if;
exception
  -- Another database of the same server made it at the same moment; roles belong to the server.
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise exception '本账户不能创建角色；请管理员先执行：create role shanyi_app login password ''…''; 并设置 DATABASE_APP_URL。 This role may not create roles; let an administrator first run: create role shanyi_app login password ''…''; and set DATABASE_APP_URL.';
end
$$;

revoke create on schema public from public;
grant usage on schema public to shanyi_app;

-- Nothing is granted in advance: each migration says what the program may do with what it creates.
alter default privileges revoke execute on functions from public;

-- SET LOCAL rather than set_config: only the former reaches the workers of a distributed database, and it takes no
-- parameters, hence the quoting.
create function app_ctx(org bigint, person uuid) returns void
language plpgsql as $$
begin
  execute format('set local app.org_id = %L', coalesce(org::text, ''));
  execute format('set local app.person_id = %L', coalesce(person::text, ''));
end
$$;
comment on function app_ctx(bigint, uuid) is
  'Names the organisation and the person of this transaction; null for none. Forgotten at its end.';
grant execute on function app_ctx(bigint, uuid) to shanyi_app;

do $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    alter role shanyi_app set citus.propagate_set_commands = 'local';
  end if;
end
$$;

-- The job tables have row-level security and no policy for the app, so it queues through this door and sees nothing.
create function app_add_job(
  identifier text,
  payload json,
  queue_name text default null,
  run_at timestamptz default null,
  max_attempts int default null,
  job_key text default null,
  priority int default null
) returns bigint
language sql security definer
set search_path = pg_catalog, pg_temp
as $$
  select id from graphile_worker.add_job(
    identifier => app_add_job.identifier,
    payload => app_add_job.payload,
    queue_name => app_add_job.queue_name,
    run_at => app_add_job.run_at,
    max_attempts => app_add_job.max_attempts,
    job_key => app_add_job.job_key,
    priority => app_add_job.priority
  )
$$;
comment on function app_add_job(text, json, text, timestamptz, int, text, int) is
  'Queues a job in this transaction and returns its number.';
revoke all on function app_add_job(text, json, text, timestamptz, int, text, int) from public;
grant execute on function app_add_job(text, json, text, timestamptz, int, text, int) to shanyi_app;
