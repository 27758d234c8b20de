import { newId } from "../../../base/id.ts"
import type { Deed } from "../../../platform/procedures/office.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { proposalTerms } from "../terms.ts"
import type { Feedback } from "./record.ts"
import { asksRehandling } from "./rules.ts"
import type { FeedbackInputs } from "./schema.ts"

type Of<N extends keyof FeedbackInputs> = Deed<Feedback, FeedbackInputs[N]>
type Writes = { readonly [N in keyof FeedbackInputs]?: (deed: Of<N>) => Promise<void> }

export const feedbackWrites: Writes = { rate: seal, enterPaper: seal }

/** Puts the ratings where the program itself cannot read them again. */
async function seal({ tx, record, input, at }: Of<"rate"> | Of<"enterPaper">): Promise<void> {
  const terms = await getTerms(tx, proposalTerms, record.termsId)
  const orgId = tx.scope.orgId
  await tx.q
    .insertInto("rating")
    .values(
      input.ratings.map((rating) => ({
        org_id: orgId,
        id: newId(),
        feedback_id: record.id,
        proposal_id: record.proposalId,
        reply_id: record.replyId,
        attempt: record.attempt,
        unit_id: record.unitId,
        session_id: record.sessionId,
        rater_id: record.proposerId,
        axis: rating.axis,
        value: rating.value,
        asks_rehandling: asksRehandling([rating], terms),
        comment: input.comment ?? "",
        at,
      })),
    )
    .execute()
  // The key under which the request was sent keeps a hash of it, and a hash of three possible words is no seal. Sent
  // once more, the request is refused because the form has been given.
  await tx.q.deleteFrom("idempotency").where("org_id", "=", orgId).where("case_id", "=", record.id).execute()
}
