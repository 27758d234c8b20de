-- What the first draft foresaw and nothing reads: documents know their issue, and every report is internal.
alter table opinion_report drop column secrecy;
alter table journal_issue drop column secrecy, drop column document_id;
alter table opinion_reporting drop column issue_id;
