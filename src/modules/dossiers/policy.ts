import { type Actor, hasRole, speakerOf } from "../../base/actor.ts"
import { anyOf, policy } from "../../procedure/policy.ts"

/** 委员联络机构: verifies, keeps the record of service and runs the year. */
export const keeper = policy<unknown, Actor>("serviceKeeper", (_, actor) => hasRole(actor, "liaison_office"))

const recorders = ["liaison_office", "committee_staff", "proposal_office", "information_office"] as const

/** 谁组织谁记录: whoever organises writes down who took part, and puts right what they wrote. */
export const mayRecord = (actor: Actor): boolean => recorders.some((role) => hasRole(actor, role))

export const chair = policy<unknown, Actor>("chair", (_, actor) => hasRole(actor, "chair"))

export const isKeeper = (actor: Actor): boolean => keeper.test(null, actor)

/** Who reads everybody's service: those who keep it and those who approve it. */
export const readsAll = (actor: Actor): boolean => isKeeper(actor) || chair.test(null, actor)

/** Members see that there is a year of service and where it stands; its numbers are for those who run it. */
export const seesYears = (actor: Actor): boolean =>
  readsAll(actor) || (actor.kind === "person" && actor.grants.some(({ role }) => role === "member"))

interface Concerned {
  readonly personId: string
}

/** In whose name this is done: one's own, or the person's for whom a substitute or the staff act. */
export const personActing = (actor: Actor): string | null => speakerOf(actor)

export const oneself = policy<Concerned, Actor>(
  "oneself",
  ({ personId }, actor) => personActing(actor) === personId,
)

/** Nobody decides what concerns themselves. */
export const notConcerned = policy<Concerned, Actor>(
  "notConcerned",
  ({ personId }, actor) => actor.personId !== personId && personActing(actor) !== personId,
)

/** Those who keep the record and those who approve it. */
export const standsBehind = anyOf<unknown, Actor>(keeper, chair)
