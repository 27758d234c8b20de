-- 约稿: the information office asks for reports on a subject by a date. Who is asked, has answered or has declined are
-- parties of the case; a report that answers names it.
create table opinion_commission (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  title text not null,
  request text not null,
  due_on date not null,
  asker_name text not null default '',
  reminders int not null default 0,
  summary text,
  closed_on date,
  primary key (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index opinion_commission_state on opinion_commission (org_id, state, id);
create index opinion_commission_changed on opinion_commission (org_id, changed_at desc, id desc);
comment on table opinion_commission is '约稿: reports asked for on a subject by a date; read by the office and by those who are asked.';

alter table opinion_report add column commission_id uuid;
alter table opinion_report add foreign key (org_id, commission_id) references opinion_commission (org_id, id);
create index opinion_report_commission on opinion_report (org_id, commission_id) where commission_id is not null;
comment on column opinion_report.commission_id is '约稿: the request that this report answers.';

alter table opinion_commission enable row level security;
create policy wall on opinion_commission using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
create policy need_to_know on opinion_commission as restrictive for select using (
  nullif(current_setting('app.person_id', true), '') is null
  or exists (select from role_grant g where g.org_id = nullif(current_setting('app.org_id', true), '')::bigint
    and g.person_id = nullif(current_setting('app.person_id', true), '')::uuid and g.role = 'information_office')
  or id in (select c.case_id from case_party c where c.org_id = nullif(current_setting('app.org_id', true), '')::bigint
    and c.person_id = nullif(current_setting('app.person_id', true), '')::uuid and c.procedure = 'opinion_commission')
  or id in (select c.case_id from case_party c where c.org_id = nullif(current_setting('app.org_id', true), '')::bigint
    and c.procedure = 'opinion_commission' and c.body_id in (
      select g.body_id from role_grant g where g.org_id = nullif(current_setting('app.org_id', true), '')::bigint
        and g.person_id = nullif(current_setting('app.person_id', true), '')::uuid
      union all
      select a.body_id from affiliation a where a.org_id = nullif(current_setting('app.org_id', true), '')::bigint
        and a.person_id = nullif(current_setting('app.person_id', true), '')::uuid))
);
grant select, insert, update on opinion_commission to shanyi_app;
