import type { ColumnType, Generated } from "kysely"
import type { CaseColumns } from "../../../platform/database/schema.ts"
import type { AssignmentRole, ContactKind } from "./record.ts"

export interface AssignmentTable extends CaseColumns {
  proposal_id: string
  unit_id: string
  track: string
  role: AssignmentRole
  part: Generated<string>
  assigned_on: string | null
  clock_from: string | null
  kept_due_on: string | null
  return_until: string | null
  reassigned_from: string | null
  acknowledged_on: string | null
  receiver: string | null
  leader_in_charge: string | null
  section: string | null
  handling_plan: string | null
  return_reason: string | null
  suggested_unit_id: string | null
  return_requested_on: string | null
  returns: Generated<number>
  extension_asked: string | null
  extension_until: string | null
  extension_reason: string | null
  extensions: Generated<number>
  opinion: string | null
  opinion_on: string | null
  replied_on: string | null
  attempt: Generated<number>
  together_with: string | null
}

export interface ContactTable {
  org_id: number
  id: string
  assignment_id: string
  kind: ContactKind
  on_date: string
  place: Generated<string>
  people: string
  summary: string
  milestone: string
  online_reason: string | null
  confirmed_by: string | null
  confirmed_on: string | null
  disputed_reason: string | null
  recorded_at: ColumnType<Date, Date, never>
  attempt: Generated<number>
}

declare module "../../../platform/database/schema.ts" {
  interface Database {
    assignment: AssignmentTable
    contact: ContactTable
  }
}
