import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import { pageSchema } from "../../../platform/http/page-schema.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { workingDaysLeft } from "../../../rulebook/calendar/working-calendar.ts"
import { mountSheet } from "../exports.ts"
import { commonLine, commonQuery, flag } from "../paging.ts"
import { followUpOffice } from "./office.ts"
import { followUpSorts, listFollowUps, readLedger } from "./reads.ts"
import { promiseColumns } from "./sheet.ts"

const listQuery = z.object({
  ...commonQuery,
  replyId: z.uuid().optional(),
  sessionId: z.uuid().optional(),
  open: flag,
  overdue: flag,
  dueBy: z.iso.date().optional(),
  sort: z.enum(followUpSorts).optional(),
})

const line = z.object({
  ...commonLine,
  replyId: z.string(),
  promise: z.string(),
  owner: z.string(),
  dueOn: z.string(),
  /** Until the promised date; negative once it has passed. */
  workingDaysLeft: z.int(),
  firstDueOn: z.string(),
  reportedOn: z.string().nullable(),
  keptOn: z.string().nullable(),
  timesDue: z.int(),
})

const counts = {
  all: z.int(),
  kept: z.int(),
  dropped: z.int(),
  open: z.int(),
  overdue: z.int(),
  nextDue: z.string().nullable(),
  keptRate: z.number().nullable(),
  byAge: z.object({
    under_half_year: z.int(),
    under_one_year: z.int(),
    under_two_years: z.int(),
    older: z.int(),
  }),
}
const ledger = z.object({
  units: z.array(z.object({ unitId: z.string(), unitName: z.string(), ...counts })),
  total: z.object(counts),
})

export function mountFollowUps(app: App, house: House): void {
  const common = { access: "signed-in", procedure: "follow_up" } as const
  app.get(
    "/api/follow-ups",
    {
      ...common,
      schema: {
        querystring: listQuery,
        response: { 200: pageSchema(line) },
        tags: ["follow-ups"],
        summary: "Promises one may see, the next due first",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const today = house.clock.today(await timeZoneOf(read))
        const found = await listFollowUps(read, request.actor, request.query, today)
        const left = (on: string) => workingDaysLeft(today, Temporal.PlainDate.from(on), house.calendar)
        return {
          ...found,
          items: found.items.map((item) => ({ ...item, workingDaysLeft: left(item.dueOn) })),
        }
      }),
  )
  app.get(
    "/api/follow-ups/ledger",
    {
      ...common,
      schema: {
        querystring: z.object({ unitId: z.uuid().optional(), sessionId: z.uuid().optional() }),
        response: { 200: ledger },
        tags: ["follow-ups"],
        summary: "The promise ledger by unit: kept, open by age, next due, rate of promises kept",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) =>
        readLedger(read, request.actor, request.query, house.clock.today(await timeZoneOf(read))),
      ),
  )
  mountSheet(app, house, {
    path: "/api/follow-ups",
    procedure: "follow_up",
    list: "follow-ups",
    title: { zh: "承诺台账", en: "Promise ledger" },
    query: listQuery.omit({ cursor: true, limit: true }),
    lines: listFollowUps,
    columns: () => promiseColumns,
  })
  mountOffice(app, house, followUpOffice)
}
