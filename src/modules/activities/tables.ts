import type { ColumnType } from "kysely"
import type { CaseColumns, Json } from "../../platform/database/schema.ts"
import type { Invited } from "./activity/schema.ts"
import type { LeaveApprover } from "./terms.ts"

type Moment = ColumnType<Date, Date, never>

interface ActivityTable extends CaseColumns {
  title: string
  kind: string
  must_attend: boolean
  on_date: string
  from_time: string
  until_date: string
  until_time: string
  place: string
  about: ColumnType<string, string | undefined, string>
  organiser_id: string
  organiser_name: string
  capacity: number | null
  answer_by: string
  leave_approver: LeaveApprover
  invited: Json<Invited>
  called_on: string | null
  settled_on: string | null
  outcome_reason: string | null
  check_in_key: string
}

interface AttendanceTable extends CaseColumns {
  activity_id: string
  person_id: string
  organiser_id: string
  leave_approver: LeaveApprover
  must_attend: boolean
  group_name: ColumnType<string, string | undefined, string>
  queued_at: Date | null
  leave_reason: string | null
  leave_late: ColumnType<boolean, boolean | undefined, boolean>
  leave_refusal: string | null
  reminders: ColumnType<number, number | undefined, number>
  spoke: "oral" | "written" | null
  late: ColumnType<boolean, boolean | undefined, boolean>
  outcome: string | null
  half_days: number | null
}

interface CheckInTable {
  org_id: number
  id: string
  attendance_id: string
  half_day: string
  how: "code" | "list" | "import"
  at: Moment
  by_person_id: string | null
  struck_at: Date | null
  struck_reason: string | null
}

declare module "../../platform/database/schema.ts" {
  interface Database {
    activity: ActivityTable
    attendance: AttendanceTable
    check_in: CheckInTable
  }
}
