-- The orders in which the list of proposals is read, so that a page is read from an index and not sorted from a year.
-- The expressions are those of src/modules/proposals/reads.ts, letter for letter.
create index proposal_by_filed on proposal (org_id, (coalesce(filed_on, '0001-01-01'::date)), id);
create index proposal_by_submitted on proposal (org_id, (coalesce(submitted_on, '0001-01-01'::date)), id);
create index proposal_by_number on proposal (org_id, (coalesce(number, 0)), id);
create index proposal_by_number_up on proposal (org_id, (coalesce(number, 2147483647)), id);
