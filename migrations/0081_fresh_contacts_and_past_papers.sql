-- A contact belongs to one attempt at handling; a past paper is known as such.

alter table contact add column attempt int not null default 1;
comment on column contact.attempt is 'During which attempt it was recorded: rehandling asks for contacts of its own.';

alter table proposal add column imported boolean not null default false;
comment on column proposal.imported is 'Brought in from a file of past papers: its file is what the past has left, and can be archived as it is.';
update proposal p set imported = true
  from proposal_import_row r where r.org_id = p.org_id and r.proposal_id = p.id;
