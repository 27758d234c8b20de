import type { Reaction } from "../../../platform/procedures/office.ts"
import { nameOfOrganisation } from "../addressees.ts"
import { post } from "../carry.ts"
import { keepEnclosures, readEnclosures } from "../enclosures.ts"
import { addStep } from "../steps.ts"
import { loadSent } from "./load.ts"

/** A letter that is written is sent: the delivery is queued with it, or neither exists. */
const send: Reaction["act"] = async ({ tx, fact }) => {
  const dispatch = await loadSent(tx, fact.caseId, false)
  if (!dispatch) return
  const { id, kind, subject, text, content, originProcedure, originCaseId, matterId } = dispatch
  const files = await readEnclosures(tx, {
    attachmentIds: dispatch.attachmentIds,
    originCaseId,
    personId: fact.actor.personId,
  })
  await keepEnclosures(tx, { procedure: "sent_dispatch", caseId: id }, files, fact.at)
  const name = await nameOfOrganisation(tx)
  const sent = await addStep(tx, id, {
    step: "sent",
    at: fact.at,
    organisation: name,
    by: fact.actor.personId ? fact.actor.name : "",
    note: "",
  })
  await post(tx, dispatch.toOrg, {
    id,
    kind,
    from: { id: tx.scope.orgId, name },
    subject,
    text,
    content,
    origin: { procedure: originProcedure, caseId: originCaseId, matterId },
    files,
    sent,
  })
}

export const sentReactions: readonly Reaction[] = [{ hears: "sent_dispatch.open", act: send }]
