import { z } from "zod"
import { Refusal, reason } from "../../../base/reason.ts"
import { makeDocx, makePdf } from "../../../platform/documents/workshop.ts"
import { headersFor } from "../../../platform/files/serving.ts"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import { mountTerms } from "../../../platform/http/mount-terms.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { asClerk, mustRead, mustReadAll, note } from "../clerk.ts"
import { boardView, dossierView, yearLine, yearView } from "../schema.ts"
import { ofBody, ofPerson } from "../subject.ts"
import { serviceTerms } from "../terms.ts"
import { listAssessed, listMeasures, listObjections, listReports, listScores, listYears } from "./board.ts"
import { viewDossier } from "./dossier.ts"
import { dossierContent } from "./dossier-file.ts"
import { loadYear } from "./load.ts"
import { viewYear } from "./mine.ts"
import { yearOffice } from "./office.ts"
import { listOwing, remindOwing } from "./owing.ts"
import { reviewReport, submitReport } from "./voices.ts"

const access = "signed-in" as const
const tags = ["service"]
const procedure = "service_year"
const params = z.object({ id: z.uuid() })
const text = (least: number, most: number) => z.string().trim().min(least).max(most)
const nothing = { 204: z.null() }

/** The year: everybody's board for those who run it, one's own page, the dossier, and what people say. */
export function mountYear(app: App, house: House): void {
  app.get(
    "/api/service-years",
    {
      access,
      procedure,
      schema: {
        response: { 200: z.object({ items: z.array(yearLine) }) },
        tags,
        summary: "Years of service",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => ({ items: await listYears(read, request.actor) })),
  )
  mountOffice(app, house, yearOffice)
  mountTerms(app, house, serviceTerms)
  app.get(
    "/api/service-years/:id/board",
    {
      access,
      procedure,
      schema: {
        params,
        response: { 200: boardView },
        tags,
        summary: "Scores, reports, objections and measures of a year",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustReadAll(request.actor)
        const year = await loadYear(read, request.params.id, false)
        if (!year) throw new Refusal("missing", reason("no_such_year"))
        const { ranked, items: scores } = await listScores(read, year, request.actor)
        const reports = await listReports(read, year.id)
        const objections = await listObjections(read, year.id)
        const measures = await listMeasures(read, year.id)
        const owing = year.state === "collecting" ? await listOwing(read, year) : []
        const bodies = await listAssessed(read, year.id)
        return { ranked, bodies, owing, scores, reports, objections, measures }
      }),
  )
  app.get(
    "/api/service/people/:id/years/:year",
    {
      access,
      schema: {
        params: z.object({
          id: z.union([z.uuid(), z.literal("me")]),
          year: z.coerce.number().int().min(2000).max(2200),
        }),
        response: { 200: yearView },
        tags,
        summary: "A member's year: done, owed, and why each point",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const { id, year } = request.params
        const personId = id === "me" ? (request.actor.personId ?? "") : id
        mustRead(request.actor, ofPerson(personId))
        return viewYear(house, read, ofPerson(personId), year, request.actor)
      }),
  )
  app.get(
    "/api/service/bodies/:id/years/:year",
    {
      access,
      schema: {
        params: z.object({ id: z.uuid(), year: z.coerce.number().int().min(2000).max(2200) }),
        response: { 200: yearView },
        tags,
        summary: "A body's year, for those who speak for it: done, owed, and why each point",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const { id, year } = request.params
        mustRead(request.actor, ofBody(id))
        return viewYear(house, read, ofBody(id), year, request.actor)
      }),
  )
  app.get(
    "/api/service/people/:id/dossier",
    {
      access,
      schema: {
        params: z.object({ id: z.union([z.uuid(), z.literal("me")]) }),
        querystring: z.object({ termId: z.uuid().optional() }),
        response: { 200: dossierView },
        tags,
        summary: "The dossier of a member's term",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const { id } = request.params
        const personId = id === "me" ? (request.actor.personId ?? "") : id
        mustRead(request.actor, ofPerson(personId))
        const today = house.clock.today(await timeZoneOf(read)).toString()
        return viewDossier(house, read, personId, request.query.termId, today)
      }),
  )
  app.get(
    "/api/service/people/:id/dossier/file",
    {
      access,
      perMinute: 6,
      schema: {
        params: z.object({ id: z.union([z.uuid(), z.literal("me")]) }),
        querystring: z.object({
          termId: z.uuid().optional(),
          format: z.enum(["pdf", "docx"]).default("pdf"),
        }),
        tags,
        summary: "The dossier as a document; taking it out leaves a fact",
      },
    },
    async (request, reply) => {
      const { format, termId } = request.query
      const personId = request.params.id === "me" ? (request.actor.personId ?? "") : request.params.id
      mustRead(request.actor, ofPerson(personId))
      const content = await asClerk(house, request, async (clerk) => {
        const { tx, today } = clerk
        const dossier = await viewDossier(house, tx, personId, termId, today)
        const { name } = await tx.q
          .selectFrom("organisation")
          .select("name")
          .where("id", "=", tx.scope.orgId)
          .executeTakeFirstOrThrow()
        note(clerk, "take_dossier", personId, { term: dossier.term.number, format })
        return dossierContent(dossier, name, today)
      })
      const made = format === "pdf" ? await makePdf({ content }) : await makeDocx({ content })
      const facts = { name: `${content.title}.${format}`, type: format, size: made.length, hash: personId }
      return reply.headers({ ...headersFor(facts, "download"), "cache-control": "no-store" }).send(made)
    },
  )
  app.put(
    "/api/service-years/:id/report",
    {
      access,
      schema: {
        params,
        body: z.strictObject({ body: text(20, 20_000), bodyId: z.uuid().optional() }),
        response: nothing,
        tags,
        summary: "Hand in my report, or that of a body that I speak for",
      },
    },
    async (request, reply) => {
      await asClerk(house, request, (clerk) => submitReport(clerk, request.params.id, request.body))
      return reply.status(204).send(null)
    },
  )
  app.post(
    "/api/service/reports/:id/review",
    {
      access,
      schema: {
        params,
        body: z.strictObject({ review: text(2, 2000) }),
        response: nothing,
        tags,
        summary: "Review a report",
      },
    },
    async (request, reply) => {
      await asClerk(house, request, (clerk) => reviewReport(clerk, request.params.id, request.body.review))
      return reply.status(204).send(null)
    },
  )
  app.post(
    "/api/service-years/:id/report-reminders",
    {
      access,
      procedure,
      perMinute: 6,
      schema: {
        params,
        response: { 200: z.object({ told: z.int() }) },
        tags,
        summary: "Remind the standing members or bodies whose report is not in",
      },
    },
    async (request) => ({
      told: await asClerk(house, request, (clerk) => remindOwing(clerk, request.params.id)),
    }),
  )
}
