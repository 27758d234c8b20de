import { writtenDate } from "../../../base/written-date.ts"
import type { Read } from "../../../platform/database/db.ts"
import { computeDue, type Period } from "../../../rulebook/calendar/calendar.ts"
import { workingDaysBetween } from "../../../rulebook/calendar/working-calendar.ts"
import type { Paper, PaperMoment } from "../../documents/public.ts"
import type { Assignment } from "../assignments/record.ts"
import { assignmentWords } from "../assignments/words.ts"
import { matterOf } from "./matter.ts"

/** How long a unit that is late has to write back. */
const answerWithin: Period = { workingDays: 5 }

const deadlineWords: Readonly<Record<string, { readonly zh: string }>> = assignmentWords.deadlines

/** 催办函: what the unit owes, since when, and by when it is to say how it stands. One a day at most. */
export const supervisionNotice: Paper<Assignment> = {
  kind: "supervision_notice",
  ready: ({ dueOn }, today) => dueOn !== null && dueOn < today.toString(),
  async request(read, assignment, { today, house }) {
    const { session, number, subject } = await matterOf(read, assignment.proposalId)
    const late = await lateOf(read, assignment, { today, house })
    return {
      kind: "supervision_notice",
      fields: {
        subject: `${session}第${number}号提案`,
        replyBy: writtenDate(computeDue(today, answerWithin, house.calendar).due),
      },
      slots: {
        内容: [
          {
            kind: "paragraph",
            text: `${session}第${number}号提案“${subject}”${assignment.assignedOn ? `已于${writtenDate(assignment.assignedOn)}` : "已"}交由你单位办理。截至${writtenDate(today.toString())}，下列事项已经逾期：`,
          },
          {
            kind: "table",
            columns: [
              { title: "事项", width: 2 },
              { title: "办理期限", width: 2 },
              { title: "已逾期（工作日）", width: 2 },
            ],
            rows: late.map(({ name, due, days }) => [name, writtenDate(due), String(days)]),
          },
        ],
      },
      addressees: [{ name: assignment.unitName, bodyId: assignment.unitId }],
      urgency: "加急",
      source: {
        procedure: "assignment",
        caseId: assignment.id,
        matterId: assignment.matterId,
        key: today.toString(),
      },
    }
  },
}

/** Every deadline of the case that has passed and is still owed, the oldest first. */
async function lateOf(read: Read, { id }: Assignment, { today, house }: PaperMoment) {
  const rows = await read.q
    .selectFrom("deadline")
    .select(["name", "due_on"])
    .where("org_id", "=", read.scope.orgId)
    .where("case_id", "=", id)
    .where("status", "=", "open")
    .where("due_on", "<", today.toString())
    .orderBy("due_on")
    .execute()
  return rows.map(({ name, due_on: due }) => ({
    name: deadlineWords[name]?.zh ?? name,
    due,
    days: workingDaysBetween(Temporal.PlainDate.from(due), today, house.calendar),
  }))
}
