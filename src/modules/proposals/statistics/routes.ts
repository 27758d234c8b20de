import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import { sendWorkbook } from "../../../platform/http/workbook.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { answerStatistics, mustSee } from "./answer.ts"
import { reconcile } from "./reconcile.ts"
import { publishedInput, publishInput, reconciledShape, snapshotShape, statisticsShape } from "./schema.ts"
import { measuresSheet, statisticsSheetNames, unitsSheet } from "./sheet.ts"
import { listSnapshots, publishStatistics } from "./snapshots.ts"

const code = z.string().max(40).optional()

const query = z.object({
  session: z.uuid().optional(),
  term: z.uuid().optional(),
  year: z.coerce.number().int().min(1949).max(2200).optional(),
  kind: code,
  category: code,
  period: z.enum(["plenary", "intersession"]).optional(),
  track: code,
  unit: z.uuid().optional(),
  /** `gross_net,replies,all`: one of each point of convention, in any order. */
  convention: z.string().max(200).optional(),
})

const exportQuery = query.extend({
  table: z.enum(["measures", "units"]).default("measures"),
  purpose: z.string().trim().min(2).max(100),
  /** A link that downloads cannot set a header. */
  language: z.enum(["zh", "en"]).optional(),
})

const base = "/api/statistics/proposals"
const tags = ["statistics"]

export function mountStatistics(app: App, house: House): void {
  const access = "signed-in" as const
  const procedure = "proposal"

  app.get(
    base,
    {
      access,
      procedure,
      schema: {
        querystring: query,
        response: { 200: statisticsShape },
        tags,
        summary: "Every measure with its numerator, denominator and convention",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) =>
        answerStatistics(read, request.actor, house.clock.today(await timeZoneOf(read)), request.query),
      ),
  )

  app.get(
    `${base}/export.xlsx`,
    { access, procedure, schema: { querystring: exportQuery, tags, summary: "The same as a workbook" } },
    async (request, reply) => {
      const { table, purpose, language, ...asked } = request.query
      const statistics = await house.db.read(request.scope, async (read) =>
        answerStatistics(read, request.actor, house.clock.today(await timeZoneOf(read)), asked),
      )
      return sendWorkbook(
        house,
        request,
        reply,
        { purpose, language },
        {
          list: "statistics",
          name: statisticsSheetNames[table],
          filter: asked,
          sheet: (tongue) =>
            table === "units" ? unitsSheet(statistics, tongue) : measuresSheet(statistics, tongue),
        },
      )
    },
  )

  app.get(
    `${base}/snapshots`,
    {
      access,
      procedure,
      schema: {
        querystring: z.object({ session: z.uuid() }),
        response: { 200: z.object({ items: z.array(snapshotShape) }) },
        tags,
        summary: "Figures as they were published, beside what they are today",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => ({
        items: await listSnapshots(
          read,
          request.actor,
          house.clock.today(await timeZoneOf(read)),
          request.query.session,
        ),
      })),
  )

  app.post(
    `${base}/snapshots`,
    {
      access,
      procedure,
      schema: {
        body: publishInput,
        response: { 201: z.object({ id: z.uuid() }) },
        tags,
        summary: "Keep the figures as published",
      },
    },
    async (request, reply) => {
      const id = await house.db.write(request.scope, async (tx) => {
        const now = { today: house.clock.today(await timeZoneOf(tx)), instant: house.clock.now() }
        return publishStatistics(tx, request.actor, now, request.body)
      })
      return reply.status(201).send({ id })
    },
  )

  app.post(
    `${base}/reconcile`,
    {
      access,
      procedure,
      schema: {
        body: publishedInput,
        response: { 200: reconciledShape },
        tags,
        summary: "Check the sums and percentages of published figures",
      },
    },
    (request) => {
      mustSee(request.actor)
      return reconcile(request.body)
    },
  )
}
