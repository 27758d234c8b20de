import { z } from "zod"
import { roles } from "../../../base/actor.ts"

/** Kinds of bodies and roles that are composed anew with a term; the others go on. What an organisation does otherwise, it says. */
export const endingKinds = ["sector", "special_committee", "group"] as const
export const endingRoles = [
  "chair",
  "sector_convener",
  "body_representative",
  "proposal_committee",
  "supervising_leader",
] as const
/** Without them nobody could appoint anybody. */
const administrators = ["system_administrator", "security_administrator", "audit_administrator"]

export const termChange = z.strictObject({
  /** The term that closes, and its last day. */
  termId: z.uuid(),
  lastDay: z.iso.date(),
  firstDay: z.iso.date(),
  /** Kinds of bodies whose members, and roles whose holders, end with the term. */
  endKinds: z
    .array(z.string().max(40))
    .max(20)
    .default([...endingKinds]),
  endRoles: z
    .array(z.enum(roles).refine((role) => !administrators.includes(role)))
    .max(20)
    .default([...endingRoles]),
})
export type TermChangeAsked = z.output<typeof termChange>

const ends = z.object({ id: z.string(), name: z.string(), post: z.string() })

/** What happens to one person. */
export const personChange = z.object({
  personId: z.string(),
  name: z.string(),
  /** Leaves with the term, goes on in the next, comes in with it, or only loses a post or role. */
  outcome: z.enum(["leaves", "goes_on", "comes_in", "post_ends"]),
  seatId: z.string().nullable(),
  wasNominated: z.boolean(),
  nextSeatId: z.string().nullable(),
  affiliations: z.array(ends),
  roles: z.array(ends),
  /** Open cases to which they are party, to be handed over or followed up. */
  cases: z.array(z.object({ procedure: z.string(), caseId: z.string(), relation: z.string() })),
})
export type PersonChange = z.output<typeof personChange>

const counted = z.object({
  leave: z.number(),
  goOn: z.number(),
  comeIn: z.number(),
  affiliations: z.number(),
  roles: z.number(),
  cases: z.number(),
})

export const rehearsal = z.object({
  closing: z.object({ id: z.string(), number: z.number(), lastDay: z.string() }),
  opening: z.object({ id: z.string().nullable(), number: z.number(), firstDay: z.string() }),
  counts: counted,
  people: z.array(personChange),
  /** What is performed must be exactly this. */
  digest: z.string(),
  /** The next term has begun, so that it may be performed. */
  ready: z.boolean(),
})
export type Rehearsal = z.output<typeof rehearsal>

export const performedChange = z.object({
  id: z.string(),
  closed: z.number(),
  opened: z.number(),
  lastDay: z.string(),
  firstDay: z.string(),
  by: z.string(),
  at: z.string(),
  counts: counted,
  /** Roles that end with the term, once the security administrator has said so. */
  rolesWaiting: z.number(),
})
export type PerformedChange = z.output<typeof performedChange>

/** A role that a change of term says ends with it, and that still stands. */
export const waitingRole = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  role: z.string(),
  bodyName: z.string().nullable(),
  since: z.string(),
})
export type WaitingRole = z.output<typeof waitingRole>
