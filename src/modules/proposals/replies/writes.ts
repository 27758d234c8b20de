import { newId } from "../../../base/id.ts"
import type { Deed } from "../../../platform/procedures/office.ts"
import { addParties } from "../../../platform/procedures/open.ts"
import { publishReply, takeDownReply } from "../publication/publish.ts"
import type { Reply } from "./record.ts"
import { signsFor } from "./rules.ts"
import type { ReplyInputs } from "./schema.ts"

/** Rows besides the reply's own that its actions write, by action. */
type Writes = {
  readonly [N in keyof ReplyInputs]?: (deed: Deed<Reply, ReplyInputs[N]>) => Promise<void>
}

export const replyWrites: Writes = {
  // Units may join after the letter was begun; whoever assists now is asked to sign.
  submitReply: ({ tx, record, at }) =>
    addParties(
      tx,
      "reply",
      record.id,
      record.assists.map(({ unitId }) => ({ relation: "assist_unit", personId: null, bodyId: unitId })),
      at,
    ),
  countersign: async ({ tx, before, actor, input, at }) => {
    for (const { unitId } of signsFor(before, actor)) {
      await tx.q
        .insertInto("countersign")
        .values({
          org_id: tx.scope.orgId,
          id: newId(),
          reply_id: before.id,
          unit_id: unitId,
          round: before.round,
          verdict: input.verdict,
          note: input.note ?? "",
          by_person_id: actor.personId,
          at,
        })
        .execute()
    }
  },
  publish: ({ tx, record, input, today }) => publishReply(tx, record, input, today),
  takeDown: ({ tx, record, today }) => takeDownReply(tx, record.id, today),
}
