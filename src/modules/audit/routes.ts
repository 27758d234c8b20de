import { z } from "zod"
import { type Actor, hasRole } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Language } from "../../base/words.ts"
import type { Scope } from "../../platform/database/db.ts"
import type { App } from "../../platform/http/app.ts"
import { pageSchema } from "../../platform/http/page-schema.ts"
import { sendWorkbook, workbookQuery } from "../../platform/http/workbook.ts"
import type { House } from "../../platform/procedures/office.ts"
import { type AuditFilter, getEntry, listEntries } from "./reads.ts"
import type { Entry } from "./record.ts"
import { channels, screen, type Topic, topics } from "./words.ts"

const topicNames = Object.keys(topics) as [Topic, ...Topic[]]
const query = z.object({
  q: z.string().max(100).optional(),
  topic: z
    .union([z.enum(topicNames), z.array(z.enum(topicNames)).max(10)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional(),
  personId: z.uuid().optional(),
  caseId: z.uuid().optional(),
  action: z.string().max(60).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cursor: z.string().max(50).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})
const words = z.object({ zh: z.string(), en: z.string() })
const entry = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  personId: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  channel: z.string(),
  what: words,
  procedure: words,
  about: z.string().nullable(),
  caseId: z.string(),
})
const detail = entry.extend({
  action: z.string(),
  from: words.nullable(),
  to: words.nullable(),
  says: z.array(z.object({ label: words, value: words })),
  hash: z.string(),
  hashBefore: z.string().nullable(),
})
const page = pageSchema(entry)
const tags = ["audit"]

/** The whole audit, for the audit administrator alone; there is no way to change anything here. */
export function mountAudit(app: App, house: House): void {
  app.get(
    "/api/audit",
    {
      access: "signed-in",
      schema: {
        querystring: query,
        response: { 200: page },
        tags,
        summary: "Everything that happened here, newest first",
      },
    },
    ({ scope, actor, query: filter }) => {
      mustAudit(actor)
      return house.db.read(scope, (read) => listEntries(house, read, filter))
    },
  )
  app.get(
    "/api/audit/export.xlsx",
    {
      access: "signed-in",
      perMinute: 6,
      schema: {
        querystring: query.omit({ cursor: true, limit: true }).extend(workbookQuery.shape),
        tags,
        summary: "What fits the filter as a workbook; taking it out is an entry itself",
      },
    },
    (request, reply) => {
      mustAudit(request.actor)
      const { purpose, language, ...filter } = request.query
      return sendWorkbook(
        house,
        request,
        reply,
        { purpose, language },
        {
          list: "audit",
          name: screen.audit,
          filter,
          sheet: (tongue) => sheetOf(everyEntry(house, request.scope, filter), tongue),
        },
      )
    },
  )
  app.get(
    "/api/audit/:id",
    {
      access: "signed-in",
      schema: {
        params: z.object({ id: z.string().max(20) }),
        response: { 200: detail },
        tags,
        summary: "One entry with all it says, and its place in the chain",
      },
    },
    ({ scope, actor, params: { id } }) => {
      mustAudit(actor)
      return house.db.read(scope, (read) => getEntry(house, read, id))
    },
  )
}

function mustAudit(actor: Actor): void {
  if (!hasRole(actor, "audit_administrator")) {
    throw new Refusal("forbidden", reason("only_audit_administrator"))
  }
}

async function* everyEntry(house: House, scope: Scope, filter: AuditFilter) {
  let cursor: string | undefined
  do {
    const found = await house.db.read(scope, (read) =>
      listEntries(house, read, { ...filter, cursor, limit: 100 }),
    )
    yield* found.items
    cursor = found.next ?? undefined
  } while (cursor)
}

function sheetOf(entries: AsyncIterable<Entry>, language: Language) {
  const header = (name: "seq" | "at" | "by" | "how" | "what" | "about") => screen[name][language]
  return {
    title: screen.audit[language],
    columns: [
      { header: header("seq"), width: 10 },
      { header: header("at"), width: 22 },
      { header: header("by"), width: 16 },
      { header: header("how"), width: 14 },
      { header: header("what"), width: 28 },
      { header: header("about"), width: 48 },
    ],
    rows: (async function* () {
      for await (const each of entries) {
        const behalf = each.onBehalfOf
          ? `（${screen.behalf[language].replace("{name}", each.onBehalfOf)}）`
          : ""
        yield [
          each.id,
          each.at,
          `${each.by}${behalf}`,
          (channels as Record<string, { zh: string; en: string }>)[each.channel]?.[language] ?? each.channel,
          `${each.procedure[language]} · ${each.what[language]}`,
          each.about ?? "",
        ]
      }
    })(),
  }
}
