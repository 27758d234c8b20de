-- What an account proves itself with besides its password, and how far a session has got with it. Global, as accounts are.

create table account_authenticator (
  account_id text primary key references account (id) on delete cascade,
  secret text,
  offered text,
  last_step bigint,
  confirmed_at timestamptz
);
comment on table account_authenticator is 'An authenticator app 动态口令 (RFC 6238) of an account.';
comment on column account_authenticator.secret is 'AES-256-GCM under a key derived from the installation''s secret; null until the first code was right.';
comment on column account_authenticator.offered is 'The same, shown to the person and not yet confirmed by a code.';
comment on column account_authenticator.last_step is 'The thirty-second step of the last code that was taken: no code is taken twice.';

create table account_passkey (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  public_key text not null,
  counter bigint not null,
  transports text not null default '',
  label text not null,
  synced boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index account_passkey_account on account_passkey (account_id);
comment on table account_passkey is 'A passkey 通行密钥 (WebAuthn, discoverable, with user verification).';
comment on column account_passkey.id is 'The credential''s own id, base64url.';
comment on column account_passkey.counter is 'Signatures the authenticator had made; one that counts backwards is a copy.';
comment on column account_passkey.transports is 'Separated by blanks, as the browser told them.';

create table account_recovery_code (
  account_id text not null references account (id) on delete cascade,
  digest text not null,
  used_at timestamptz,
  primary key (account_id, digest)
);
comment on table account_recovery_code is 'Codes on paper for the day when the phone is lost, each good once. Only a keyed digest is kept.';

alter table session_token
  add column opened_with text not null default 'password'
    check (opened_with in ('password', 'passkey', 'single_sign_on')),
  add column awaits_second_factor boolean not null default false,
  add column second_factor_at timestamptz;
comment on column session_token.awaits_second_factor is 'The password was right, the second factor is still to come: opens nothing but the door for it.';
comment on column session_token.second_factor_at is 'When this browser proved a second factor; null while it never did.';

grant select, insert, update, delete on account_authenticator, account_passkey, account_recovery_code to shanyi_app;
