import { newId } from "../../base/id.ts"
import { type DeadlineChange, moveDeadlines, type RunningDeadline } from "../../procedure/deadlines.ts"
import type { Period } from "../../rulebook/calendar/calendar.ts"
import type { Read, Tx } from "../database/db.ts"
import type { AnyOffice, CaseRecord, House } from "./office.ts"

/** Starts, pauses, moves and ends a case's deadlines after it has changed state. */
export async function keepDeadlines(
  house: House,
  tx: Tx,
  office: AnyOffice,
  record: CaseRecord,
  terms: unknown,
  today: Temporal.PlainDate,
  sets: Readonly<Record<string, Period>> = {},
): Promise<void> {
  if (Object.keys(office.procedure.deadlines).length === 0) return
  // A case that has just been opened has none.
  const running = record.version === 1 ? [] : await listRunning(tx, record.id)
  const changes = moveDeadlines(office.procedure, {
    record,
    terms,
    today,
    calendar: house.calendar,
    running,
    sets,
  })
  for (const change of changes) await write(tx, office, record, change)
}

async function listRunning(read: Read, caseId: string): Promise<RunningDeadline[]> {
  const rows = await read.q
    .selectFrom("deadline")
    .select(["name", "status", "computation", "paused_on"])
    .where("org_id", "=", read.scope.orgId)
    .where("case_id", "=", caseId)
    .where("status", "in", ["open", "paused"])
    .execute()
  return rows.map((row) => ({
    name: row.name,
    status: row.status as "open" | "paused",
    computation: row.computation as RunningDeadline["computation"],
    pausedOn: row.paused_on,
  }))
}

async function write(tx: Tx, office: AnyOffice, record: CaseRecord, change: DeadlineChange): Promise<void> {
  if (change.kind === "start") {
    await tx.q
      .insertInto("deadline")
      .values({
        org_id: tx.scope.orgId,
        id: newId(),
        procedure: office.procedure.id,
        case_id: record.id,
        name: change.name,
        basis: office.procedure.deadlines[change.name]?.basis ?? "",
        status: "open",
        due_on: change.computation.due,
        computation: JSON.stringify(change.computation),
      })
      .execute()
    return
  }
  const set =
    change.kind === "move"
      ? {
          status: "open" as const,
          paused_on: null,
          flagged_on: null,
          due_on: change.computation.due,
          computation: JSON.stringify(change.computation),
        }
      : change.kind === "pause"
        ? { status: "paused" as const, paused_on: change.on }
        : {
            status: change.kind === "cancel" ? ("cancelled" as const) : ("met" as const),
            ended_on: change.on,
          }
  await tx.q
    .updateTable("deadline")
    .set(set)
    .where("org_id", "=", tx.scope.orgId)
    .where("case_id", "=", record.id)
    .where("name", "=", change.name)
    .where("status", "in", ["open", "paused"])
    .execute()
}
