-- Every search also asks whether what is typed is a number as it is written.

create index proposal_number_text on proposal (org_id, number_text) where number_text is not null;
create index opinion_report_number_text on opinion_report (org_id, number_text) where number_text is not null;
