import { hasRole } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { Create } from "../../../platform/procedures/office.ts"
import { filedStates } from "../procedure/states.ts"
import { shortlist } from "./schema.ts"

/** Shortlisting a filed proposal, of this session or again one of an earlier session that was not carried out. */
export const createKeyProposal: Create = {
  input: shortlist,
  build: async ({ tx, actor, input }) => {
    if (!hasRole(actor, "proposal_office") && !hasRole(actor, "proposal_committee")) {
      throw new Refusal("forbidden", reason("only_keepers_shortlist"))
    }
    const { proposalId, theme, reason: why, sessionId } = input as ReturnType<typeof shortlist.parse>
    const proposal = await lockProposal(tx, proposalId, "proposalId")
    const session = sessionId ?? proposal.session_id
    await mustBeSession(tx, session)
    await mustBeFree(tx, proposalId, session, "proposalId")
    return {
      matterId: proposal.matter_id,
      data: {
        proposalId,
        sessionId: session,
        theme: theme || proposal.subject,
        reason: why ?? "",
        relisted: session !== proposal.session_id,
      },
    }
  },
}

async function lockProposal(tx: Tx, id: string, field: string) {
  const proposal = await tx.q
    .selectFrom("proposal")
    .select(["session_id", "subject", "state", "matter_id"])
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  if (!proposal) throw new Refusal("invalid", reason("no_such_proposal", { field }))
  if (!filedStates.has(proposal.state)) throw new Refusal("invalid", reason("proposal_not_filed", { field }))
  return proposal
}

async function mustBeSession(tx: Tx, id: string): Promise<void> {
  const session = await tx.q
    .selectFrom("session")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirst()
  if (!session) throw new Refusal("invalid", reason("no_such_session", { field: "sessionId" }))
}

/** Filed, and in no other theme of this session; holds the proposal, so that two shortlists cannot both take it. */
export async function mustBeFree(tx: Tx, proposalId: string, sessionId: string, field: string) {
  await lockProposal(tx, proposalId, field)
  const other = await tx.q
    .selectFrom("key_bundle")
    .innerJoin("key_proposal", (join) =>
      join
        .onRef("key_proposal.id", "=", "key_bundle.key_proposal_id")
        .on("key_proposal.org_id", "=", tx.scope.orgId),
    )
    .select("key_proposal.theme")
    .where("key_bundle.org_id", "=", tx.scope.orgId)
    .where("key_bundle.proposal_id", "=", proposalId)
    .where("key_proposal.session_id", "=", sessionId)
    .where("key_proposal.state", "<>", "not_selected")
    .executeTakeFirst()
  if (other)
    throw new Refusal("conflict", reason("shortlisted_already", { field, params: { theme: other.theme } }))
}
