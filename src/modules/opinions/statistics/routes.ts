import { z } from "zod"
import { type Actor, hasRole } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { App } from "../../../platform/http/app.ts"
import { sendWorkbook, workbookQuery } from "../../../platform/http/workbook.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import type { Cell } from "../../../platform/sheets/table.ts"
import { type Counted, countYear } from "./reads.ts"

const counted = z.object({
  key: z.string(),
  label: z.string().nullable(),
  received: z.int(),
  issued: z.int(),
  adopted: z.int(),
  instructed: z.int(),
})

const answer = z.object({
  year: z.int(),
  total: counted,
  channels: z.array(counted),
  levels: z.array(z.object({ level: z.string(), adopted: z.int(), instructed: z.int() })),
  reporters: z.array(counted),
  units: z.array(z.object({ unit: z.string(), asked: z.int(), answered: z.int(), late: z.int() })),
})

const query = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() })
const name = { zh: "社情民意统计", en: "Opinion statistics" }

/** Who has reported how much is for the office and the chairs. */
function mustKeepCount(actor: Actor): void {
  if (hasRole(actor, "information_office") || hasRole(actor, "chair")) return
  throw new Refusal("forbidden", reason("not_your_board"))
}

export function mountOpinionStatistics(app: App, house: House): void {
  app.get(
    "/api/statistics/opinions",
    {
      access: "signed-in",
      procedure: "opinion_report",
      perMinute: 60,
      schema: {
        querystring: query,
        response: { 200: answer },
        tags: ["statistics"],
        summary: "A year of reports",
      },
    },
    (request) => {
      mustKeepCount(request.actor)
      return house.db.read(request.scope, async (read) => {
        const zone = await timeZoneOf(read)
        return countYear(read, request.query.year ?? house.clock.today(zone).year, zone)
      })
    },
  )
  app.get(
    "/api/statistics/opinions/export.xlsx",
    {
      access: "signed-in",
      procedure: "opinion_report",
      perMinute: 20,
      schema: {
        querystring: query.extend(workbookQuery.shape),
        tags: ["statistics"],
        summary: "Reporters of a year as a workbook; taking it out is kept as a fact",
      },
    },
    async (request, reply) => {
      mustKeepCount(request.actor)
      const { purpose, language, year } = request.query
      const figures = await house.db.read(request.scope, async (read) => {
        const zone = await timeZoneOf(read)
        return countYear(read, year ?? house.clock.today(zone).year, zone)
      })
      return sendWorkbook(
        house,
        request,
        reply,
        { purpose, language },
        {
          list: "opinion-statistics",
          name,
          filter: { year: figures.year },
          sheet: (tongue) => ({
            title: name[tongue],
            columns: [
              { header: { zh: "反映人", en: "Reporter" }[tongue], width: 20 },
              { header: { zh: "界别、单位", en: "Sector or body" }[tongue], width: 24 },
              { header: { zh: "报送", en: "Handed in" }[tongue], kind: "integer" },
              { header: { zh: "编发", en: "Issued" }[tongue], kind: "integer" },
              { header: { zh: "采用", en: "Adopted" }[tongue], kind: "integer" },
              { header: { zh: "批示", en: "Instructed" }[tongue], kind: "integer" },
            ],
            rows: rowsOf(figures.reporters),
          }),
        },
      )
    },
  )
}

async function* rowsOf(lines: readonly Counted[]): AsyncGenerator<Cell[]> {
  for (const { key, label, received, issued, adopted, instructed } of lines)
    yield [key, label ?? "", received, issued, adopted, instructed]
}
