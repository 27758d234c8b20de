import type { Read } from "../../../platform/database/db.ts"
import type { WorkingCalendar } from "../../../rulebook/calendar/calendar.ts"
import { workingDaysLeft } from "../../../rulebook/calendar/working-calendar.ts"
import type {} from "../replies/tables.ts"
import type { AssignmentLine } from "./reads.ts"

/** How far a unit has come, so that its list can say the next step; `due` counted in working days, as people count. */
export interface Progress {
  /** Contacts recorded and not disputed. */
  readonly contactCount: number
  /** The reply of the present attempt. */
  readonly reply: { readonly id: string; readonly state: string } | null
}

export type WorkLine = Omit<AssignmentLine, "due"> &
  Progress & { readonly due: (NonNullable<AssignmentLine["due"]> & { workingDaysLeft: number }) | null }

/** Two queries for a page of lines. */
export async function withProgress(
  read: Read,
  lines: readonly AssignmentLine[],
  calendar: WorkingCalendar,
  today: Temporal.PlainDate,
): Promise<WorkLine[]> {
  const ids = lines.map((line) => line.id)
  const contacts = await countContacts(read, ids)
  const replies = await newestReplies(read, ids)
  return lines.map((line) => ({
    ...line,
    due: line.due && {
      ...line.due,
      workingDaysLeft: workingDaysLeft(today, Temporal.PlainDate.from(line.due.on), calendar),
    },
    contactCount: contacts.get(line.id) ?? 0,
    reply: replies.get(`${line.id}/${line.attempt}`) ?? null,
  }))
}

async function countContacts(read: Read, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await read.q
    .selectFrom("contact")
    .select(["assignment_id as id", (of) => of.fn.countAll<number>().as("n")])
    .where("org_id", "=", read.scope.orgId)
    .where("assignment_id", "in", [...ids])
    .where("disputed_reason", "is", null)
    .groupBy("assignment_id")
    .execute()
  return new Map(rows.map((row) => [row.id, Number(row.n)]))
}

async function newestReplies(
  read: Read,
  ids: readonly string[],
): Promise<Map<string, { id: string; state: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await read.q
    .selectFrom("reply")
    .select(["id", "state", "assignment_id as assignmentId", "attempt"])
    .where("org_id", "=", read.scope.orgId)
    .where("assignment_id", "in", [...ids])
    .where("edition", "<>", "supplementary")
    .orderBy("id")
    .execute()
  return new Map(
    rows.map(({ id, state, assignmentId, attempt }) => [`${assignmentId}/${attempt}`, { id, state }]),
  )
}
