import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Deed } from "../../../platform/procedures/office.ts"
import type { FundApplication } from "./record.ts"
import type { FundInputs } from "./schema.ts"

type Of<N extends keyof FundInputs> = Deed<FundApplication, FundInputs[N]>
type Writes = { readonly [N in keyof FundInputs]?: (deed: Of<N>) => Promise<void> }

export const fundWrites: Writes = {
  pay: async ({ tx, record, input, actor, at }) => {
    await tx.q
      .insertInto("fund_payment")
      .values({
        org_id: tx.scope.orgId,
        id: newId(),
        fund_application_id: record.id,
        stage: input.stage,
        amount: input.amount,
        paid_on: input.paidOn,
        note: input.note ?? "",
        by_person_id: actor.personId,
        at,
      })
      .execute()
  },
  /** The photographs become files of the case, so that whoever sees it can see them. */
  accept: async ({ tx, record, input, actor }) => {
    const ids = [...new Set(input.photoIds ?? [])]
    const taken = await tx.q
      .updateTable("attachment")
      .set({ procedure: "fund_application", case_id: record.id })
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "in", ids)
      .where("uploaded_by", "=", actor.personId ?? "")
      .where((row) => row.or([row("case_id", "is", null), row("case_id", "=", record.id)]))
      .returning("id")
      .execute()
    if (taken.length < ids.length)
      throw new Refusal("invalid", reason("no_such_photo", { field: "photoIds" }))
  },
}
