-- Who there is: organisations, bodies, people, offices held, terms and sessions.

create table organisation (
  id bigint primary key,
  code text not null unique,
  name text not null,
  short_name text not null,
  level text not null check (level in ('province', 'city', 'county')),
  region_code text not null,
  parent_id bigint references organisation (id),
  time_zone text not null default 'Asia/Shanghai',
  public_slug text not null unique,
  publishes boolean not null default true,
  created_at timestamptz not null default now()
);
comment on table organisation is 'A CPPCC committee 政协委员会. Global: the tree of organisations is the same for everyone.';
comment on column organisation.publishes is 'Whether the public pages of this organisation are served at all.';

create table account_seat (
  account_id text not null,
  org_id bigint not null references organisation (id),
  person_id uuid not null,
  primary key (account_id, org_id)
);
comment on table account_seat is 'Global index of where an account has a person, so that sign-in can offer the organisations before one is chosen.';

create table term (
  org_id bigint not null references organisation (id),
  id uuid not null,
  number int not null,
  starts_on date not null,
  ends_on date,
  primary key (org_id, id),
  unique (org_id, number)
);
comment on table term is '届: five years from the preparatory meeting of the first plenary.';

create table session (
  org_id bigint not null,
  id uuid not null,
  term_id uuid not null,
  number int not null,
  year int not null,
  opens_on date not null,
  closes_on date not null,
  collection_opens_on date not null,
  cutoff_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, term_id) references term (org_id, id),
  unique (org_id, term_id, number)
);
comment on table session is '次: a plenary and the session-year that begins with it. What arrives after cutoff_at is an intersession proposal 平时提案.';

create table body (
  org_id bigint not null references organisation (id),
  id uuid not null,
  kind text not null check (kind in ('sector', 'special_committee', 'party', 'peoples_organisation', 'group', 'handling_unit', 'dispatch_office', 'supervision_office', 'office', 'organisation')),
  name text not null,
  short_name text not null,
  track text check (track in ('party', 'government', 'other')),
  duties text not null default '',
  family text,
  name_pinyin text not null default '',
  sort int not null default 0,
  since date not null default '1949-09-21',
  until date,
  primary key (org_id, id)
);
create index body_kind on body (org_id, kind, sort);
comment on table body is 'Any body a case deals with: sector 界别, special committee 专委会, party 党派, handling unit 承办单位, dispatch office 归口单位.';
comment on column body.track is 'The track 系统 a handling unit or dispatch office belongs to.';
comment on column body.family is 'The usual family of departments (education, transport …) for routing suggestions.';

create table body_name (
  org_id bigint not null,
  id uuid not null,
  body_id uuid not null,
  name text not null,
  since date,
  until date,
  primary key (org_id, id),
  foreign key (org_id, body_id) references body (org_id, id)
);
comment on table body_name is 'Earlier names and aliases of a body, dated: 卫计委 became 卫健委, and papers keep the old name.';

create table person (
  org_id bigint not null references organisation (id),
  id uuid not null,
  account_id text,
  name text not null,
  name_pinyin text not null default '',
  gender text check (gender in ('female', 'male')),
  birth_year int,
  employer text not null default '',
  post text not null default '',
  party text not null default '',
  email text,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, account_id)
);
create index person_pinyin on person (org_id, name_pinyin text_pattern_ops);
comment on table person is 'A person as one organisation knows them. One human with seats in two organisations is two rows and one account.';

create table seat (
  org_id bigint not null,
  id uuid not null,
  person_id uuid not null,
  term_id uuid not null,
  sector_id uuid,
  standing boolean not null default false,
  state text not null default 'in_office' check (state in ('nominated', 'in_office', 'left', 'resigned', 'ordered_to_resign', 'revoked', 'term_ended')),
  since date not null,
  until date,
  primary key (org_id, id),
  unique (org_id, person_id, term_id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, term_id) references term (org_id, id),
  foreign key (org_id, sector_id) references body (org_id, id)
);
create index seat_term on seat (org_id, term_id, state);
comment on table seat is 'Membership 委员 of one person in one term.';

create table affiliation (
  org_id bigint not null,
  id uuid not null,
  person_id uuid not null,
  body_id uuid not null,
  post text not null default 'member',
  since date not null,
  until date,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, body_id) references body (org_id, id)
);
create index affiliation_person on affiliation (org_id, person_id);
create index affiliation_body on affiliation (org_id, body_id);
comment on table affiliation is 'Who belongs to which body, in which post, from when to when.';

create table role_grant (
  org_id bigint not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  body_id uuid,
  since date not null,
  until date,
  granted_by uuid,
  granted_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, body_id) references body (org_id, id)
);
create index role_grant_person on role_grant (org_id, person_id);
create index role_grant_body on role_grant (org_id, body_id, role);
comment on table role_grant is 'A role of a person in an organisation for a period; a liaison or dispatch role is for one body.';

do $$
declare t text;
begin
  foreach t in array array['term', 'session', 'body', 'body_name', 'person', 'seat', 'affiliation', 'role_grant'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy wall on %I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint)', t);
    execute format('grant select, insert, update, delete on %I to shanyi_app', t);
  end loop;
end $$;
grant select on organisation to shanyi_app;
grant insert, update on organisation to shanyi_app;
grant select, insert, update, delete on account_seat to shanyi_app;
