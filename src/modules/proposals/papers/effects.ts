import { systemActor } from "../../../base/actor.ts"
import { mintScope, type Tx } from "../../../platform/database/db.ts"
import type { EffectHandler, Fact, House } from "../../../platform/procedures/office.ts"
import { issueDocument, startDocument } from "../../documents/public.ts"
import { loadAssignment } from "../assignments/load.ts"
import type { Assignment } from "../assignments/record.ts"
import { loadReply } from "../replies/load.ts"
import { assignmentNotice } from "./assignment-notice.ts"
import { replyLetter } from "./reply-letter.ts"
import { returnDecision } from "./return-decision.ts"

const sent = ["issued", "published", "withheld"]

/** Turns what was decided into its document; asked twice, it is done once. */
export const issuePaper: EffectHandler = async ({ house, orgId, fact, args }) => {
  await house.db.write(mintScope(orgId, null), async (tx) => {
    if (args.kind === "reply_letter") await issueReplyLetter(house, tx, fact)
    else if (args.kind === "return_decision") await issueReturnDecision(house, tx, fact)
  })
}

async function issueReplyLetter(house: House, tx: Tx, fact: Fact): Promise<void> {
  const reply = await loadReply(tx, fact.caseId, false)
  // A letter handed in may still go to countersigning or checking.
  if (!reply || !sent.includes(reply.state)) return
  await issueDocument(house, tx, systemActor(tx.scope.orgId), await replyLetter(tx, reply))
}

async function issueReturnDecision(house: House, tx: Tx, fact: Fact): Promise<void> {
  const assignment = await loadAssignment(tx, fact.caseId, false)
  if (!assignment) return
  await issueDocument(house, tx, systemActor(tx.scope.orgId), await returnDecision(tx, assignment, fact))
}

/** 交办通知, in the transaction of the action that asks for it: to its signers, or out at once where nobody signs. */
export async function startNotice(
  house: House,
  tx: Tx,
  assignment: Assignment,
  actor: Parameters<typeof startDocument>[2],
): Promise<void> {
  await startDocument(house, tx, actor, await assignmentNotice(tx, assignment))
}
