-- What a seat said before: whoever moved to another sector or joined the standing committee in mid-term is found where
-- they were on any day.

create table seat_past (
  org_id bigint not null references organisation (id),
  id uuid not null,
  seat_id uuid not null,
  sector_id uuid,
  standing boolean not null,
  since date not null,
  until date not null,
  primary key (org_id, id),
  unique (org_id, seat_id, since),
  foreign key (org_id, seat_id) references seat (org_id, id),
  foreign key (org_id, sector_id) references body (org_id, id),
  check (until >= since)
);
create index seat_past_sector on seat_past (org_id, sector_id, since);
comment on table seat_past is
  'Sector and standing of a seat from a day to a day, before they changed; the seat itself says what holds since then.';
alter table seat_past enable row level security;
create policy wall on seat_past using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
grant select, insert on seat_past to shanyi_app;
