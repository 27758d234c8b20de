import { z } from "zod"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import type { DocumentContent } from "../../platform/documents/content.ts"
import { makeDocx, makePdf, makePicture } from "../../platform/documents/workshop.ts"
import { headersFor } from "../../platform/files/serving.ts"
import type { App } from "../../platform/http/app.ts"
import { mountOffice } from "../../platform/http/mount.ts"
import { mountTerms } from "../../platform/http/mount-terms.ts"
import { pageSchema } from "../../platform/http/page-schema.ts"
import type { CaseRecord, House } from "../../platform/procedures/office.ts"
import { createDocument } from "./create.ts"
import { loadDocument } from "./load.ts"
import { documentOffice } from "./office.ts"
import { pictureHeaders } from "./picture.ts"
import { seesDocument } from "./policy.ts"
import { findIssue, listDocuments, listDocumentsOf, openDocumentFile } from "./reads.ts"
import { documentKindNames, type OfficialDocument } from "./record.ts"
import { mountChecker } from "./routes-check.ts"
import { documentQuery, mountFiles } from "./routes-files.ts"
import { mountForms } from "./routes-forms.ts"
import { draftInput } from "./schema.ts"
import { getSeal } from "./seals/reads.ts"
import { documentTerms } from "./terms.ts"

const tags = ["documents"]
const access = "signed-in" as const
const procedure = "official_document"
const params = z.object({ id: z.uuid() })
const line = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.enum(documentKindNames),
  state: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
  changedAt: z.string(),
  drafter: z.string().nullable(),
  addressee: z.string().nullable(),
  recipients: z.int(),
  received: z.int(),
})
const issuedLine = z.object({
  id: z.string(),
  kind: z.enum(documentKindNames),
  title: z.string(),
  number: z.string().nullable(),
  issuedOn: z.string(),
})

/** Official documents: the list, the files of each, those of a case, templates and seals, the checker. */
export function mountDocuments(app: App, house: House): void {
  mountForms(app, house)
  mountChecker(app)
  mountFiles(app, house)

  app.get(
    "/api/documents",
    {
      access,
      procedure,
      schema: {
        querystring: z.object({
          ...documentQuery,
          waits: z.enum(["sign", "issue"]).optional(),
          cursor: z
            .string()
            .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/)
            .optional(),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
        response: {
          200: pageSchema(line),
        },
        tags,
        summary: "The documents one may see, the last changed first",
      },
    },
    ({ scope, actor, query }) =>
      house.db.read(scope, async (read) => {
        const page = await listDocuments(read, actor, query)
        const items = page.items.map((each) => ({ ...each, changedAt: each.changedAt.toISOString() }))
        return { ...page, items }
      }),
  )

  app.post(
    "/api/documents",
    {
      access,
      procedure,
      schema: {
        body: draftInput,
        response: { 201: z.object({ id: z.string() }) },
        tags,
        summary: "Draft a document by hand",
      },
    },
    async ({ scope, actor, body }, reply) => {
      const id = await house.db.write(scope, (tx) => createDocument(house, tx, actor, body))
      reply.status(201)
      return { id }
    },
  )

  app.get(
    "/api/documents/:id/file",
    {
      access,
      procedure,
      schema: {
        params,
        querystring: z.object({ format: z.enum(["pdf", "docx"]).default("pdf") }),
        tags,
        summary: "The document as a file: as it was archived, or a draft of it",
      },
    },
    async ({ scope, actor, params: { id }, query: { format } }, reply) => {
      const file = await house.db.read(scope, async (read) => {
        const record = await getVisible(read, id, actor)
        if (await findIssue(read, id)) return openDocumentFile(house, read, id, format)
        const draft = await drawing(house, read, record, record.content)
        const made = format === "pdf" ? await makePdf(draft) : await makeDocx(draft)
        const facts = { name: `${record.title}（草稿）.${format}`, type: format, size: made.length, hash: id }
        return { stream: made, headers: { ...headersFor(facts), etag: `"${id}-${record.version}"` } }
      })
      return reply.headers(file.headers).send(file.stream)
    },
  )

  app.get(
    "/api/documents/:id/picture.svg",
    {
      access,
      procedure,
      schema: { params, tags, summary: "All its pages as one picture, for reading on a screen" },
    },
    async ({ scope, actor, params: { id } }, reply) => {
      const picture = await house.db.read(scope, async (read) => {
        const record = await getVisible(read, id, actor)
        const issue = await findIssue(read, id)
        return makePicture(await drawing(house, read, record, issue?.content ?? record.content))
      })
      return reply.headers(pictureHeaders).send(picture)
    },
  )

  const caseParams = z.object({ procedure: z.string().max(40), caseId: z.uuid() })
  app.get(
    "/api/documents/of/:procedure/:caseId",
    {
      access,
      schema: {
        params: caseParams,
        response: { 200: z.object({ items: z.array(issuedLine) }) },
        tags,
        summary: "The documents issued on a case one sees",
      },
    },
    ({ scope, actor, params: { procedure, caseId } }) =>
      house.db.read(scope, async (read) => {
        await mustSeeCase(house, read, procedure, caseId, actor)
        return { items: await listDocumentsOf(read, caseId) }
      }),
  )

  app.get(
    "/api/documents/of/:procedure/:caseId/:id/file",
    {
      access,
      schema: {
        params: caseParams.extend({ id: z.uuid() }),
        querystring: z.object({ format: z.enum(["pdf", "docx"]).default("pdf") }),
        tags,
        summary: "A file of a document issued on a case one sees",
      },
    },
    async ({ scope, actor, params: { procedure, caseId, id }, query: { format } }, reply) => {
      const file = await house.db.read(scope, async (read) => {
        await mustSeeCase(house, read, procedure, caseId, actor)
        const ours = (await listDocumentsOf(read, caseId)).some((each) => each.id === id)
        if (!ours) throw new Refusal("missing", reason("not_issued_yet"))
        return openDocumentFile(house, read, id, format)
      })
      return reply.headers(file.headers).send(file.stream)
    },
  )

  mountOffice(app, house, documentOffice)
  mountTerms(app, house, documentTerms)
}

type Who = Parameters<typeof seesDocument.test>[1]

async function getVisible(read: Read, id: string, actor: Who): Promise<OfficialDocument> {
  const record = await loadDocument(read, id, false)
  if (record && seesDocument.test(record, actor)) return record
  throw new Refusal("missing", reason("no_such_case", { params: { procedure } }))
}

/** What is drawn: an issued document with its seal, anything else marked as a draft and without one. */
async function drawing(house: House, read: Read, record: OfficialDocument, content: DocumentContent) {
  const issued = ["issued", "archived"].includes(record.state)
  const seal = issued && record.sealId ? await getSeal(house, read, record.sealId, true) : undefined
  return { content, seal: seal?.picture, draft: issued ? undefined : "草稿" }
}

async function mustSeeCase(house: House, read: Read, name: string, id: string, actor: Who): Promise<void> {
  const office = house.registry.offices.get(name)
  const record: CaseRecord | undefined = await office?.load(read, id, false)
  if (!office || !record || !office.see.test(record, actor)) {
    throw new Refusal("missing", reason("no_such_case", { params: { procedure: name } }))
  }
}
