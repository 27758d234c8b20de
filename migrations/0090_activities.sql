-- Activities 会议活动: what members are called or invited to, who answered what, and who was there, by half-day.

create table activity (
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
  kind text not null,
  must_attend boolean not null,
  on_date date not null,
  from_time text not null,
  until_date date not null,
  until_time text not null,
  place text not null,
  about text not null default '',
  organiser_id uuid not null,
  organiser_name text not null,
  capacity int,
  answer_by date not null,
  leave_approver text not null check (leave_approver in ('organiser', 'office', 'chair')),
  invited jsonb not null,
  called_on date,
  settled_on date,
  outcome_reason text,
  check_in_key text not null,
  primary key (org_id, id),
  foreign key (org_id, organiser_id) references person (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index activity_day on activity (org_id, on_date, id);
comment on table activity is 'A meeting or activity that members are called to (must_attend) or may join, by whoever organises it.';
comment on column activity.from_time is 'HH:MM on the clock of the organisation, as on the notice.';
comment on column activity.invited is 'Whom the organiser chose: everybody, standing members, bodies, persons; resolved on the day of the call.';
comment on column activity.leave_approver is 'Who grants leave, by the terms of the day on which it was opened.';
comment on column activity.check_in_key is 'Signs the codes shown at the door; never leaves the server.';

create table attendance (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  activity_id uuid not null,
  person_id uuid not null,
  organiser_id uuid not null,
  leave_approver text not null check (leave_approver in ('organiser', 'office', 'chair')),
  must_attend boolean not null,
  group_name text not null default '',
  queued_at timestamptz,
  leave_reason text,
  leave_late boolean not null default false,
  leave_refusal text,
  reminders int not null default 0,
  spoke text check (spoke in ('oral', 'written')),
  late boolean not null default false,
  outcome text,
  half_days int,
  primary key (org_id, id),
  unique (org_id, activity_id, person_id),
  foreign key (org_id, activity_id) references activity (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, organiser_id) references person (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id)
);
create index attendance_person on attendance (org_id, person_id, state);
create index attendance_organiser on attendance (org_id, organiser_id, state);
create index attendance_state on attendance (org_id, state);
comment on table attendance is 'One member at one activity: a summons 必到 or an enrolment 自愿, its answer, and what came of it.';
comment on column attendance.queued_at is 'Since when they wait for a free place; the first in the queue moves up.';
comment on column attendance.half_days is 'Half-days attended, or missed when the outcome is an absence; null until settled.';

create table check_in (
  org_id bigint not null references organisation (id),
  id uuid not null,
  attendance_id uuid not null,
  half_day text not null,
  how text not null check (how in ('code', 'list', 'import')),
  at timestamptz not null,
  by_person_id uuid,
  struck_at timestamptz,
  struck_reason text,
  primary key (org_id, id),
  foreign key (org_id, attendance_id) references attendance (org_id, id),
  foreign key (org_id, by_person_id) references person (org_id, id)
);
create unique index check_in_once on check_in (org_id, attendance_id, half_day) where struck_at is null;
comment on table check_in is '签到: one member, one half-day, by code, by list or by import. Never deleted: struck, with the reason.';
comment on column check_in.half_day is 'YYYY-MM-DD/am or /pm on the clock of the organisation.';

do $$
declare t text;
begin
  foreach t in array array['activity', 'attendance', 'check_in'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy wall on %I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint)', t);
  end loop;
end $$;
grant select, insert on activity, attendance, check_in to shanyi_app;
grant update on activity, attendance to shanyi_app;
grant update (struck_at, struck_reason) on check_in to shanyi_app;
