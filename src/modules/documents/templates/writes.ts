import type { Actor } from "../../../base/actor.ts"
import { toDate } from "../../../base/clock.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import { makePicture } from "../../../platform/documents/workshop.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { noteInRegister } from "../../../platform/procedures/register-fact.ts"
import { composeDocument } from "../open.ts"
import type { DocumentKind } from "../record.ts"
import { getSeal } from "../seals/reads.ts"
import { findTemplateDraft, getTemplate } from "./reads.ts"
import type { TemplateContent } from "./template.ts"

/** Keeps the next version of a template; after every change it is to be previewed anew. */
export async function saveTemplate(
  house: House,
  tx: Tx,
  actor: Actor,
  kind: DocumentKind,
  content: TemplateContent,
): Promise<void> {
  const values = {
    content: JSON.stringify(content),
    made_by: actor.personId ?? "",
    made_at: toDate(house.clock.now()),
    previewed_at: null,
  }
  await tx.q
    .insertInto("document_template_draft")
    .values({ org_id: tx.scope.orgId, kind, ...values })
    .onConflict((conflict) => conflict.columns(["org_id", "kind"]).doUpdateSet(values))
    .execute()
}

/** The draft comes into force, once somebody has looked at it as a page. */
export async function publishTemplate(house: House, tx: Tx, actor: Actor, kind: DocumentKind): Promise<void> {
  const orgId = tx.scope.orgId
  const draft = await getDraft(tx, kind)
  if (!draft.previewedAt) throw new Refusal("conflict", reason("template_not_previewed"))
  const { version: last } = await getTemplate(tx, kind)
  const id = newId()
  const version = last + 1
  await tx.q
    .insertInto("document_template")
    .values({
      org_id: orgId,
      id,
      kind,
      version,
      content: JSON.stringify(draft.content),
      published_by: actor.personId ?? "",
      published_at: toDate(house.clock.now()),
    })
    .execute()
  await tx.q
    .deleteFrom("document_template_draft")
    .where("org_id", "=", orgId)
    .where("kind", "=", kind)
    .execute()
  noteInRegister(house, tx, actor, { action: "publishTemplate", subject: id, data: { kind, version } })
}

/** The draft as a page, its fields shown by their names; it counts as previewed from now on. */
export async function previewTemplate(house: House, tx: Tx, kind: DocumentKind): Promise<string> {
  const draft = await getDraft(tx, kind)
  const content = await sampleContent(tx, kind, draft.content)
  const seal = draft.content.sealId ? await getSeal(house, tx, draft.content.sealId) : undefined
  const picture = await makePicture({ content, seal: seal?.picture, draft: "样张" })
  await tx.q
    .updateTable("document_template_draft")
    .set({ previewed_at: toDate(house.clock.now()) })
    .where("org_id", "=", tx.scope.orgId)
    .where("kind", "=", kind)
    .execute()
  return picture
}

async function sampleContent(read: Read, kind: DocumentKind, template: TemplateContent) {
  const said = JSON.stringify(template)
  const names = (pattern: RegExp) => [...said.matchAll(pattern)].map(([, name = ""]) => name)
  const shown = (name: string) => `【${name}】`
  const { content } = await composeDocument(
    read,
    {
      kind,
      fields: Object.fromEntries(names(/\{(\w+)\}/g).map((name) => [name, shown(name)])),
      slots: Object.fromEntries(
        names(/\[\[([^\]]{1,40})\]\]/g).map((name) => [name, [{ kind: "paragraph", text: shown(name) }]]),
      ),
      addressees: [{ name: shown("主送") }],
      number: shown("文号"),
      date: "2026-01-01",
    },
    { id: null, version: 0, content: template },
  )
  return content
}

async function getDraft(read: Read, kind: DocumentKind) {
  const draft = await findTemplateDraft(read, kind)
  if (!draft) throw new Refusal("missing", reason("no_template_draft"))
  return draft
}
