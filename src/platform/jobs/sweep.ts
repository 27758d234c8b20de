import { systemActor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { Refusal } from "../../base/reason.ts"
import { workingDaysLeft } from "../../rulebook/calendar/working-calendar.ts"
import { mintScope, type Read, type Scope, type Tx } from "../database/db.ts"
import type { AnyOffice, House } from "../procedures/office.ts"
import { perform } from "../procedures/perform.ts"
import { timeZoneOf } from "../procedures/time-zone.ts"
import type { Job, JobContext } from "./job.ts"
import { enqueue } from "./queue.ts"
import type {} from "./tables.ts"

/** Working days before a due date on which those who must act are reminded. */
const remindedBefore = [5, 1] as const

export interface Swept {
  flagged: number
  performed: number
  refused: number
  reminded: number
}

interface Due {
  readonly id: string
  readonly procedure: string
  readonly case_id: string
  readonly name: string
  readonly due_on: string
  readonly flagged_on: string | null
  /** Which reminders of this date were given before. */
  readonly told: ReadonlySet<string>
}

/**
 * Looks at every running deadline of an organisation: those that ran out are flagged or lead to the action that the
 * procedure names, those that come near are reminded of. Each case in its own transaction; running it twice on one day
 * does nothing twice.
 */
export async function sweepDeadlines(house: House, orgId: number): Promise<Swept> {
  const scope = mintScope(orgId, null)
  const today = await house.db.read(scope, async (read) => house.clock.today(await timeZoneOf(read)))
  const swept: Swept = { flagged: 0, performed: 0, refused: 0, reminded: 0 }
  // Five working days are at most some twenty days, the longest holidays included.
  const horizon = today.add({ days: 21 }).toString()
  for await (const due of listDue(house, scope, horizon)) {
    const office = house.registry.offices.get(due.procedure)
    if (!office) continue
    try {
      const outcome =
        due.due_on < today.toString()
          ? await expire(house, scope, office, due, today)
          : await remind(house, scope, due, today)
      if (outcome) swept[outcome] += 1
    } catch (error) {
      // One broken case must not keep the others from being looked at; the next sweep tries it again.
      const { message } = error as Error
      house.log.error({ orgId, procedure: due.procedure, caseId: due.case_id, message }, "deadline not swept")
    }
  }
  return swept
}

async function* listDue(house: House, scope: Scope, horizon: string): AsyncGenerator<Due> {
  let last: { due_on: string; id: string } | undefined
  for (;;) {
    const after = last
    const page = await house.db.read(scope, async (read) => {
      const rows = await read.q
        .selectFrom("deadline")
        .select(["id", "procedure", "case_id", "name", "due_on", "flagged_on"])
        .where("org_id", "=", scope.orgId)
        .where("status", "=", "open")
        .where("due_on", "<=", horizon)
        .$if(after !== undefined, (query) =>
          query.where((row) =>
            row.or([
              row("due_on", ">", after?.due_on ?? ""),
              row.and([row("due_on", "=", after?.due_on ?? ""), row("id", ">", after?.id ?? "")]),
            ]),
          ),
        )
        .orderBy("due_on")
        .orderBy("id")
        .limit(500)
        .execute()
      return withTold(read, rows)
    })
    yield* page
    last = page.at(-1)
    if (page.length < 500) return
  }
}

async function withTold(read: Read, rows: readonly Omit<Due, "told">[]): Promise<Due[]> {
  if (rows.length === 0) return []
  const given = await read.q
    .selectFrom("deadline_reminder")
    .select(["deadline_id", "due_on", "kind"])
    .where("org_id", "=", read.scope.orgId)
    .where(
      "deadline_id",
      "in",
      rows.map(({ id }) => id),
    )
    .execute()
  return rows.map((row) => ({
    ...row,
    told: new Set(
      given
        .filter((each) => each.deadline_id === row.id && each.due_on === row.due_on)
        .map(({ kind }) => kind),
    ),
  }))
}

async function expire(
  house: House,
  scope: Scope,
  office: AnyOffice,
  due: Due,
  today: Temporal.PlainDate,
): Promise<keyof Swept | undefined> {
  const action = office.procedure.deadlines[due.name]?.onExpiry ?? "flag"
  if (action === "flag") {
    if (due.flagged_on !== null) return undefined
    const flagged = await house.db.write(scope, (tx) => flag(house, tx, due, today))
    return flagged ? "flagged" : undefined
  }
  // What was refused today will be refused today again: it is tried once a day.
  if (due.flagged_on === today.toString()) return undefined
  try {
    const done = await house.db.write(scope, async (tx) => {
      if (!(await stillOpen(tx, due))) return false
      await perform(house, tx, {
        procedure: due.procedure,
        id: due.case_id,
        action,
        input: {},
        actor: systemActor(scope.orgId),
      })
      await markFlagged(tx, due, today)
      return true
    })
    return done ? "performed" : undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    house.log.warn(
      { orgId: scope.orgId, procedure: due.procedure, caseId: due.case_id, action, refused: error.message },
      "what a deadline should have led to was refused",
    )
    await house.db.write(scope, (tx) => flag(house, tx, due, today))
    return "refused"
  }
}

/** Shows the deadline as overdue and tells those who must act. */
async function flag(house: House, tx: Tx, due: Due, today: Temporal.PlainDate): Promise<boolean> {
  if (!(await stillOpen(tx, due))) return false
  await markFlagged(tx, due, today)
  await tell(house, tx, due, "overdue", 0)
  return true
}

/** Locks the deadline; false when it was met, paused or moved while the sweep was on its way to it. */
async function stillOpen(tx: Tx, due: Due): Promise<boolean> {
  const row = await tx.q
    .selectFrom("deadline")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", due.id)
    .where("status", "=", "open")
    .where("due_on", "=", due.due_on)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

async function markFlagged(tx: Tx, due: Due, today: Temporal.PlainDate): Promise<void> {
  await tx.q
    .updateTable("deadline")
    .set({ flagged_on: today.toString() })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", due.id)
    .where("status", "=", "open")
    .execute()
}

async function remind(
  house: House,
  scope: Scope,
  due: Due,
  today: Temporal.PlainDate,
): Promise<"reminded" | undefined> {
  const left = workingDaysLeft(today, Temporal.PlainDate.from(due.due_on), house.calendar)
  // A sweep that comes late gives the reminder that is due now, not the one it missed before.
  const before = remindedBefore.findLast((days) => left <= days)
  if (before === undefined || due.told.has(`due_in_${before}`)) return undefined
  const told = await house.db.write(scope, async (tx) =>
    (await stillOpen(tx, due)) ? tell(house, tx, due, `due_in_${before}`, left) : false,
  )
  return told ? "reminded" : undefined
}

/** Queues the notice once for each due date and kind; false when that was done before. */
async function tell(house: House, tx: Tx, due: Due, kind: string, left: number): Promise<boolean> {
  const at = toDate(house.clock.now())
  const inserted = await tx.q
    .insertInto("deadline_reminder")
    .values({ org_id: tx.scope.orgId, deadline_id: due.id, due_on: due.due_on, kind, at })
    .onConflict((conflict) => conflict.columns(["org_id", "deadline_id", "due_on", "kind"]).doNothing())
    .returning("deadline_id")
    .executeTakeFirst()
  if (!inserted) return false
  const notice = kind === "overdue" ? "overdue" : "due_soon"
  await enqueue(tx, "follow", {
    orgId: tx.scope.orgId,
    fact: {
      id: newId(),
      procedure: due.procedure,
      caseId: due.case_id,
      matterId: due.case_id,
      action: notice,
      from: null,
      to: null,
      at,
      actor: { personId: null, name: systemActor(tx.scope.orgId).name, channel: "system" },
      data: { deadline: due.name, due: due.due_on, days: left },
    },
    effects: [{ name: "notify", args: { to: "duty", kind: notice } }],
  })
  return true
}

/** Asks for a sweep of every organisation; each is a job of its own, so that one that fails is tried again alone. */
async function sweepAll(_: unknown, { house, add }: JobContext): Promise<void> {
  const organisations = await house.db.global.selectFrom("organisation").select("id").execute()
  for (const { id } of organisations) await add("sweep_organisation", { orgId: id }, `sweep/${id}`)
}

async function sweepOne({ orgId }: { orgId: number }, { house }: JobContext): Promise<void> {
  const swept = await sweepDeadlines(house, orgId)
  house.log.info({ orgId, ...swept }, "deadlines swept")
}

export const sweepJobs: readonly Job[] = [
  { name: "sweep", run: sweepAll },
  { name: "sweep_organisation", run: sweepOne },
]
