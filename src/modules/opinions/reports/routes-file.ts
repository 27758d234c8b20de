import { z } from "zod"
import { makePdf } from "../../../platform/documents/workshop.ts"
import { headersFor } from "../../../platform/files/serving.ts"
import type { App } from "../../../platform/http/app.ts"
import { noteTaking } from "../../../platform/http/workbook.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { informationOffice, reporter, reportingBody } from "../policy.ts"
import { reportContent } from "./file.ts"
import { getReport } from "./routes.ts"

/** A report taken out as a file: kept as a fact, and every page says who took it and how far it may go. */
export function mountReportFile(app: App, house: House): void {
  app.get(
    "/api/opinion-reports/:id/file.pdf",
    {
      access: "signed-in",
      procedure: "opinion_report",
      perMinute: 20,
      schema: {
        params: z.object({ id: z.uuid() }),
        querystring: z.object({ purpose: z.string().trim().min(2).max(100) }),
        tags: ["opinion-reports"],
        summary: "The report as a file with its mark on every page; taking it out leaves a fact",
      },
    },
    async (request, reply) => {
      const { actor, scope } = request
      const { id } = request.params
      const known = await house.db.read(scope, async (read) => ({
        report: await getReport(read, id, actor),
        organisation: await read.q
          .selectFrom("organisation")
          .select("name")
          .where("id", "=", read.scope.orgId)
          .executeTakeFirstOrThrow(),
      }))
      const { report, organisation } = known
      const taken = { list: "opinion-report", filter: { id, number: report.numberText } }
      const local = await noteTaking(house, request, taken, request.query.purpose)
      const today = local.toPlainDate().toString()
      const its = [informationOffice, reporter, reportingBody].some((who) => who.test(report, actor))
      const named = its || !report.nameWithheld
      const content = reportContent(report, organisation.name, { named, today })
      const made = await makePdf({ content, draft: `${actor.name} ${today}` })
      const facts = { name: `${content.title}.pdf`, type: "pdf" as const, size: made.length, hash: id }
      return reply.headers({ ...headersFor(facts, "download"), "cache-control": "no-store" }).send(made)
    },
  )
}
