-- Per report: who may know of it within the house. A state secret is never entered, so this mark is not a classification.
alter table opinion_report add column secrecy text not null default 'internal'
  check (secrecy in ('internal', 'limited', 'need_to_know'));
comment on column opinion_report.secrecy is '知悉范围: 内部资料, 限定范围, 按需知悉; shown on every page, file and print.';

-- Whose signature an issue waits for, so that lists of work find it by its role.
alter table journal_issue add column next_role text generated always as (chain -> step ->> 'role') stored;
comment on column journal_issue.next_role is 'The role of the next signature in the chain; null when the last one is in.';

-- A contact is sealed anew when the key is changed.
grant update (name, phone) on opinion_contact to shanyi_app;
