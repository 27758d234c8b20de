-- How often one account or address has asked in a minute, so that a limit is one limit however many servers there are.
-- Unlogged: written every second, worth nothing after two minutes, and nobody misses it after a crash.

create unlogged table request_count (
  key text not null,
  minute bigint not null,
  requests int not null,
  primary key (key, minute)
);
comment on table request_count is 'Requests of one account or address in one minute at all servers; forgotten within two minutes.';
comment on column request_count.key is 'The account or the address, behind the route when that has a limit of its own.';
comment on column request_count.minute is 'Minutes since 1970.';

grant select, insert, update, delete on request_count to shanyi_app;
