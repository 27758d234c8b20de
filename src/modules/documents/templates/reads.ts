import type { Read } from "../../../platform/database/db.ts"
import type { DocumentKind } from "../record.ts"
import type {} from "../tables.ts"
import { defaultTemplates } from "./defaults.ts"
import type { TemplateContent } from "./template.ts"

export interface TemplateInForce {
  /** Null: the one that came with the program. */
  readonly id: string | null
  readonly version: number
  readonly content: TemplateContent
}

/** The newest published version of the organisation, or the one that comes with the program. */
export async function getTemplate(read: Read, kind: DocumentKind): Promise<TemplateInForce> {
  const found = await read.q
    .selectFrom("document_template")
    .select(["id", "version", "content"])
    .where("org_id", "=", read.scope.orgId)
    .where("kind", "=", kind)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst()
  return found ?? { id: null, version: 0, content: defaultTemplates[kind] }
}

export interface PublishedTemplate {
  readonly version: number
  readonly content: TemplateContent
  readonly by: string | null
  readonly at: Date | null
}

/** Every version that was published, the newest first; the last one came with the program. */
export async function listTemplates(read: Read, kind: DocumentKind): Promise<PublishedTemplate[]> {
  const orgId = read.scope.orgId
  const rows = await read.q
    .selectFrom("document_template as t")
    .innerJoin("person as p", (join) => join.onRef("p.id", "=", "t.published_by").on("p.org_id", "=", orgId))
    .select(["t.version", "t.content", "p.name as by", "t.published_at as at"])
    .where("t.org_id", "=", orgId)
    .where("t.kind", "=", kind)
    .orderBy("t.version", "desc")
    .limit(100)
    .execute()
  return [...rows, { version: 0, content: defaultTemplates[kind], by: null, at: null }]
}

/** The next version while it is being written. */
export function findTemplateDraft(read: Read, kind: DocumentKind) {
  return read.q
    .selectFrom("document_template_draft")
    .select(["content", "made_at as at", "previewed_at as previewedAt"])
    .where("org_id", "=", read.scope.orgId)
    .where("kind", "=", kind)
    .executeTakeFirst()
}

/** The people whom the chains of these templates name. */
export async function listSigners(
  read: Read,
  templates: readonly { readonly content: TemplateContent }[],
): Promise<{ readonly id: string; readonly name: string }[]> {
  const ids = templates.flatMap(({ content }) =>
    content.chain.flatMap(({ personId }) => (personId ? [personId] : [])),
  )
  if (ids.length === 0) return []
  return read.q
    .selectFrom("person")
    .select(["id", "name"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "in", [...new Set(ids)])
    .execute()
}
