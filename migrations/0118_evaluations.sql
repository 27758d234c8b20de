-- 群众评议、专委会评价: named evaluators mark members by a one-time code; the marks stand without a name.

create table service_evaluation (
  org_id bigint not null references organisation (id),
  id uuid not null,
  service_year_id uuid not null,
  kind text not null check (kind in ('constituents', 'committee')),
  title text not null,
  closes_on date not null,
  opened_by uuid,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, service_year_id) references service_year (org_id, id),
  foreign key (org_id, opened_by) references person (org_id, id)
);
create index service_evaluation_year on service_evaluation (org_id, service_year_id);
comment on table service_evaluation is 'One round of evaluation of members by their constituents or their committee.';

create table service_evaluated (
  org_id bigint not null,
  id uuid not null,
  evaluation_id uuid not null,
  person_id uuid not null,
  primary key (org_id, id),
  unique (org_id, evaluation_id, person_id),
  foreign key (org_id, evaluation_id) references service_evaluation (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
comment on table service_evaluated is 'The members who are evaluated in a round.';

create table service_evaluator (
  org_id bigint not null,
  id uuid not null,
  evaluation_id uuid not null,
  name text not null,
  code_hash text not null,
  used boolean not null default false,
  primary key (org_id, id),
  unique (org_id, code_hash),
  foreign key (org_id, evaluation_id) references service_evaluation (org_id, id)
);
create index service_evaluator_evaluation on service_evaluator (org_id, evaluation_id);
comment on table service_evaluator is 'Who may evaluate in a round, once, by a code of which only the hash is kept. No moment: when a code was used would tell whose marks are whose.';

create table service_mark (
  org_id bigint not null,
  id uuid not null,
  evaluation_id uuid not null,
  person_id uuid not null,
  mark int not null check (mark between 0 and 100),
  primary key (org_id, id),
  foreign key (org_id, evaluation_id) references service_evaluation (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index service_mark_evaluation on service_mark (org_id, evaluation_id, person_id);
comment on table service_mark is 'A mark for one member. It names no evaluator and its id tells no time: nobody can find out who gave it.';

do $$
declare t text;
begin
  foreach t in array array['service_evaluation', 'service_evaluated', 'service_evaluator', 'service_mark'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy wall on %I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint)', t);
  end loop;
end $$;
grant select, insert on service_evaluation, service_evaluated, service_evaluator, service_mark to shanyi_app;
grant update (closed_at) on service_evaluation to shanyi_app;
grant update (used) on service_evaluator to shanyi_app;
