-- The secret address under which a person's calendar program reads their deadlines and meetings.

create table calendar_feed (
  org_id bigint not null references organisation (id),
  person_id uuid not null,
  secret_hash text not null,
  detail boolean not null,
  made_at timestamptz not null,
  read_at timestamptz,
  primary key (org_id, person_id),
  unique (org_id, secret_hash),
  foreign key (org_id, person_id) references person (org_id, id)
);
comment on table calendar_feed is 'A person''s own calendar address 日程订阅; a new one replaces it, and ending it shuts it at once.';
comment on column calendar_feed.secret_hash is 'SM3 of the secret part of the address; the address itself is shown once and kept nowhere.';
comment on column calendar_feed.detail is 'Whether titles of cases are told: calendar programs often keep what they read on servers elsewhere.';
alter table calendar_feed enable row level security;
create policy wall on calendar_feed using (org_id = nullif(current_setting('app.org_id', true), '')::bigint)
  with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
revoke all on calendar_feed from shanyi_app;
grant select, insert, update, delete on calendar_feed to shanyi_app;
