import { systemActor } from "../../../base/actor.ts"
import type { Reaction } from "../../../platform/procedures/office.ts"
import { perform } from "../../../platform/procedures/perform.ts"

/** Once it is closed, however that came about, both sides and the proposers are told. */
const announceClosed: Reaction["act"] = async ({ house, tx, fact }) => {
  if (fact.to !== "closed") return
  await perform(house, tx, {
    procedure: "appraisal",
    id: fact.caseId,
    action: "announce",
    input: {},
    actor: systemActor(tx.scope.orgId),
  })
}

export const appraisalReactions: readonly Reaction[] = [
  { hears: "appraisal.rateProposal", act: announceClosed },
  { hears: "appraisal.rateHandling", act: announceClosed },
  { hears: "appraisal.closeRound", act: announceClosed },
  { hears: "appraisal.lapse", act: announceClosed },
]
