import { Refusal, reason } from "../../../base/reason.ts"
import type { Deed } from "../../../platform/procedures/office.ts"
import { escaped } from "../../../platform/richtext/blocks.ts"
import { listAddressees, sendDispatch } from "../../dispatches/public.ts"
import type { Proposal } from "../record.ts"
import type { ProposalInputs } from "../schema.ts"

/** 转报上级: the proposal goes up by letter, with its files; its proposers are told what becomes of it there. */
export async function sendUp(deed: Deed<Proposal, ProposalInputs["escalate"]>): Promise<void> {
  const { house, tx, record, input, actor } = deed
  if (!input.byDispatch) return
  const [parent] = await listAddressees(tx, "up")
  if (!parent) throw new Refusal("invalid", reason("no_higher_committee", { field: "byDispatch" }))
  const files = await tx.q
    .selectFrom("attachment")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("case_id", "=", record.id)
    .orderBy("id")
    .limit(20)
    .execute()
  const { subject, situation, analysis, recommendations, leadName, kind } = record
  await sendDispatch(house, tx, actor, {
    kind: "proposal",
    toOrg: parent.id,
    subject,
    text: letterText(record, input.reason),
    content: { kind, subject, situation, analysis, recommendations, leadName },
    attachmentIds: files.map(({ id }) => id),
    origin: { procedure: "proposal", caseId: record.id, matterId: record.matterId },
    originators: record.parties.flatMap(({ relation, personId }) =>
      personId && ["lead_proposer", "co_sponsor"].includes(relation) ? [personId] : [],
    ),
  })
}

/** An official paper is written in Chinese, whoever reads the screen in which language. */
function letterText(record: Proposal, why: string): string {
  const items = record.recommendations.map(({ text }) => `<li>${escaped(text)}</li>`).join("")
  return [
    `<p>${escaped(why)}</p>`,
    `<h3>情况</h3>${record.situation}`,
    `<h3>问题及分析</h3>${record.analysis}`,
    items ? `<h3>具体建议</h3><ol>${items}</ol>` : "",
    `<p>提案人：${escaped([record.leadName, record.leadSector].filter(Boolean).join("，"))}</p>`,
  ].join("")
}
