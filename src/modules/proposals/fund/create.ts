import { holdsFor } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Create, Party } from "../../../platform/procedures/office.ts"
import { currentTermsId, getTerms } from "../../../platform/procedures/terms.ts"
import { proposalTerms } from "../terms.ts"
import { apply } from "./schema.ts"

/** A unit applies for one of its assignments, where the organisation has a fund at all. */
export const createFund: Create = {
  input: apply,
  build: async ({ tx, actor, today, input }) => {
    const { assignmentId, ...asked } = input as ReturnType<typeof apply.parse>
    const terms = await getTerms(tx, proposalTerms, await currentTermsId(tx, proposalTerms, today))
    if (!terms.fundEnabled) throw new Refusal("conflict", reason("fund_not_in_use"))
    const assignment = await tx.q
      .selectFrom("assignment")
      .select(["proposal_id", "unit_id", "state", "matter_id"])
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "=", assignmentId)
      .executeTakeFirst()
    const ours =
      assignment &&
      (holdsFor(actor, "unit_liaison", assignment.unit_id) ||
        holdsFor(actor, "unit_head", assignment.unit_id))
    // One of another unit is answered like one that does not exist.
    if (!ours) throw new Refusal("missing", reason("no_such_assignment", { field: "assignmentId" }))
    if (["pre_assigned", "reassigned", "closed"].includes(assignment.state)) {
      throw new Refusal("conflict", reason("assignment_not_running", { field: "assignmentId" }))
    }
    if (asked.asked > asked.estimate)
      throw new Refusal("invalid", reason("asks_for_more", { field: "asked" }))
    const proposers = await tx.q
      .selectFrom("case_party")
      .select(["relation", "person_id as personId", "body_id as bodyId"])
      .where("org_id", "=", tx.scope.orgId)
      .where("case_id", "=", assignmentId)
      .where("relation", "in", ["lead_proposer", "co_sponsor", "signing_body"])
      .orderBy("position")
      .execute()
    const unit: Party = { relation: "handling_unit", personId: null, bodyId: assignment.unit_id }
    return {
      matterId: assignment.matter_id,
      data: {
        ...asked,
        proposalId: assignment.proposal_id,
        unitId: assignment.unit_id,
        parties: [...proposers, unit],
      },
    }
  },
}
