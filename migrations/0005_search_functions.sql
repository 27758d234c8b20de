-- Search through an index, inside the wall, and how common terms are.

-- Row-level security forbids an index on @@: the operator is not leakproof, so the wall would be checked on every row and
-- every vector read (5,000 texts: a sequential scan a term). These two functions run as the owner, whom the wall does not
-- bind, and keep the wall themselves: they see the organisation of the transaction and no other.

create function search_matches(asked bigint, query tsquery, most int) returns table (case_id uuid)
language sql stable security definer rows 100
set search_path = public, pg_temp
as $$
  select entry.case_id
    from search_entry entry
   where entry.org_id = asked
     and asked = nullif(current_setting('app.org_id', true), '')::bigint
     and entry.bigrams @@ query
   limit most
$$;
comment on function search_matches(bigint, tsquery, int) is
  'Cases of the organisation of this transaction whose text matches exactly, at most so many, in no order.';
revoke all on function search_matches(bigint, tsquery, int) from public;
grant execute on function search_matches(bigint, tsquery, int) to shanyi_app;

create function search_candidates(asked bigint, kind text, queries tsquery[], weights real[], itself uuid, most int)
returns table (case_id uuid, weight real)
language sql stable security definer rows 100
set search_path = public, pg_temp
as $$
  select hit.case_id, sum(hit.weight) as weight
    from (
      select entry.case_id, probe.weight
        from unnest(queries, weights) as probe (query, weight)
        join search_entry entry on entry.words @@ probe.query
       where entry.org_id = asked and entry.procedure = kind
         and asked = nullif(current_setting('app.org_id', true), '')::bigint
    ) hit
   where hit.case_id is distinct from itself
   group by hit.case_id
   order by weight desc, hit.case_id
   limit most
$$;
comment on function search_candidates(bigint, text, tsquery[], real[], uuid, int) is
  'Cases of the organisation of this transaction that hold the words asked for, heaviest first, for re-ranking in the program.';
revoke all on function search_candidates(bigint, text, tsquery[], real[], uuid, int) from public;
grant execute on function search_candidates(bigint, text, tsquery[], real[], uuid, int) to shanyi_app;

create table search_term (
  org_id bigint not null references organisation (id),
  procedure text not null,
  term text not null,
  documents int not null,
  primary key (org_id, procedure, term)
);
comment on table search_term is 'In how many texts of an organisation a term stands; kept by whatever writes search_entry. The empty term counts the texts.';
alter table search_term enable row level security;
create policy wall on search_term using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
grant select, insert, update, delete on search_term to shanyi_app;
