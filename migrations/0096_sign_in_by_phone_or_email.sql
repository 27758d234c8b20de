-- Signing in by telephone or e-mail: which accounts a name typed at the door can mean, before any organisation is known.

alter table person_private add column sign_in_print text;
create index person_private_sign_in on person_private (sign_in_print) where sign_in_print is not null;
comment on column person_private.sign_in_print is 'HMAC-SM3 of a telephone, the same in every organisation, so that the door finds whose it is; none for other fields.';

create index person_sign_in_email on person (lower(email)) where email is not null and account_id is not null;

-- The wall hides people until an organisation is chosen, and at the door none is. This function runs as the owner and tells
-- ids of accounts only, to whoever already has the keyed hash or the whole address.
create function sign_in_accounts(prints text[], address text) returns table (account_id text)
language sql stable security definer rows 1
set search_path = public, pg_temp
as $$
  select person.account_id
    from person_private private
    join person on person.org_id = private.org_id and person.id = private.person_id
   where private.sign_in_print = any (prints) and person.account_id is not null
  union
  select person.account_id
    from person
   where lower(person.email) = address and person.email is not null and person.account_id is not null
$$;
comment on function sign_in_accounts(text[], text) is
  'Accounts whose person, in whichever organisation, has this telephone (by keyed hash) or this e-mail address.';
revoke all on function sign_in_accounts(text[], text) from public;
grant execute on function sign_in_accounts(text[], text) to shanyi_app;
