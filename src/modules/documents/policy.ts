import { type Actor, hasRole, type Role } from "../../base/actor.ts"
import { allOf, anyOf, policy } from "../../procedure/policy.ts"
import { type DocumentKind, documentKinds, issuedStates, type OfficialDocument } from "./record.ts"

/** Whether this kind of document lies on the actor's desk. */
export const keepsKind = (kind: DocumentKind, actor: Actor): boolean =>
  (documentKinds[kind].keepers as readonly Role[]).some((role) => hasRole(actor, role))

export const keeper = policy<OfficialDocument, Actor>("keeper", ({ kind }, actor) => keepsKind(kind, actor))

export const drafter = policy<OfficialDocument, Actor>(
  "drafter",
  ({ draftedBy }, actor) => draftedBy !== null && draftedBy === actor.personId,
)

/** What another procedure issues once it has decided: its own decision is the sign-off. */
export const system = policy<OfficialDocument, Actor>("system", (_, actor) => actor.kind === "system")

function mayTake(step: OfficialDocument["chain"][number] | undefined, actor: Actor): boolean {
  if (!step) return false
  return step.personId ? step.personId === actor.personId : step.role ? hasRole(actor, step.role) : false
}

/** Whose turn it is in the chain. Signing is done in person. */
export const nextSigner = policy<OfficialDocument, Actor>(
  "nextSigner",
  ({ chain, step }, actor) => actor.channel === "self" && mayTake(chain[step], actor),
)

const anySigner = policy<OfficialDocument, Actor>("signer", ({ chain, state }, actor) =>
  state === "draft" ? false : chain.some((step) => mayTake(step, actor)),
)

const chair = policy<OfficialDocument, Actor>("chair", (_, actor) => hasRole(actor, "chair"))

const bodyRoles: readonly Role[] = ["unit_liaison", "unit_head", "body_representative"]

/** Whom it went to: the person, or who speaks for the body. */
export const addressee = policy<OfficialDocument, Actor>("addressee", ({ recipients }, actor) =>
  recipients.some(
    ({ personId, bodyId }) =>
      (personId !== null && personId === actor.personId) ||
      (bodyId !== null &&
        actor.grants.some((grant) => grant.bodyId === bodyId && bodyRoles.includes(grant.role))),
  ),
)

const issued = policy<OfficialDocument, Actor>("issuedDocument", ({ state }) => issuedStates.includes(state))

/** `visible.ts` says the same in SQL, and a test compares them. */
export const seesDocument = anyOf<OfficialDocument, Actor>(
  keeper,
  drafter,
  anySigner,
  allOf<OfficialDocument, Actor>(issued, anyOf<OfficialDocument, Actor>(chair, addressee)),
)

/** Who may keep series, templates and seals. */
export function keepsForms(actor: Actor): boolean {
  return (["proposal_office", "information_office", "system_administrator"] as const).some((role) =>
    hasRole(actor, role),
  )
}
