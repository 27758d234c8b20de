-- Words that stand in very many texts are not looked up but tested, text by text, in the order of the list.

-- As search_matches: run by the owner, whom the wall does not bind, and keeping the wall itself.
create function search_holds(asked bigint, itself uuid, query tsquery) returns boolean
language plpgsql stable security definer cost 200
set search_path = public, pg_temp
as $$
begin
  return asked = nullif(current_setting('app.org_id', true), '')::bigint
     and exists (select from search_entry entry
                  where entry.org_id = asked and entry.case_id = itself and entry.bigrams @@ query);
end
$$;
comment on function search_holds(bigint, uuid, tsquery) is
  'Whether the text of this case of the organisation of this transaction matches exactly.';
revoke all on function search_holds(bigint, uuid, tsquery) from public;
grant execute on function search_holds(bigint, uuid, tsquery) to shanyi_app;
