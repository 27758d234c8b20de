-- Figures of proposals as they were published.

create table proposal_statistics (
  org_id bigint not null references organisation (id),
  id uuid not null,
  session_id uuid not null,
  title text not null,
  measures jsonb not null,
  published_on date not null,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, session_id) references session (org_id, id),
  foreign key (org_id, by_person_id) references person (org_id, id)
);
create index proposal_statistics_session on proposal_statistics (org_id, session_id, published_on desc);
comment on table proposal_statistics is '公布的数字: every measure with numerator, denominator and convention as it was published. Immutable; later sums stand beside it.';
comment on column proposal_statistics.measures is 'The conventions chosen and the computed measures, complete, so that they can be read when definitions have changed.';

alter table proposal_statistics enable row level security;
create policy wall on proposal_statistics using (org_id = nullif(current_setting('app.org_id', true), '')::bigint) with check (org_id = nullif(current_setting('app.org_id', true), '')::bigint);
grant select, insert on proposal_statistics to shanyi_app;
