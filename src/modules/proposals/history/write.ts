import type { Actor } from "../../../base/actor.ts"
import { toDate } from "../../../base/clock.ts"
import { newId } from "../../../base/id.ts"
import type { Tx } from "../../../platform/database/db.ts"
import { announce } from "../../../platform/live/announce.ts"
import { appendFact } from "../../../platform/procedures/facts.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { currentTermsId, getTerms } from "../../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { proposalTerms } from "../terms.ts"
import { emptyWritten, writePast } from "./cases.ts"
import { insertRows } from "./insert.ts"
import type { Plan } from "./plan.ts"
import type { ImportCounts } from "./record.ts"
import { ensureSessions } from "./write-sessions.ts"
import { ensureUnits } from "./write-units.ts"

interface Order {
  readonly importId: string
  readonly file: string
  readonly actor: Actor
}

/** Writes everything that was planned, in the caller's transaction: all of it or nothing. */
export async function writePlan(house: House, tx: Tx, plan: Plan, order: Order): Promise<ImportCounts> {
  const orgId = tx.scope.orgId
  const today = house.clock.today(await timeZoneOf(tx))
  const termsId = await currentTermsId(tx, proposalTerms, today)
  const desk = {
    orgId,
    actor: order.actor,
    at: toDate(house.clock.now()),
    today,
    calendar: house.calendar,
    terms: await getTerms(tx, proposalTerms, termsId),
    termsId,
    file: order.file,
  }
  const sessionIds = await ensureSessions(tx, plan.cases.length === 0 ? [] : plan.sessions)
  const unit = await ensureUnits(tx, plan.cases.length === 0 ? [] : plan.units, today)
  const written = emptyWritten()
  const origins: Record<string, unknown>[] = []
  const highest = new Map<string, number>()
  for (const past of plan.cases) {
    const { term, number } = past.session
    const session = past.session.id ?? (sessionIds.get(`${term}/${number}`) as string)
    const proposalId = writePast(written, past, desk, { session, unit })
    origins.push({
      org_id: orgId,
      id: newId(),
      import_id: order.importId,
      row: past.row,
      source_key: past.sourceKey,
      row_hash: past.rowHash,
      proposal_id: proposalId,
    })
    if (past.number !== null) highest.set(session, Math.max(past.number, highest.get(session) ?? 0))
  }
  for (const table of ["proposal", "assignment", "reply", "case_party", "deadline"] as const)
    await insertRows(tx, table, written[table])
  await insertRows(tx, "proposal_import_row", origins)
  for (const [session, last] of highest) await countOn(tx, session, last)
  for (const fact of written.facts) appendFact(tx, fact)
  const first = written.proposal[0]
  if (first) announce(tx, { procedure: "proposal", caseId: first.id as string })
  return {
    rows: plan.total,
    proposals: written.proposal.length,
    assignments: written.assignment.length,
    replies: written.reply.length,
    already: plan.already.length,
    changed: plan.changed.length,
    sessions: sessionIds.size,
    units: plan.cases.length === 0 ? 0 : plan.units.length,
    errors: 0,
  }
}

/** The next number of the session comes after the highest imported one. */
async function countOn(tx: Tx, sessionId: string, last: number): Promise<void> {
  await tx.q
    .insertInto("number_series")
    .values({ org_id: tx.scope.orgId, series: `proposal/${sessionId}`, last })
    .onConflict((conflict) =>
      conflict
        .columns(["org_id", "series"])
        .doUpdateSet({ last: (eb) => eb.fn("greatest", ["number_series.last", "excluded.last"]) }),
    )
    .execute()
}
