import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { allOf, anyOf } from "../../../procedure/policy.ts"
import { keeper, notConcerned, oneself, standsBehind } from "../policy.ts"
import type { ServiceTerms } from "../terms.ts"
import type { Claim } from "./record.ts"
import type { ClaimInputs } from "./schema.ts"

const verifier = allOf<Claim, Actor>(keeper, notConcerned)

/** 履职填报: what a member did elsewhere, verified by somebody else before it counts. */
export const claimProcedure = procedureFor<Claim, Actor, ServiceTerms, ClaimInputs>()({
  id: "service_claim",
  version: 1,
  initial: "waiting",
  states: {
    waiting: {},
    counted: { final: true },
    declined: { final: true },
    withdrawn: { final: true },
  },
  actions: {
    verify: {
      basis: "service-record",
      from: ["waiting"],
      to: "counted",
      by: verifier,
      change: ({ actor }) => ({ decidedBy: actor.personId }),
    },
    decline: {
      basis: "service-record",
      from: ["waiting"],
      to: "declined",
      by: verifier,
      required: ["reason"],
      change: ({ actor }, { reason }) => ({ reason, decidedBy: actor.personId }),
      says: (_, { reason }) => ({ reason }),
      effects: [{ name: "notify", args: { to: "claimant", kind: "claim_declined" } }],
    },
    withdraw: {
      basis: "service-record",
      from: ["waiting"],
      to: "withdrawn",
      by: oneself,
    },
  },
  deadlines: {
    verify: {
      basis: "service-record",
      startsIn: "waiting",
      within: (terms) => terms.verifyWithin,
      onExpiry: "flag",
    },
  },
})

export const seesClaim = anyOf<Claim, Actor>(oneself, standsBehind)
