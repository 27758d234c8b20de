import { z } from "zod"
import type { Actor } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read, Scope } from "../../../platform/database/db.ts"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import { mountTerms } from "../../../platform/http/mount-terms.ts"
import { pageSchema } from "../../../platform/http/page-schema.ts"
import { sendWorkbook, workbookQuery } from "../../../platform/http/workbook.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { currentTerms } from "../current-terms.ts"
import { flag, paging, several } from "../shapes.ts"
import { opinionTerms } from "../terms.ts"
import { loadReport } from "./load.ts"
import { reportOffice } from "./office.ts"
import { seesReport } from "./procedure.ts"
import { listReports, type ReportFilter, reportSorts } from "./reads.ts"
import { reportSheet } from "./sheet.ts"
import { findSimilarReports, plainText } from "./similar.ts"
import { reportWords } from "./words.ts"

const listQuery = z.object({
  state: several,
  channel: several,
  topic: several,
  kind: z.enum(["report", "micro"]).optional(),
  urgent: flag,
  mine: flag,
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  sort: z.enum(reportSorts).optional(),
  ...paging,
})

const line = z.object({
  id: z.string(),
  version: z.int(),
  state: z.string(),
  kind: z.string(),
  channel: z.string(),
  numberText: z.string().nullable(),
  title: z.string(),
  topic: z.string().nullable(),
  urgent: z.boolean(),
  secrecy: z.string(),
  reporterName: z.string(),
  reporterAffiliation: z.string(),
  submittedOn: z.string().nullable(),
  issuedOn: z.string().nullable(),
  changedAt: z.string(),
})

const similar = z.object({
  id: z.string(),
  numberText: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  submittedOn: z.string().nullable(),
  reporterName: z.string(),
  score: z.number(),
  verdict: z.string(),
  containment: z.number(),
  sharedTerms: z.array(z.object({ term: z.string(), weight: z.number() })),
})

const params = z.object({ id: z.uuid() })
const tags = ["opinion-reports"]
const procedure = "opinion_report"

export function mountReports(app: App, house: House): void {
  app.get(
    "/api/opinion-reports",
    {
      access: "signed-in",
      procedure,
      schema: {
        querystring: listQuery,
        response: { 200: pageSchema(line) },
        tags,
        summary: "Reports one may see",
      },
    },
    (request) => house.db.read(request.scope, (read) => listReports(read, request.actor, request.query)),
  )
  app.get(
    "/api/opinion-reports/export.xlsx",
    {
      access: "signed-in",
      procedure,
      perMinute: 20,
      schema: {
        querystring: listQuery.omit({ cursor: true, limit: true }).extend(workbookQuery.shape),
        tags,
        summary: "The list as a workbook that names who took it out, when and what for",
      },
    },
    async (request, reply) => {
      const { purpose, language, ...filter } = request.query
      const terms = await house.db.read(request.scope, (read) => currentTerms(house, read))
      return sendWorkbook(
        house,
        request,
        reply,
        { purpose, language },
        {
          list: "opinion-reports",
          name: reportWords.name,
          filter,
          sheet: (tongue) =>
            reportSheet(everyLine(house, request.scope, request.actor, filter), terms, tongue),
        },
      )
    },
  )
  app.get(
    "/api/opinion-reports/:id/similar",
    {
      access: "signed-in",
      procedure,
      schema: {
        params,
        response: { 200: z.object({ items: z.array(similar) }) },
        tags,
        summary: "查重: reports like this one, of the months that the terms name",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const report = await getReport(read, request.params.id, request.actor)
        const terms = await currentTerms(house, read)
        const today = house.clock.today(await timeZoneOf(read))
        const since = today.subtract({ months: terms.duplicateMonths }).toString()
        const passage = { title: report.title, text: plainText(report) }
        return {
          items: await findSimilarReports(read, request.actor, passage, { itself: report.id, since }),
        }
      }),
  )
  mountOffice(app, house, reportOffice)
  mountTerms(app, house, opinionTerms)
}

export async function getReport(read: Read, id: string, actor: Actor) {
  const report = await loadReport(read, id, false)
  if (report && seesReport.test(report, actor)) return report
  throw new Refusal("missing", reason("no_such_case", { params: { procedure } }))
}

/** Every line of the list, a page at a time. */
async function* everyLine(house: House, scope: Scope, actor: Actor, filter: ReportFilter) {
  let cursor: string | undefined
  do {
    const page = await house.db.read(scope, (read) =>
      listReports(read, actor, { ...filter, cursor, limit: 100 }),
    )
    yield* page.items
    cursor = page.next ?? undefined
  } while (cursor)
}
