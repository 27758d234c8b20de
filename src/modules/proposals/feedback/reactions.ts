import { sql } from "kysely"
import { systemActor } from "../../../base/actor.ts"
import type { Tx } from "../../../platform/database/db.ts"
import { enqueue } from "../../../platform/jobs/queue.ts"
import type { Fact, House, Reaction } from "../../../platform/procedures/office.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { loadProposal } from "../load.ts"
import { proposalTerms } from "../terms.ts"
import { loadFeedback } from "./load.ts"

const settleOfForm: Reaction["act"] = async ({ house, tx, fact }) => {
  const form = await loadFeedback(tx, fact.caseId, false)
  if (form) await settle(house, tx, form.proposalId, fact)
}

/** All units have answered; those who judged quickly may have done so before the last letter came. */
const settleOfProposal: Reaction["act"] = ({ house, tx, fact }) => settle(house, tx, fact.caseId, fact)

/** 重新办理: the letter that was still to be judged is overtaken. */
const lapseOvertaken: Reaction["act"] = async ({ house, tx, fact }) => {
  const rows = await tx.q
    .selectFrom("feedback")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("proposal_id", "=", fact.caseId)
    .where("state", "=", "awaiting")
    .orderBy("id")
    .execute()
  for (const { id } of rows) await bySystem(house, tx, "feedback", id, "lapse")
}

export const feedbackReactions: readonly Reaction[] = [
  { hears: "feedback.rate", act: settleOfForm },
  { hears: "feedback.enterPaper", act: settleOfForm },
  { hears: "feedback.lapse", act: settleOfForm },
  { hears: "proposal.markReplied", act: settleOfProposal },
  { hears: "proposal.rehandle", act: lapseOvertaken },
]

/**
 * What follows once every form of this attempt is in or has lapsed. Not sooner: a rehandling that follows at once upon
 * one form would say what stood in it. The ratings stay unread; the database answers whether any of them asks for it.
 */
async function settle(house: House, tx: Tx, proposalId: string, fact: Fact): Promise<void> {
  const proposal = await loadProposal(tx, proposalId, true)
  if (proposal?.state !== "replied" || proposal.awaitedFeedback > 0) return
  // Where nobody was asked, a body without a representative, the committee ends the case.
  const form = await newestForm(tx, proposalId, proposal.attempt)
  if (!form) return
  const answer = await sql<{ asked: boolean | null }>`
    select rehandling_asked(${proposalId}, ${proposal.attempt}) as asked`.execute(tx.q)
  if (!answer.rows[0]?.asked) return bySystem(house, tx, "proposal", proposalId, "conclude")
  const terms = await getTerms(tx, proposalTerms, proposal.termsId)
  if (proposal.attempt <= terms.rehandleRounds)
    return bySystem(house, tx, "proposal", proposalId, "rehandle", {
      reason: "提案者评价要求重新办理",
    })
  // 再次不满意: the committee calls the parties together; it is the committee that ends the case afterwards.
  await enqueue(tx, "follow", {
    orgId: tx.scope.orgId,
    fact: { ...fact, procedure: "feedback", caseId: form },
    effects: [
      { name: "notify", args: { to: "role:proposal_committee", kind: "joint_meeting_due" } },
      { name: "notify", args: { to: "role:supervision_office", kind: "joint_meeting_due" } },
    ],
  })
}

async function newestForm(tx: Tx, proposalId: string, attempt: number): Promise<string | undefined> {
  const row = await tx.q
    .selectFrom("feedback")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("proposal_id", "=", proposalId)
    .where("attempt", "=", attempt)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

async function bySystem(
  house: House,
  tx: Tx,
  procedure: "feedback" | "proposal",
  id: string,
  action: string,
  input: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await perform(house, tx, { procedure, id, action, input, actor: systemActor(tx.scope.orgId) })
}
