import type { Actor } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import type { Tx } from "../../platform/database/db.ts"
import type { House } from "../../platform/procedures/office.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { sanitise } from "../../platform/richtext/sanitise.ts"
import { getAddressee } from "./addressees.ts"
import type { DispatchKindName } from "./schema.ts"

export interface Sending {
  readonly kind: DispatchKindName
  /** An organisation in line with this one: see `listAddressees`. */
  readonly toOrg: number
  readonly subject: string
  /** Rich text; what is not allowed in it is taken out. */
  readonly text: string
  /** Plain JSON from which the receiver opens its own case; nothing else of the origin crosses. */
  readonly content?: Readonly<Record<string, unknown>>
  /** Files of the origin's case, or uploaded by the sender; the receiver gets copies. */
  readonly attachmentIds?: readonly string[]
  readonly origin: { readonly procedure: string; readonly caseId: string; readonly matterId: string }
  /** Persons whose matter it is: they read the letter and are told what becomes of it. */
  readonly originators: readonly string[]
}

/**
 * Sends a letter 函 in the transaction of the action that asks for it; whether this actor may is that action's matter.
 * Throws a Refusal when the addressee is not in line or an enclosure is not the origin's. Returns the letter's id.
 */
export async function sendDispatch(house: House, tx: Tx, actor: Actor, sending: Sending): Promise<string> {
  const to = await getAddressee(tx, sending.kind, sending.toOrg)
  const { origin } = sending
  const record = await openCase(house, tx, {
    procedure: "sent_dispatch",
    id: newId(),
    actor,
    matterId: origin.matterId,
    data: {
      kind: sending.kind,
      toOrg: to.id,
      toName: to.name,
      subject: sending.subject,
      text: sanitise(sending.text),
      content: sending.content ?? {},
      attachmentIds: sending.attachmentIds ?? [],
      originProcedure: origin.procedure,
      originCaseId: origin.caseId,
      parties: [
        ...(actor.personId ? [{ relation: "sender", personId: actor.personId, bodyId: null }] : []),
        ...[...new Set(sending.originators)].map((personId) => ({
          relation: "originator",
          personId,
          bodyId: null,
        })),
      ],
    },
  })
  return record.id
}
