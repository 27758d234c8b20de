import type { ColumnType, Generated, JSONColumnType } from "kysely"

/**
 * Rows as the migrations leave them. Each office adds its own tables by declaration merging in its `tables.ts`; a test
 * compares all of them with the migrated database. Dates (`date`) are YYYY-MM-DD strings, moments are `Date`,
 * `bigint` is a number.
 */
export interface Database {
  organisation: OrganisationTable
  account_seat: { account_id: string; org_id: number; person_id: string }
  term: { org_id: number; id: string; number: number; starts_on: string; ends_on: string | null }
  session: SessionTable
  body: BodyTable
  body_name: {
    org_id: number
    id: string
    body_id: string
    name: string
    since: string | null
    until: string | null
  }
  person: PersonTable
  seat: SeatTable
  seat_past: SeatPastTable
  affiliation: AffiliationTable
  role_grant: RoleGrantTable
  terms_version: TermsVersionTable
  case_party: CasePartyTable
  deadline: DeadlineTable
  fact: FactTable
  fact_head: { org_id: number; seq: number; hash: string }
  idempotency: IdempotencyTable
  notice: NoticeTable
  notice_preference: {
    org_id: number
    person_id: string
    kind: string
    email: "now" | "daily" | "weekly" | "never"
    muted: Generated<boolean>
  }
  attachment: AttachmentTable
  search_entry: SearchEntryTable
  search_term: { org_id: number; procedure: string; term: string; documents: number }
}

/** A jsonb column: read as the value, written as its text. */
export type Json<T extends object | null> = JSONColumnType<T>
type Moment = ColumnType<Date, Date, Date>

export interface OrganisationTable {
  id: number
  code: string
  name: string
  short_name: string
  level: "province" | "city" | "county"
  region_code: string
  parent_id: number | null
  time_zone: Generated<string>
  public_slug: string
  publishes: Generated<boolean>
  created_at: Generated<Date>
}

export interface SessionTable {
  org_id: number
  id: string
  term_id: string
  number: number
  year: number
  opens_on: string
  closes_on: string
  collection_opens_on: string
  cutoff_at: Moment
}

export interface BodyTable {
  org_id: number
  id: string
  kind:
    | "sector"
    | "special_committee"
    | "party"
    | "peoples_organisation"
    | "group"
    | "party_branch"
    | "handling_unit"
    | "dispatch_office"
    | "supervision_office"
    | "office"
    | "organisation"
  name: string
  short_name: string
  track: "party" | "government" | "other" | null
  duties: Generated<string>
  family: string | null
  name_pinyin: Generated<string>
  sort: Generated<number>
  since: Generated<string>
  until: string | null
}

export interface PersonTable {
  org_id: number
  id: string
  account_id: string | null
  name: string
  name_pinyin: Generated<string>
  gender: "female" | "male" | null
  birth_year: number | null
  employer: Generated<string>
  post: Generated<string>
  party: Generated<string>
  email: string | null
  created_at: Generated<Date>
}

export interface SeatTable {
  org_id: number
  id: string
  person_id: string
  term_id: string
  sector_id: string | null
  standing: Generated<boolean>
  state: Generated<
    "nominated" | "in_office" | "left" | "resigned" | "ordered_to_resign" | "revoked" | "term_ended"
  >
  since: string
  until: string | null
}

export interface SeatPastTable {
  org_id: number
  id: string
  seat_id: string
  sector_id: string | null
  standing: boolean
  since: string
  until: string
}

export interface AffiliationTable {
  org_id: number
  id: string
  person_id: string
  body_id: string
  post: Generated<string>
  since: string
  until: string | null
}

export interface RoleGrantTable {
  org_id: number
  id: string
  person_id: string
  role: string
  body_id: string | null
  since: string
  until: string | null
  granted_by: string | null
  granted_at: Generated<Date>
}

export interface TermsVersionTable {
  org_id: number
  id: string
  office: string
  valid_from: string
  preset: string | null
  values: Json<Record<string, unknown>>
  set_by: string | null
  set_at: Moment
}

export interface CasePartyTable {
  org_id: number
  id: string
  procedure: string
  case_id: string
  relation: string
  person_id: string | null
  body_id: string | null
  position: Generated<number>
  since: Moment
}

export interface DeadlineTable {
  org_id: number
  id: string
  procedure: string
  case_id: string
  name: string
  basis: string
  status: "open" | "paused" | "met" | "cancelled"
  due_on: string
  computation: Json<object>
  paused_on: string | null
  flagged_on: string | null
  ended_on: string | null
}

export interface FactTable {
  org_id: number
  seq: number
  id: string
  at: Moment
  procedure: string
  procedure_version: number
  case_id: string
  matter_id: string
  action: string
  from_state: string | null
  to_state: string | null
  actor: Json<object>
  data: Json<object>
  hash: string
}

export interface IdempotencyTable {
  org_id: number
  person_id: string
  key: string
  case_id: string
  request_hash: string
  at: Moment
}

export interface NoticeTable {
  org_id: number
  id: string
  person_id: string
  kind: string
  procedure: string
  case_id: string
  fact_id: string
  params: Json<Record<string, string>>
  at: Moment
  read_at: Date | null
}

export interface AttachmentTable {
  org_id: number
  id: string
  hash: string
  name: string
  type: string
  size: number
  uploaded_by: string
  uploaded_at: Moment
  procedure: string | null
  case_id: string | null
}

export interface SearchEntryTable {
  org_id: number
  procedure: string
  case_id: string
  title: string
  bigrams: string
  words: string
}

/** The columns that every case table begins with. */
export interface CaseColumns {
  org_id: number
  id: string
  state: string
  version: Generated<number>
  procedure_version: number
  terms_id: string
  matter_id: string
  opened_at: Moment
  changed_at: Moment
}
