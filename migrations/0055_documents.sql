-- Official documents: templates, numbering, sign-off, issue with its files, distribution, seals.

create table document_series (
  org_id bigint not null references organisation (id),
  id uuid not null,
  code text not null,
  name text not null,
  pattern text not null,
  primary key (org_id, id),
  unique (org_id, code)
);
comment on table document_series is '发文字号 of one kind: 云政协办函〔{year}〕{n}号, counted anew every year.';

create table document_counter (
  org_id bigint not null,
  series_id uuid not null,
  year int not null,
  last int not null,
  primary key (org_id, series_id, year),
  foreign key (org_id, series_id) references document_series (org_id, id)
);
comment on table document_counter is 'The last number given in a series and year; moved in the transaction that issues, so a number is neither lost nor given twice.';

create table document_seal (
  org_id bigint not null references organisation (id),
  id uuid not null,
  name text not null,
  body_id uuid,
  image_hash text not null,
  diameter_mm int not null check (diameter_mm > 0),
  provider text not null check (provider in ('image', 'sm2')),
  public_key text,
  sealed_key text,
  added_by uuid not null,
  added_at timestamptz not null,
  retired_on date,
  primary key (org_id, id),
  foreign key (org_id, body_id) references body (org_id, id),
  foreign key (org_id, added_by) references person (org_id, id)
);
comment on table document_seal is '印章: its picture in the content store, and for electronic seals the key that signs.';
comment on column document_seal.body_id is 'Whose seal it is; null: the committee''s own.';
comment on column document_seal.sealed_key is 'The private key, sealed by the vault and bound to this row.';

create table document_template (
  org_id bigint not null references organisation (id),
  id uuid not null,
  kind text not null,
  version int not null,
  content jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, kind, version),
  foreign key (org_id, published_by) references person (org_id, id)
);
comment on table document_template is 'How a kind of document reads and who signs it. The newest version is in force; rows are added and never changed.';

create table document_template_draft (
  org_id bigint not null references organisation (id),
  kind text not null,
  content jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  previewed_at timestamptz,
  primary key (org_id, kind),
  foreign key (org_id, made_by) references person (org_id, id)
);
comment on table document_template_draft is 'The next version of a template while it is being written.';
comment on column document_template_draft.previewed_at is 'Since its last change; without it there is no publishing.';

create table official_document (
  org_id bigint not null references organisation (id),
  id uuid not null,
  state text not null,
  version int not null default 1,
  procedure_version int not null,
  terms_id uuid not null,
  matter_id uuid not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  kind text not null,
  title text not null,
  content jsonb not null,
  template_id uuid,
  series_id uuid,
  seal_id uuid,
  chain jsonb not null default '[]',
  step int not null default 0,
  round int not null default 1,
  number_year int,
  number int,
  number_text text,
  source_procedure text,
  source_id uuid,
  source_key text not null default '',
  drafted_by uuid,
  issued_on date,
  primary key (org_id, id),
  foreign key (org_id, terms_id) references terms_version (org_id, id),
  foreign key (org_id, template_id) references document_template (org_id, id),
  foreign key (org_id, series_id) references document_series (org_id, id),
  foreign key (org_id, seal_id) references document_seal (org_id, id),
  foreign key (org_id, drafted_by) references person (org_id, id)
);
create unique index official_document_number on official_document (org_id, series_id, number_year, number) where number is not null;
create unique index official_document_source on official_document (org_id, source_id, kind, source_key) where source_id is not null and state <> 'withdrawn';
create index official_document_listed on official_document (org_id, state, changed_at desc, id);
comment on table official_document is '公文: a record turned into a document, from its draft through sign-off to issue, distribution and archive.';
comment on column official_document.content is 'What it says; frozen in document_issue when it is issued.';
comment on column official_document.chain is 'Who signs in turn: [{duty, role | personId}], as the template had it when the document was opened.';
comment on column official_document.source_id is 'The case it was made from; one of a kind and key for each, so making it twice makes one.';

create table document_signing (
  org_id bigint not null,
  id uuid not null,
  document_id uuid not null,
  round int not null,
  step int not null,
  duty text not null,
  person_id uuid not null,
  name text not null,
  verdict text not null check (verdict in ('signed', 'sent_back')),
  note text not null default '',
  content_hash text not null,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, document_id) references official_document (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index document_signing_case on document_signing (org_id, document_id);
comment on table document_signing is 'Who signed, or sent back, which text: the hash is of the content as they saw it.';

create table document_issue (
  org_id bigint not null,
  id uuid not null,
  document_id uuid not null,
  number_text text,
  content jsonb not null,
  pdf_hash text not null,
  pdf_size int not null,
  docx_hash text not null,
  docx_size int not null,
  seal_id uuid,
  signature jsonb,
  issued_by uuid,
  at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, document_id),
  foreign key (org_id, document_id) references official_document (org_id, id),
  foreign key (org_id, seal_id) references document_seal (org_id, id)
);
comment on table document_issue is 'The document as it went out: content, number and the hashes of its files. Rows are added and never changed.';
comment on column document_issue.signature is 'Of the electronic seal, over the hash of the PDF: {provider, algorithm, publicKey, value}.';

create table document_recipient (
  org_id bigint not null,
  id uuid not null,
  document_id uuid not null,
  relation text not null check (relation in ('main', 'copy')),
  position int not null,
  body_id uuid,
  person_id uuid,
  name text not null,
  sent_at timestamptz,
  channel text check (channel in ('system', 'paper', 'exchange', 'mail')),
  received_at timestamptz,
  received_by text,
  primary key (org_id, id),
  foreign key (org_id, document_id) references official_document (org_id, id),
  foreign key (org_id, body_id) references body (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index document_recipient_case on document_recipient (org_id, document_id, position);
comment on table document_recipient is '主送和抄送: to whom it went, when and how, and who took it.';

do $$
declare t text;
begin
  foreach t in array array['document_series', 'document_counter', 'document_seal', 'document_template', 'document_template_draft', 'official_document', 'document_signing', 'document_issue', 'document_recipient'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy wall on %I using (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint) with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::bigint)', t);
  end loop;
end $$;
grant select, insert, update on document_series, document_counter, document_seal, official_document to shanyi_app;
grant select, insert, update, delete on document_recipient to shanyi_app;
grant select, insert, update, delete on document_template_draft to shanyi_app;
grant select, insert on document_template, document_signing, document_issue to shanyi_app;
