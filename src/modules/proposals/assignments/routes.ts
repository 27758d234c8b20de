import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import { pageSchema } from "../../../platform/http/page-schema.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { mountSheet } from "../exports.ts"
import { listDeadlines } from "./board.ts"
import { assignmentOffice } from "./office.ts"
import { withProgress } from "./progress.ts"
import { listAssignments } from "./reads.ts"
import * as shape from "./shapes.ts"
import { assignmentColumns } from "./sheets.ts"
import { assignmentWords } from "./words.ts"
import { listWorkloads } from "./workload.ts"

const tags = ["assignments"]

/** The lists of units and offices, the deadlines board and the counts by unit. */
export function mountAssignments(app: App, house: House): void {
  app.get(
    "/api/assignments",
    {
      access: "signed-in",
      procedure: "assignment",
      schema: {
        querystring: shape.listQuery,
        response: { 200: pageSchema(shape.line) },
        tags,
        summary: "Assignments one may see, by default what is due first",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const today = house.clock.today(await timeZoneOf(read))
        const found = await listAssignments(read, request.actor, request.query, today)
        return { ...found, items: await withProgress(read, found.items, house.calendar, today) }
      }),
  )
  app.get(
    "/api/assignments/deadlines",
    {
      access: "signed-in",
      procedure: "assignment",
      schema: {
        querystring: shape.boardQuery,
        response: { 200: pageSchema(shape.boardLine) },
        tags,
        summary: "Running deadlines of all units, the most urgent first; overdue=true for the overdue list",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) =>
        listDeadlines(read, request.actor, request.query, house.clock.today(await timeZoneOf(read))),
      ),
  )
  app.get(
    "/api/assignments/workloads",
    {
      access: "signed-in",
      procedure: "assignment",
      schema: {
        querystring: shape.workloadQuery,
        response: { 200: z.object({ items: z.array(shape.workload) }) },
        tags,
        summary: "Duties by unit: roles, done, overdue",
      },
    },
    async (request) => ({
      items: await house.db.read(request.scope, async (read) =>
        listWorkloads(read, request.actor, request.query, house.clock.today(await timeZoneOf(read))),
      ),
    }),
  )
  mountSheet(app, house, {
    path: "/api/assignments",
    procedure: "assignment",
    list: "assignments",
    title: assignmentWords.name,
    query: shape.listQuery.omit({ cursor: true, limit: true }),
    lines: listAssignments,
    columns: () => assignmentColumns,
  })
  mountOffice(app, house, assignmentOffice)
}
