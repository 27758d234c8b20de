import type { z } from "zod"
import { hasRole } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Create } from "../../../platform/procedures/office.ts"
import { resolveAsked } from "./asked.ts"
import { openCommission } from "./schema.ts"

/** The information office asks; those asked are told as the case opens. */
export const createCommission: Create = {
  input: openCommission,
  build: async ({ tx, actor, today, input }) => {
    if (!hasRole(actor, "information_office")) throw new Refusal("forbidden", reason("only_office_asks"))
    const { title, request, dueOn, ...asked } = input as z.infer<typeof openCommission>
    const day = today.toString()
    if (dueOn < day) throw new Refusal("invalid", reason("due_in_past", { field: "dueOn" }))
    const parties = await resolveAsked(tx, day, asked)
    return { data: { title, request, dueOn, askerName: actor.name, parties } }
  },
}
