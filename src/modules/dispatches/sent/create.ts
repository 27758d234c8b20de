import type { z } from "zod"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Create } from "../../../platform/procedures/office.ts"
import { sanitise } from "../../../platform/richtext/sanitise.ts"
import { getAddressee } from "../addressees.ts"
import { dispatchKinds, letter } from "../schema.ts"

/** A letter by hand: staff send a joint topic down. What springs from a case is sent by the case's own action. */
export const createSent: Create = {
  input: letter,
  build: async ({ tx, actor, input }) => {
    const { kind, toOrg, subject, text, attachmentIds = [] } = input as z.infer<typeof letter>
    const roles: readonly string[] = dispatchKinds[kind].roles
    if (!actor.grants.some(({ role }) => roles.includes(role))) {
      throw new Refusal("forbidden", reason("not_your_letter"))
    }
    const to = await getAddressee(tx, kind, toOrg)
    return {
      data: {
        kind,
        toOrg,
        toName: to.name,
        subject,
        text: sanitise(text),
        content: {},
        attachmentIds,
        parties: [
          { relation: "sender", personId: actor.standsFor?.personId ?? actor.personId, bodyId: null },
        ],
      },
    }
  },
}
