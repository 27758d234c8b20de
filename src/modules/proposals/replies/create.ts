import { z } from "zod"
import { type Actor, holdsFor } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import type { Create, House, Party } from "../../../platform/procedures/office.ts"
import { openCase } from "../../../platform/procedures/open.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import type {} from "../assignments/tables.ts"
import { proposalTerms } from "../terms.ts"
import { loadReply } from "./load.ts"
import type { Edition, Reply } from "./record.ts"

/** A unit begins a letter on one of its assignments; with a promise, a supplementary reply 补充答复 on its progress. */
const begin = z.object({ assignmentId: z.uuid(), followUpId: z.uuid().optional() }).strict()
type Begin = z.infer<typeof begin>

export const createReply: Create = {
  input: begin,
  build: ({ tx, actor, input }) => buildReply(tx, actor, input as Begin),
}

/** Opens a reply as the unit's people do; throws a Refusal when this actor may not, or there is one already. */
export async function openReply(house: House, tx: Tx, actor: Actor, input: Begin): Promise<Reply> {
  const built = await buildReply(tx, actor, input)
  const { id } = await openCase(house, tx, { procedure: "reply", actor, ...built })
  return (await loadReply(tx, id, false)) as Reply
}

async function buildReply(tx: Tx, actor: Actor, { assignmentId, followUpId }: Begin) {
  const orgId = tx.scope.orgId
  const assignment = await tx.q
    .selectFrom("assignment")
    .select(["id", "proposal_id", "unit_id", "role", "state", "attempt", "matter_id", "terms_id"])
    .where("org_id", "=", orgId)
    .where("id", "=", assignmentId)
    .forUpdate()
    .executeTakeFirst()
  const ours =
    assignment &&
    (holdsFor(actor, "unit_liaison", assignment.unit_id) || holdsFor(actor, "unit_head", assignment.unit_id))
  // One of another unit is answered like one that does not exist.
  if (!ours) throw new Refusal("missing", reason("no_such_assignment", { field: "assignmentId" }))
  if (assignment.role === "assist") throw new Refusal("conflict", reason("assist_gives_opinion"))
  if (followUpId) await mustHaveReported(tx, followUpId, assignment)
  else await mustBeInProgress(tx, assignment)
  const terms = await getTerms(tx, proposalTerms, assignment.terms_id)
  const edition: Edition = followUpId ? "supplementary" : assignment.attempt > 1 ? "again" : "formal"
  return {
    matterId: assignment.matter_id,
    data: {
      proposalId: assignment.proposal_id,
      assignmentId,
      unitId: assignment.unit_id,
      edition,
      attempt: assignment.attempt,
      ...(followUpId ? { followUpId } : {}),
      ...(terms.publishByDefault ? { publishAttribute: "full" } : {}),
      parties: [
        ...(await listProposers(tx, assignment.proposal_id, terms.deliverTo === "all")),
        { relation: "handling_unit", personId: null, bodyId: assignment.unit_id },
      ],
    },
  }
}

async function mustBeInProgress(
  read: Read,
  assignment: { readonly id: string; readonly state: string; readonly attempt: number },
): Promise<void> {
  if (!["signed", "in_progress"].includes(assignment.state))
    throw new Refusal("conflict", reason("assignment_not_in_progress"))
  const begun = await read.q
    .selectFrom("reply")
    .select("id")
    .where("org_id", "=", read.scope.orgId)
    .where("assignment_id", "=", assignment.id)
    .where("attempt", "=", assignment.attempt)
    .where("edition", "<>", "supplementary")
    .executeTakeFirst()
  if (begun) throw new Refusal("conflict", reason("reply_begun_already"))
}

async function mustHaveReported(
  read: Read,
  followUpId: string,
  assignment: { readonly proposal_id: string; readonly unit_id: string },
): Promise<void> {
  const promise = await read.q
    .selectFrom("follow_up")
    .select("reported_on")
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", followUpId)
    .where("proposal_id", "=", assignment.proposal_id)
    .where("unit_id", "=", assignment.unit_id)
    .executeTakeFirst()
  if (!promise) throw new Refusal("invalid", reason("no_such_promise", { field: "followUpId" }))
  if (!promise.reported_on) throw new Refusal("conflict", reason("promise_not_reported"))
  const begun = await read.q
    .selectFrom("reply")
    .select("id")
    .where("org_id", "=", read.scope.orgId)
    .where("follow_up_id", "=", followUpId)
    .where("issued_on", "is", null)
    .executeTakeFirst()
  if (begun) throw new Refusal("conflict", reason("reply_begun_already"))
}

/** The proposers, and beside that those to whom the letter is delivered: with it a notice finds whom the terms name. */
async function listProposers(read: Read, proposalId: string, all: boolean): Promise<Party[]> {
  const rows = await read.q
    .selectFrom("case_party")
    .select(["relation", "person_id as personId", "body_id as bodyId"])
    .where("org_id", "=", read.scope.orgId)
    .where("case_id", "=", proposalId)
    .where("relation", "in", ["lead_proposer", "co_sponsor", "signing_body"])
    .orderBy("since")
    .orderBy("position")
    .execute()
  const addressees = rows.filter((each) => all || each.relation !== "co_sponsor")
  return [...rows, ...addressees.map((each) => ({ ...each, relation: "addressee" }))]
}
