import { PassThrough } from "node:stream"
import type { FastifyReply, FastifyRequest } from "fastify"
import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import { explainer } from "../../../platform/http/explain.ts"
import { languageOf } from "../../../platform/http/language.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { mountSheet } from "../exports.ts"
import { page } from "../routes.ts"
import { assignedUnit } from "../schema.ts"
import { listDeadlines } from "./board.ts"
import { type Bulk, type BulkResult, bulkAssign, bulkPreAssign, bulkRemind } from "./bulk.ts"
import { assignmentOffice } from "./office.ts"
import { withProgress } from "./progress.ts"
import { listAssignments } from "./reads.ts"
import { assignmentInputs } from "./schema.ts"
import * as shape from "./shapes.ts"
import { assignmentColumns } from "./sheets.ts"
import { assignmentWords } from "./words.ts"
import { listWorkloads } from "./workload.ts"

const tags = ["assignments"]

/** Cases one request takes at most: more would keep the line open for minutes. */
const ids = z.array(z.uuid()).min(1).max(500)

/** The lists of units and offices, the deadlines board, the counts by unit, and what is done to many at once. */
export function mountAssignments(app: App, house: House): void {
  app.get(
    "/api/assignments",
    {
      access: "signed-in",
      procedure: "assignment",
      schema: {
        querystring: shape.listQuery,
        response: { 200: page(shape.line) },
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
        response: { 200: page(shape.boardLine) },
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
  mountBulk(app, house)
  mountOffice(app, house, assignmentOffice)
}

function mountBulk(app: App, house: House): void {
  const answer = answering(house)
  const response = { 200: shape.bulkAnswer }
  app.post(
    "/api/proposals/bulk/assign",
    {
      access: "signed-in",
      procedure: "proposal",
      schema: {
        body: z.strictObject({ proposalIds: ids, meeting: z.string().trim().max(200).optional() }),
        response,
        tags,
        summary: "Assign many proposals formally; each stands or is refused by itself",
      },
    },
    (request, reply) => answer(request, reply, "proposal", (bulk) => bulkAssign(bulk, request.body)),
  )
  app.post(
    "/api/proposals/bulk/pre-assign",
    {
      access: "signed-in",
      procedure: "proposal",
      schema: {
        body: z.strictObject({
          items: z
            .array(
              z.strictObject({
                proposalId: z.uuid(),
                units: z.array(assignedUnit).min(1).max(20).optional(),
              }),
            )
            .min(1)
            .max(500),
        }),
        response,
        tags,
        summary: "Pre-assign many proposals to the units given, or to those suggested",
      },
    },
    (request, reply) =>
      answer(request, reply, "assignment", (bulk) => bulkPreAssign(bulk, request.body.items)),
  )
  app.post(
    "/api/assignments/bulk/remind",
    {
      access: "signed-in",
      procedure: "assignment",
      schema: {
        body: z.strictObject({ assignmentIds: ids, ...assignmentInputs.remind.shape }),
        response,
        tags,
        summary: "Remind many units",
      },
    },
    (request, reply) => answer(request, reply, "assignment", (bulk) => bulkRemind(bulk, request.body)),
  )
}

/**
 * Answers when all is done, or, to whoever accepts `application/x-ndjson`, with a line for each case as soon as it is
 * settled, so that a screen can show progress.
 */
function answering(house: House) {
  const explain = explainer(house.registry)
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    procedure: string,
    work: (bulk: Bulk) => Promise<BulkResult[]>,
  ): Promise<unknown> => {
    const language = languageOf(request.headers)
    const said = (result: BulkResult) => ({
      ...result,
      reasons: result.reasons.map((each) => explain(each, language, procedure)),
    })
    const key = request.headers["idempotency-key"]
    const bulk = {
      house,
      scope: request.scope,
      actor: request.actor,
      key: typeof key === "string" ? key : undefined,
    }
    if (!request.headers.accept?.includes("application/x-ndjson")) {
      return { results: (await work(bulk)).map(said) }
    }
    const lines = new PassThrough()
    const onProgress = (result: BulkResult, done: number, total: number) => {
      lines.write(`${JSON.stringify({ ...said(result), settled: done, total })}\n`)
    }
    void work({ ...bulk, onProgress }).then(
      () => lines.end(),
      (error: Error) => lines.destroy(error),
    )
    return reply.type("application/x-ndjson").send(lines)
  }
}
