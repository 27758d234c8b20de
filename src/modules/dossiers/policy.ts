import { type Actor, bodiesOf, hasRole, type Role, speakerOf } from "../../base/actor.ts"
import { anyOf, policy } from "../../procedure/policy.ts"
import type { Subject } from "./subject.ts"

/** 委员联络机构: verifies, keeps the record of service and runs the year. */
export const keeper = policy<unknown, Actor>("serviceKeeper", (_, actor) => hasRole(actor, "liaison_office"))

const recorders = ["liaison_office", "committee_staff", "proposal_office", "information_office"] as const

/** 谁组织谁记录: whoever organises writes down who took part, and puts right what they wrote. */
export const mayRecord = (actor: Actor): boolean => recorders.some((role) => hasRole(actor, role))

export const chair = policy<unknown, Actor>("chair", (_, actor) => hasRole(actor, "chair"))

export const isKeeper = (actor: Actor): boolean => keeper.test(null, actor)

/** Who reads everybody's service: those who keep it and those who approve it. */
export const readsAll = (actor: Actor): boolean => isKeeper(actor) || chair.test(null, actor)

/** Roles in which somebody speaks for the body that they are given for: convener, representative, or its staff. */
export const speakingRoles: Role[] = ["sector_convener", "body_representative", "committee_staff"]

export const bodiesSpokenFor = (actor: Actor): string[] => bodiesOf(actor, speakingRoles)

/** In whose name this is done: one's own, or the person's for whom a substitute or the staff act. */
export const personActing = (actor: Actor): string | null => speakerOf(actor)

/** Members see that there is a year of service and where it stands; its numbers are for those who run it. */
export const seesYears = (actor: Actor): boolean =>
  readsAll(actor) || (actor.kind === "person" && actor.grants.some(({ role }) => role === "member"))

/** Whether this is about whoever acts, or about a body that they speak for. */
export const isOwn = ({ personId, bodyId }: Subject, actor: Actor): boolean =>
  bodyId === null
    ? personId !== null && personActing(actor) === personId
    : bodiesSpokenFor(actor).includes(bodyId)

export const oneself = policy<Subject, Actor>("oneself", isOwn)

/** Nobody decides what concerns themselves. */
export const notConcerned = policy<Subject, Actor>(
  "notConcerned",
  (subject, actor) =>
    !isOwn(subject, actor) && (subject.personId === null || actor.personId !== subject.personId),
)

/** Those who keep the record and those who approve it. */
export const standsBehind = anyOf<unknown, Actor>(keeper, chair)
