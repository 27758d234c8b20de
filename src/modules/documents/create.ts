import { type Actor, hasRole, type Role } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Tx } from "../../platform/database/db.ts"
import { blocksOfText } from "../../platform/documents/content.ts"
import type { House } from "../../platform/procedures/office.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { compose } from "./compose.ts"
import { addRecipients, draftData, houseFields } from "./open.ts"
import { documentKinds } from "./record.ts"
import type { DraftInput } from "./schema.ts"
import { getTemplate } from "./templates/reads.ts"
import { addresseesOf, rewritten } from "./written.ts"

/** A document written by hand, on the template of its kind: what the template says of its body is replaced. */
export async function createDocument(
  house: House,
  tx: Tx,
  actor: Actor,
  { kind, title, body, ...more }: DraftInput,
): Promise<string> {
  if (!(documentKinds[kind].keepers as readonly Role[]).some((role) => hasRole(actor, role))) {
    throw new Refusal("forbidden", reason("not_your_kind", { field: "kind" }))
  }
  const template = await getTemplate(tx, kind)
  const fields = await houseFields(tx)
  const addressees = await addresseesOf(tx, more.addressees ?? "")
  const bare = { ...template.content, title: "{title}", body: "[[正文]]", note: null }
  const content = compose(bare, {
    // A letter that a unit would write is here written by the committee itself.
    fields: { ...fields, unit: fields.organisation, title },
    slots: { 正文: blocksOfText(body) },
    addressees,
  })
  const whole = rewritten(content, more)
  const id = newId()
  const data = await draftData(tx, actor, { kind }, whole, template, false)
  await openCase(house, tx, { procedure: "official_document", id, actor, data })
  await addRecipients(tx, id, addressees, await addresseesOf(tx, (whole.copies ?? []).join("\n")))
  return id
}
