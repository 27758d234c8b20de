import { type RawBuilder, sql } from "kysely"
import { z } from "zod"
import type { Actor } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { beyond, type Order, orderBy, type Page, pageOf } from "../../../platform/database/cursor.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import { pageSchema } from "../../../platform/http/page-schema.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { listDocumentsOf, openDocumentFile, previewDocument } from "../../documents/public.ts"
import { paging, several } from "../shapes.ts"
import { beginIssue } from "./create.ts"
import { requestFor } from "./document.ts"
import { loadIssue } from "./load.ts"
import { issueOffice } from "./office.ts"
import { seesIssue } from "./procedure.ts"
import { compose } from "./schema.ts"
import { visibleIssues } from "./visible.ts"

const listQuery = z.object({ state: several, journal: several, ...paging })

const line = z.object({
  id: z.string(),
  version: z.int(),
  state: z.string(),
  kind: z.string(),
  journal: z.string(),
  title: z.string(),
  numberText: z.string().nullable(),
  composerName: z.string(),
  signedOn: z.string().nullable(),
  reports: z.int(),
})
type Line = z.infer<typeof line>

const params = z.object({ id: z.uuid() })
const tags = ["journal-issues"]
const order: Order = { by: sql`j.changed_at`, down: true }
const id = sql`j.id`

async function listIssues(read: Read, actor: Actor, filter: z.infer<typeof listQuery>): Promise<Page<Line>> {
  const { orgId } = read.scope
  const limit = filter.limit ?? 20
  const parts: RawBuilder<unknown>[] = [sql`j.org_id = ${orgId}`, visibleIssues(actor)]
  if (filter.state?.length) parts.push(sql`j.state = any(${filter.state}::text[])`)
  if (filter.journal?.length) parts.push(sql`j.journal = any(${filter.journal}::text[])`)
  if (filter.q) parts.push(sql`position(lower(${filter.q.trim()}) in lower(j.title)) > 0`)
  const where = sql.join(parts, sql` and `)
  const { rows } = await sql<Line & { sortedBy: string }>`
    select page.*, coalesce(n.reports, 0) as reports from (
      select j.id, j.version, j.state, j.kind, j.journal, j.title, j.number_text as "numberText",
        j.composer_name as "composerName", j.signed_on as "signedOn", j.changed_at,
        (${order.by})::text as "sortedBy"
      from journal_issue j where ${where} ${beyond(order, id, filter.cursor)}
      ${orderBy(order, id)} limit ${limit + 1}
    ) page left join (select i.issue_id, count(*)::int as reports from journal_item i where i.org_id = ${orgId}
      group by 1) n on n.issue_id = page.id
    order by page.changed_at desc, page.id desc`.execute(read.q)
  return pageOf(read, rows, { limit, cursor: filter.cursor }, sql`from journal_issue j where ${where}`)
}

export function mountJournal(app: App, house: House): void {
  const procedure = "journal_issue"
  app.get(
    "/api/journal-issues",
    {
      access: "signed-in",
      procedure,
      schema: {
        querystring: listQuery,
        response: { 200: pageSchema(line) },
        tags,
        summary: "Issues one may see",
      },
    },
    (request) => house.db.read(request.scope, (read) => listIssues(read, request.actor, request.query)),
  )
  app.post(
    "/api/journal-issues",
    {
      access: "signed-in",
      procedure,
      schema: {
        body: compose,
        response: { 201: z.object({ id: z.string() }) },
        tags,
        summary: "Begin an issue with its first reports",
      },
    },
    async (request, reply) => {
      reply.status(201)
      return {
        id: await house.db.write(request.scope, (tx) => beginIssue(house, tx, request.actor, request.body)),
      }
    },
  )
  app.get(
    "/api/journal-issues/:id/preview.pdf",
    {
      access: "signed-in",
      procedure,
      perMinute: 30,
      schema: { params, tags, summary: "How the issue would look on paper; no number is taken" },
    },
    async (request, reply) => {
      const page = await house.db.read(request.scope, async (read) => {
        const issue = await getIssue(read, request.params.id, request.actor)
        return previewDocument(house, read, await requestFor(read, issue), "pdf")
      })
      return reply.type("application/pdf").header("content-disposition", "inline").send(page)
    },
  )
  app.get(
    "/api/journal-issues/:id/document",
    {
      access: "signed-in",
      procedure,
      perMinute: 60,
      schema: {
        params,
        querystring: z.object({ format: z.enum(["pdf", "docx"]).default("pdf") }),
        tags,
        summary: "The issued document as it was archived",
      },
    },
    async (request, reply) => {
      const { stream, headers } = await house.db.read(request.scope, async (read) => {
        const issue = await getIssue(read, request.params.id, request.actor)
        const [document] = await listDocumentsOf(read, issue.id)
        if (!document) throw new Refusal("missing", reason("no_document_yet"))
        return openDocumentFile(house, read, document.id, request.query.format)
      })
      return reply.headers(headers).send(stream)
    },
  )
  mountOffice(app, house, issueOffice)
}

async function getIssue(read: Read, id: string, actor: Actor) {
  const issue = await loadIssue(read, id, false)
  if (issue && seesIssue.test(issue, actor)) return issue
  throw new Refusal("missing", reason("no_such_case", { params: { procedure: "journal_issue" } }))
}
