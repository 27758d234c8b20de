import { Refusal, reason } from "../../../base/reason.ts"
import type { Deed } from "../../../platform/procedures/office.ts"
import type { FollowUp } from "./record.ts"
import type { FollowUpInputs } from "./schema.ts"

type Writes = {
  readonly [N in keyof FollowUpInputs]?: (deed: Deed<FollowUp, FollowUpInputs[N]>) => Promise<void>
}

export const followUpWrites: Writes = {
  /** Files the reporter has just uploaded, or that belong to this promise already, become its evidence. */
  report: async ({ tx, actor, record, input }) => {
    for (const id of input.attachmentIds ?? []) {
      const attached = await tx.q
        .updateTable("attachment")
        .set({ procedure: "follow_up", case_id: record.id })
        .where("org_id", "=", tx.scope.orgId)
        .where("id", "=", id)
        .where((row) =>
          row.or([
            row("case_id", "=", record.id),
            row.and([row("case_id", "is", null), row("uploaded_by", "=", actor.personId ?? "")]),
          ]),
        )
        .returning("id")
        .executeTakeFirst()
      if (!attached) throw new Refusal("invalid", reason("no_such_file", { field: "attachmentIds" }))
    }
  },
}
