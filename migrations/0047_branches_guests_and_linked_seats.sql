-- Party branches, functional ones among them; members of a higher level who live here; one account in several organisations.

alter table body drop constraint body_kind_check;
alter table body add constraint body_kind_check check (kind in ('sector', 'special_committee', 'party', 'peoples_organisation', 'group', 'party_branch', 'handling_unit', 'dispatch_office', 'supervision_office', 'office', 'organisation'));
alter table body add column functional boolean not null default false;
comment on column body.functional is '功能型党支部: formed for the work of a committee or sector beside its members'' own branches; it recruits nobody, collects no dues and moves no membership.';

create table branch_act (
  org_id bigint not null references organisation (id),
  id uuid not null,
  body_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('recruit', 'dues', 'move_in', 'move_out')),
  on_date date not null,
  note text not null default '',
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, body_id) references body (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, by_person_id) references person (org_id, id)
);
create index branch_act_body on branch_act (org_id, body_id, on_date);
comment on table branch_act is 'What an ordinary party branch does about membership: recruits, collects dues, moves a membership in or out.';

create table guest_member (
  org_id bigint not null references organisation (id),
  id uuid not null,
  person_id uuid not null,
  home_committee text not null,
  home_level text not null check (home_level in ('nation', 'province', 'city', 'county')),
  since date not null,
  until date,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index guest_member_person on guest_member (org_id, person_id);
comment on table guest_member is '上级委员: a member of another committee who lives here and takes part as a guest; the seat is at home, so no seat is held here.';

create table seat_link (
  org_id bigint not null references organisation (id),
  id uuid not null,
  person_id uuid not null,
  account_id text not null,
  to_org_id bigint not null references organisation (id),
  code_hash text not null,
  offered_by uuid not null,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  taken_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, offered_by) references person (org_id, id)
);
create index seat_link_person on seat_link (org_id, person_id);
comment on table seat_link is 'The offer of one organisation''s security administrator that an account may also open another organisation; the other''s takes it by a code.';
comment on column seat_link.code_hash is 'SM3 of the code that is handed over once; with it, before it expires and only in to_org_id, the offer is taken.';
alter table branch_act enable row level security;
create policy wall on branch_act using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
alter table guest_member enable row level security;
create policy wall on guest_member using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
alter table seat_link enable row level security;
create policy wall on seat_link using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
grant select, insert on branch_act to shanyi_app;
grant select, insert, update on guest_member, seat_link to shanyi_app;
