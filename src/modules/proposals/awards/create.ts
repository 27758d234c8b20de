import { hasRole } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Create } from "../../../platform/procedures/office.ts"
import { openRound } from "./schema.ts"

/** What the national practice asks of collective proposals among the honoured, in percent. */
const nationalCollectiveShare = 20

export const createAward: Create = {
  input: openRound,
  build: async ({ tx, actor, input }) => {
    if (!hasRole(actor, "proposal_office") && !hasRole(actor, "proposal_committee")) {
      throw new Refusal("forbidden", reason("only_keepers_open"))
    }
    const { sessionId, title, style } = input as ReturnType<typeof openRound.parse>
    const session = await tx.q
      .selectFrom("session")
      .select("id")
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "=", sessionId)
      .executeTakeFirst()
    if (!session) throw new Refusal("invalid", reason("no_such_session", { field: "sessionId" }))
    const collectiveShare = style === "national" ? nationalCollectiveShare : 0
    return { data: { sessionId, title, collectiveShare } }
  },
}
