import { type Actor, holdsFor } from "../../../base/actor.ts"
import { allOf, anyOf, policy } from "../../../procedure/policy.ts"
import * as who from "../policy.ts"
import type { Reply } from "./record.ts"

export const sentStates = ["issued", "published", "withheld"]
export const assistStates = ["countersigning", "checking", ...sentStates]

/** The dispatch office 归口单位 of this track; one without a track is for all. */
const trackOffice = policy<Reply, Actor>("trackOffice", (record, actor) =>
  actor.grants.some(
    (grant) =>
      grant.role === "dispatch_office" &&
      (grant.bodyId === null || record.dispatchOfficeIds.includes(grant.bodyId)),
  ),
)

export const checker = anyOf<Reply, Actor>(who.supervisionOffice, trackOffice)

/** Heads of assisting units 会办单位: they sign for their units. */
export const assistHead = policy<Reply, Actor>("assistHead", (record, actor) =>
  record.assists.some(({ unitId }) => holdsFor(actor, "unit_head", unitId)),
)

const assistUnit = policy<Reply, Actor>("assistUnit", (record, actor) =>
  record.assists.some(
    ({ unitId }) => holdsFor(actor, "unit_head", unitId) || holdsFor(actor, "unit_liaison", unitId),
  ),
)

const sent = policy<Reply, Actor>("sent", (record) => sentStates.includes(record.state))
const shownToProposer = policy<Reply, Actor>(
  "shownToProposer",
  (record) => record.state === "with_proposer" || sentStates.includes(record.state),
)
const shownToAssists = policy<Reply, Actor>("shownToAssists", (record) => assistStates.includes(record.state))
/** A letter that is being written for the first time is the unit's own. */
const handedIn = policy<Reply, Actor>("handedIn", (record) => record.round > 0)

/** Who sees a reply. `visible.ts` says the same in SQL, and a test compares them. */
export const seesReply = anyOf<Reply, Actor>(
  who.ofUnit,
  allOf<Reply, Actor>(handedIn, who.runsTheWork),
  allOf<Reply, Actor>(shownToAssists, assistUnit),
  allOf<Reply, Actor>(shownToProposer, who.proposer),
  allOf<Reply, Actor>(sent, anyOf<Reply, Actor>(who.cosponsor, who.member, who.anyLeader)),
)
