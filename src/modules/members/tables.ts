import type { ColumnType } from "kysely"
import type { Json } from "../../platform/database/schema.ts"

declare module "../../platform/database/schema.ts" {
  interface Database {
    person_change: PersonChangeTable
    person_private: PersonPrivateTable
    person_photo: PersonPhotoTable
    guest_member: GuestMemberTable
    seat_link: SeatLinkTable
    term_change: TermChangeTable
  }
  interface PersonTable {
    name_keys: ColumnType<string, never, never>
  }
}

type Moment = ColumnType<Date, Date, Date>
type PrivateColumn = "phone" | "id_number" | "address" | "birth_date"

export interface PersonChangeTable {
  org_id: number
  id: string
  person_id: string
  field: "name" | "gender" | "birth_year" | "employer" | "post" | "party" | "email" | PrivateColumn
  old_value: string | null
  new_value: string | null
  state: ColumnType<
    "waiting" | "accepted" | "declined" | "withdrawn",
    "waiting" | undefined,
    "accepted" | "declined" | "withdrawn"
  >
  asked_at: Moment
  decided_at: Date | null
  decided_by: string | null
  note: ColumnType<string, string | undefined, string>
}

export interface PersonPrivateTable {
  org_id: number
  person_id: string
  field: PrivateColumn
  sealed: string
  fingerprint: string | null
  sign_in_print: string | null
  changed_at: Moment
}

export interface PersonPhotoTable {
  org_id: number
  person_id: string
  hash: string
  type: "jpg" | "png" | "webp"
  size: number
  by_person_id: string
  at: Moment
}

export interface GuestMemberTable {
  org_id: number
  id: string
  person_id: string
  home_committee: string
  home_level: "nation" | "province" | "city" | "county"
  since: string
  until: string | null
}

export interface SeatLinkTable {
  org_id: number
  id: string
  person_id: string
  account_id: string
  to_org_id: number
  code_hash: string
  offered_by: string
  offered_at: Moment
  expires_at: Moment
  taken_at: Date | null
}

export interface TermChangeTable {
  org_id: number
  id: string
  closed_term_id: string
  opened_term_id: string
  last_day: string
  first_day: string
  digest: string
  plan: Json<object>
  by_person_id: string
  at: Moment
}
