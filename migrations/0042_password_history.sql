-- Passwords age, and the last few do not come back.

alter table account add column password_set_at timestamptz;
update account a set password_set_at = coalesce(
  (select c.updated_at from account_credential c where c.account_id = a.id and c.provider_id = 'credential'), a.updated_at);
alter table account alter column password_set_at set default now(), alter column password_set_at set not null;
comment on column account.password_set_at is 'Since when the present password stands; it expires by the organisation''s terms.';

create table account_past_password (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  password text not null,
  replaced_at timestamptz not null
);
create index account_past_password_account on account_past_password (account_id, replaced_at desc);
comment on table account_past_password is 'Hashes of former passwords, so that they are not chosen again.';
grant select, insert, delete on account_past_password to shanyi_app;
