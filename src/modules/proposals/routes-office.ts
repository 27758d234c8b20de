import { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { App } from "../../platform/http/app.ts"
import { pageSchema } from "../../platform/http/page-schema.ts"
import type { House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { listDeadlines } from "./assignments/board.ts"
import { countDueWeeks } from "./assignments/board-weeks.ts"
import { boardQuery } from "./assignments/shapes.ts"
import { deadlineColumns } from "./assignments/sheets.ts"
import { seesAll } from "./assignments/visible.ts"
import { mountSheet } from "./exports.ts"
import { findOverview, listStage, stages } from "./office-reads.ts"

const tags = ["proposals"]
const unit = { unitId: z.string(), name: z.string(), track: z.string() }

const line = z.object({
  id: z.string(),
  version: z.int(),
  state: z.string(),
  numberText: z.string().nullable(),
  subject: z.string(),
  category: z.string().nullable(),
  period: z.string().nullable(),
  leadName: z.string(),
  filedOn: z.string().nullable(),
  suggested: z.array(z.object(unit)),
  units: z.array(
    z.object({
      ...unit,
      assignmentId: z.string(),
      version: z.int(),
      role: z.string(),
      part: z.string(),
    }),
  ),
})

const overview = z.object({
  session: z.object({ id: z.string(), term: z.int(), number: z.int(), year: z.int() }),
  states: z.array(z.object({ state: z.string(), count: z.int() })),
  unnumbered: z.int(),
  undecided: z.int(),
  overdue: z.int(),
})

const dueWeek = z.object({
  unitId: z.string(),
  unitName: z.string(),
  week: z.string(),
  count: z.int(),
})

/** What the screens of the proposal office and the dispatch offices read beside the lists. */
export function mountOfficeReading(app: App, house: House): void {
  app.get(
    "/api/proposals/overview",
    {
      access: "signed-in",
      procedure: "proposal",
      schema: { response: { 200: overview }, tags, summary: "The newest session in figures" },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustRunTheWork(request.actor)
        const found = await findOverview(read, request.actor, house.clock.today(await timeZoneOf(read)))
        if (!found) throw new Refusal("missing", reason("no_session"))
        return found
      }),
  )
  app.get(
    "/api/proposals/to-assign",
    {
      access: "signed-in",
      procedure: "proposal",
      schema: {
        querystring: z.object({
          stage: z.enum(stages),
          track: z.string().max(40).optional(),
          cursor: z.string().max(500).optional(),
          limit: z.coerce.number().int().min(1).max(100).optional(),
        }),
        response: {
          200: pageSchema(line),
        },
        tags,
        summary: "Filed proposals that need a number, units or formal assignment",
      },
    },
    (request) =>
      house.db.read(request.scope, (read) => {
        mustRunTheWork(request.actor)
        return listStage(read, request.actor, request.query)
      }),
  )
  mountBoard(app, house)
}

function mountBoard(app: App, house: House): void {
  app.get(
    "/api/assignments/deadlines/weeks",
    {
      access: "signed-in",
      procedure: "assignment",
      schema: {
        querystring: boardQuery.pick({ track: true, name: true }),
        response: { 200: z.object({ items: z.array(dueWeek) }) },
        tags: ["assignments"],
        summary: "Running deadlines counted by unit and due week",
      },
    },
    async (request) => ({
      items: await house.db.read(request.scope, async (read) =>
        countDueWeeks(read, request.actor, request.query, house.clock.today(await timeZoneOf(read))),
      ),
    }),
  )
  mountSheet(app, house, {
    path: "/api/assignments/deadlines",
    procedure: "assignment",
    list: "deadlines",
    title: { zh: "办理期限", en: "Deadlines" },
    query: boardQuery.omit({ cursor: true, limit: true }),
    lines: listDeadlines,
    columns: () => deadlineColumns,
  })
}

function mustRunTheWork(actor: Actor): void {
  if (!seesAll(actor)) throw new Refusal("forbidden", reason("not_your_desk"))
}
