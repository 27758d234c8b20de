-- Past proposals and replies that were brought in from files.

create table proposal_import (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null check (state in ('uploaded', 'queued', 'reading', 'writing', 'indexing', 'done', 'refused', 'failed')),
  file_name text not null,
  file_hash text not null,
  file_size bigint not null,
  setup jsonb not null,
  total int not null default 0,
  done int not null default 0,
  indexed int not null default 0,
  counts jsonb not null default '{}',
  errors jsonb not null default '[]',
  by_person_id uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, by_person_id) references person (org_id, id)
);
create index proposal_import_newest on proposal_import (org_id, at desc);
comment on table proposal_import is '历史导入: one file, how its columns and words were understood, and what came of it. All of it is written or nothing.';
comment on column proposal_import.setup is 'Which column fills which field, what unknown words mean, and what was decided for the whole file.';
comment on column proposal_import.file_hash is 'SHA-256 of the file in the content store.';
comment on column proposal_import.indexed is 'How many of the imported cases search can find by now.';

create table proposal_import_row (
  org_id bigint not null,
  id uuid not null,
  import_id uuid not null,
  row int not null,
  source_key text not null,
  row_hash text not null,
  proposal_id uuid not null,
  primary key (org_id, id),
  foreign key (org_id, import_id) references proposal_import (org_id, id),
  foreign key (org_id, proposal_id) references proposal (org_id, id),
  unique (org_id, source_key)
);
create index proposal_import_row_import on proposal_import_row (org_id, import_id, row);
comment on table proposal_import_row is 'Where an imported proposal came from, so that the same paper is never imported twice.';
comment on column proposal_import_row.source_key is 'Source, session and number, or else a digest of subject, proposer and year.';
comment on column proposal_import_row.row_hash is 'Digest of everything the row said: another digest under the same key is a changed row.';

do $$
declare t text;
begin
  foreach t in array array['proposal_import', 'proposal_import_row'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy wall on %I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint)', t);
  end loop;
end $$;
grant select, insert, update on proposal_import to shanyi_app;
grant select, insert on proposal_import_row to shanyi_app;
