import { newId } from "../../base/id.ts"
import type { Tx } from "../../platform/database/db.ts"
import type { CaseRecord } from "../../platform/procedures/office.ts"
import { getTerms } from "../../platform/procedures/terms.ts"
import { opinionTerms } from "./terms.ts"

interface Earned {
  readonly event: "issued" | "adopted" | "instructed"
  /** Form of issue, level of adoption, level of the leader: as the terms list them. */
  readonly detail: string
  readonly onDate: string
  readonly at: Date
}

/**
 * 计分: what a report earns its reporter and their body by the organisation's own table. Each event counts once for a
 * matter, so a proposal that became a report and is used in three issues earns "issued" once.
 */
export async function giveCredit(tx: Tx, report: CaseRecord, earned: Earned): Promise<void> {
  const terms = await getTerms(tx, opinionTerms, report.termsId)
  const entry = terms.credits.find(({ event, detail }) => event === earned.event && detail === earned.detail)
  if (!entry || entry.points === 0) return
  const to = report.parties.filter(({ relation }) => relation === "reporter" || relation === "reporting_body")
  if (to.length === 0) return
  await tx.q
    .insertInto("opinion_credit")
    .values(
      to.map(({ personId, bodyId }) => ({
        org_id: tx.scope.orgId,
        id: newId(),
        report_id: report.id,
        matter_id: report.matterId,
        person_id: personId,
        body_id: bodyId,
        event: earned.event,
        detail: earned.detail,
        points: entry.points,
        on_date: earned.onDate,
        at: earned.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
