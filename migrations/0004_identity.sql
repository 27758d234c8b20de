-- Who can sign in. Accounts belong to nobody's organisation: one account may have a seat in several (account_seat),
-- so these tables are global and know no persons, roles or cases.

create table account (
  id text primary key,
  username text not null unique,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  must_change_password boolean not null default false,
  blocked_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table account is 'What a human signs in with. Made by administrators and imports only; there is no sign-up.';
comment on column account.username is 'As typed in, NFKC and lower case.';
comment on column account.email is 'Required by the identity library. Whoever gave none has an address under accounts.invalid, which is never shown nor written to.';
comment on column account.blocked_at is 'Since when this account may not sign in; its sessions ended then.';

create table account_credential (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  provider_id text not null,
  provider_account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, provider_account_id)
);
create index account_credential_account on account_credential (account_id);
comment on table account_credential is 'How an account proves itself: a password (provider credential) or another sign-in that an administrator linked to it.';
comment on column account_credential.password is 'scrypt; never the password.';

create table session_token (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  token text not null unique,
  org_id bigint references organisation (id),
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_token_account on session_token (account_id);
create index session_token_expiry on session_token (expires_at);
comment on table session_token is 'A signed-in browser. (`session` is the yearly session 次.)';
comment on column session_token.org_id is 'The organisation chosen last in this browser.';
comment on column session_token.expires_at is 'Moves on while the browser is used, never past created_at plus the absolute limit.';

create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_identifier on verification (identifier);
comment on table verification is 'Short-lived secrets of a sign-in in progress, such as the second step.';

create table sign_in_attempt (
  key text primary key,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
comment on table sign_in_attempt is 'Failed sign-ins per user name and per address, by digest, so that guessing is slowed whether or not the name exists.';

grant select, insert, update, delete on account, account_credential, session_token, verification, sign_in_attempt to shanyi_app;
