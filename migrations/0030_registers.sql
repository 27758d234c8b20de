-- The registers of people: names found by characters or pinyin through an index, lists by term, and what a member asked
-- to have changed about themselves.

create function person_keys(name text, spellings text) returns tsvector
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select array_to_tsvector(array(
    select distinct key from (
      select lower(substr(name, start)) as key from generate_series(1, least(length(name), 20)) as start
      union all
      select regexp_split_to_table(lower(spellings), ' +')
    ) keys where key <> ''
  ))
$$;
comment on function person_keys(text, text) is
  'What a person is found by: the name from each of its characters on, and each spelling in pinyin.';
grant execute on function person_keys(text, text) to shanyi_app;

alter table person add column name_keys tsvector not null generated always as (person_keys(name, name_pinyin)) stored;
comment on column person.name_pinyin is 'Spellings parted by blanks: in full, by initials, then mixed ones.';
comment on column person.name_keys is 'Made of name and name_pinyin; searched by prefix.';
create index person_name_keys on person using gin (name_keys);
create index person_listed on person (org_id, name_pinyin, id);
create index seat_sector on seat (org_id, term_id, sector_id);

-- As search_matches: @@ is not leakproof, so the wall would be checked on every row before the index could be used.
create function people_named(asked bigint, query tsquery, most int) returns table (person_id uuid)
language sql stable security definer rows 100
set search_path = public, pg_temp
as $$
  select entry.id
    from person entry
   where entry.org_id = asked
     and asked = nullif(current_setting('app.org_id', true), '')::bigint
     and entry.name_keys @@ query
   limit most
$$;
comment on function people_named(bigint, tsquery, int) is
  'People of the organisation of this transaction whose name begins so, in characters or pinyin, in no order.';
revoke all on function people_named(bigint, tsquery, int) from public;
grant execute on function people_named(bigint, tsquery, int) to shanyi_app;

create table person_change (
  org_id bigint not null references organisation (id),
  id uuid not null,
  person_id uuid not null,
  field text not null check (field in ('name', 'gender', 'birth_year', 'employer', 'post', 'party', 'email')),
  old_value text,
  new_value text,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  note text not null default '',
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, decided_by) references person (org_id, id)
);
create unique index person_change_waiting on person_change (org_id, person_id, field) where state = 'waiting';
create index person_change_state on person_change (org_id, state, asked_at);
comment on table person_change is
  'One field that a person asked to have changed about themselves, old and new kept; it stands once the office verified it.';
alter table person_change enable row level security;
create policy wall on person_change using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
grant select, insert, update on person_change to shanyi_app;
