-- What the deadline sweep has already said, how a notice goes out by e-mail, and a fast count of unread ones.

create table deadline_reminder (
  org_id bigint not null references organisation (id),
  deadline_id uuid not null,
  due_on date not null,
  kind text not null,
  at timestamptz not null,
  primary key (org_id, deadline_id, due_on, kind)
);
comment on table deadline_reminder is 'Which reminder of which due date was given, so that each is given once; a date that was moved is reminded of anew.';
comment on column deadline_reminder.kind is 'due_in_5, due_in_1 or overdue.';
alter table deadline_reminder enable row level security;
create policy wall on deadline_reminder using (org_id = nullif(current_setting('app.org_id', true), '')::bigint)
  with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
revoke all on deadline_reminder from shanyi_app;
grant select, insert on deadline_reminder to shanyi_app;

alter table notice add column email text check (email in ('now', 'daily', 'weekly'));
alter table notice add column mailed_at timestamptz;
comment on column notice.email is 'How this notice goes out by e-mail, settled when it was made; null: not at all.';
create index notice_unread on notice (org_id, person_id) where read_at is null;
create index notice_newest on notice (org_id, person_id, at desc, id desc);
drop index notice_person;
create index notice_unmailed on notice (org_id, email, person_id) where email is not null and mailed_at is null;
