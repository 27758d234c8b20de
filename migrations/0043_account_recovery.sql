-- Recovery by two administrators: one asks, another confirms.

create table account_recovery (
  org_id bigint not null references organisation (id),
  id uuid not null,
  person_id uuid not null,
  why text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  outcome text check (outcome in ('confirmed', 'declined', 'withdrawn')),
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, asked_by) references person (org_id, id),
  foreign key (org_id, decided_by) references person (org_id, id)
);
create index account_recovery_person on account_recovery (org_id, person_id);
create index account_recovery_open on account_recovery (org_id, expires_at) where outcome is null;
comment on table account_recovery is 'Somebody lost password or second factor: one administrator asks, a different one confirms within a day. Never by one alone.';
alter table account_recovery enable row level security;
create policy wall on account_recovery using (org_id = nullif(current_setting('app.org_id', true), '')::bigint)
  with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
grant select, insert on account_recovery to shanyi_app;
grant update (decided_by, decided_at, outcome) on account_recovery to shanyi_app;
