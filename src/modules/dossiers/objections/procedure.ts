import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { allOf, anyOf } from "../../../procedure/policy.ts"
import { keeper, notConcerned, oneself, standsBehind } from "../policy.ts"
import type { ServiceTerms } from "../terms.ts"
import type { Objection } from "./record.ts"
import type { ObjectionInputs } from "./schema.ts"

const answerer = allOf<Objection, Actor>(keeper, notConcerned)
const answered = (to: "upheld" | "dismissed") =>
  ({
    basis: "service-objection",
    from: ["waiting"],
    to,
    by: answerer,
    required: ["reason"],
    change: ({ actor }: { readonly actor: Actor }, { reason }: { readonly reason: string }) => ({
      reason,
      decidedBy: actor.personId,
    }),
    says: (_: unknown, { reason }: { readonly reason: string }) => ({ reason }),
    effects: [{ name: "notify", args: { to: "objector", kind: `objection_${to}` } }],
  }) as const

/** 异议: each point can be objected to; it is decided with a reason. Upheld, the facts are put right and scored again. */
export const objectionProcedure = procedureFor<Objection, Actor, ServiceTerms, ObjectionInputs>()({
  id: "service_objection",
  version: 1,
  initial: "waiting",
  states: {
    waiting: {},
    upheld: { final: true },
    dismissed: { final: true },
    withdrawn: { final: true },
  },
  actions: {
    uphold: answered("upheld"),
    dismiss: answered("dismissed"),
    withdraw: { basis: "service-objection", from: ["waiting"], to: "withdrawn", by: oneself },
  },
  deadlines: {
    answer: {
      basis: "service-objection",
      startsIn: "waiting",
      within: (terms) => terms.answerObjectionWithin,
      onExpiry: "flag",
    },
  },
})

export const seesObjection = anyOf<Objection, Actor>(oneself, standsBehind)
