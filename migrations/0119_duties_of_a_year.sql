-- 委员作业（如“四个一”）: what a year asks of members; whether it is done is read off the facts, never entered.

create table service_duty (
  org_id bigint not null references organisation (id),
  id uuid not null,
  service_year_id uuid not null,
  name text not null,
  kind text not null,
  at_least int not null check (at_least between 1 and 100),
  standing_only boolean not null,
  due_on date not null,
  set_by uuid,
  set_at timestamptz not null,
  ended_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, service_year_id) references service_year (org_id, id),
  foreign key (org_id, set_by) references person (org_id, id)
);
create index service_duty_year on service_duty (org_id, service_year_id);
comment on table service_duty is 'Something that every member, or every standing member, is asked to do by a day: so many facts of one kind.';
alter table service_duty enable row level security;
create policy wall on service_duty using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
grant select, insert on service_duty to shanyi_app;
grant update (ended_at) on service_duty to shanyi_app;
