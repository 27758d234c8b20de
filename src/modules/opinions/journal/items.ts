import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { IssueKind } from "./record.ts"
import { statesFor } from "./rules.ts"

/** The reports, locked, in the order asked; refused when one is missing or cannot stand in an issue of this kind. */
export async function mustBeFit(tx: Tx, kind: IssueKind, reportIds: readonly string[]) {
  const ids = [...new Set(reportIds)]
  const rows = await tx.q
    .selectFrom("opinion_report")
    .select(["id", "state", "title", "urgent"])
    .where("org_id", "=", tx.scope.orgId)
    .where((row) => row("id", "=", row.fn.any(row.val(ids))))
    .orderBy("id")
    .forUpdate()
    .execute()
  const fit = statesFor(kind)
  const known = new Map(rows.filter(({ state }) => fit.includes(state)).map((row) => [row.id, row]))
  if (known.size < ids.length) {
    throw new Refusal("invalid", reason("report_not_for_issue", { field: "reportIds" }))
  }
  return ids.flatMap((id) => known.get(id) ?? [])
}

/** Puts exactly these reports into the issue, in this order. */
export async function arrange(tx: Tx, issueId: string, reportIds: readonly string[]): Promise<void> {
  await tx.q
    .deleteFrom("journal_item")
    .where("org_id", "=", tx.scope.orgId)
    .where("issue_id", "=", issueId)
    .execute()
  if (reportIds.length === 0) return
  await tx.q
    .insertInto("journal_item")
    .values(
      reportIds.map((report_id, position) => ({
        org_id: tx.scope.orgId,
        id: newId(),
        issue_id: issueId,
        report_id,
        position,
      })),
    )
    .execute()
}
