import type { Actor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import type { Scope } from "../database/db.ts"
import { appendFact } from "./facts.ts"
import type { AnyOffice, CaseRecord, House } from "./office.ts"
import { signature } from "./reactions.ts"

/** One reader's looks at one case within this time are one reading. */
const onceIn = { hours: 12 }

/**
 * Keeps as a fact that somebody has read what is another's own, where the office says so: a draft opened in a member's
 * name. Whoever it belongs to sees the reading on the record's timeline.
 */
export async function keepReading(
  house: House,
  scope: Scope,
  office: AnyOffice,
  id: string,
  actor: Actor,
): Promise<void> {
  if (!office.readingKept) return
  await house.db.write(scope, async (tx) => {
    const record: CaseRecord | undefined = await office.load(tx, id, false)
    if (!record || !office.readingKept?.(record, actor)) return
    const now = house.clock.now()
    const earlier = await tx.q
      .selectFrom("fact")
      .select("actor")
      .where("org_id", "=", scope.orgId)
      .where("case_id", "=", id)
      .where("action", "=", "read")
      .where("at", ">", toDate(now.subtract(onceIn)))
      .execute()
    if (earlier.some((fact) => (fact.actor as { personId?: string }).personId === actor.personId)) return
    appendFact(tx, {
      procedure: office.procedure.id,
      procedureVersion: office.procedure.version,
      caseId: id,
      matterId: record.matterId,
      action: "read",
      from: record.state,
      to: record.state,
      at: toDate(now),
      actor: signature(actor),
      data: {},
    })
  })
}
