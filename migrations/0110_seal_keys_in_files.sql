-- An electronic seal's key may lie in a file of its own, outside the database and its backups.
alter table document_seal drop constraint document_seal_provider_check;
alter table document_seal add constraint document_seal_provider_check check (provider in ('image', 'sm2', 'file'));
comment on column document_seal.sealed_key is 'What the provider made of the private key, sealed by the vault and bound to this row: the key itself (sm2), or the name of its file (file).';
