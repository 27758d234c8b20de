import { z } from "zod"
import { Refusal, reason } from "../../../base/reason.ts"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import { pageSchema } from "../../../platform/http/page-schema.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { mountSheet } from "../exports.ts"
import { commonLine, commonQuery } from "../paging.ts"
import { hasAny, runners } from "../replies/visible.ts"
import { appraisalOffice } from "./office.ts"
import { openRound } from "./open.ts"
import { listAppraisals, unitResults } from "./reads.ts"
import { bands } from "./rules.ts"
import { appraisalColumns } from "./sheet.ts"
import { appraisalWords } from "./words.ts"

const tags = ["appraisals"]
const ofSession = z.object({ sessionId: z.uuid() })

const listQuery = z.object({ ...commonQuery, sessionId: z.uuid().optional() })

const line = z.object({
  ...commonLine,
  closedOn: z.string().nullable(),
  rectificationAsked: z.boolean(),
  rectified: z.boolean(),
})

const result = z.object({
  unitId: z.string(),
  unitName: z.string(),
  closed: z.int(),
  handlingRated: z.int(),
  handlingMean: z.number().nullable(),
  band: z.enum(bands).nullable(),
  proposalsRated: z.int(),
  proposalsMean: z.number().nullable(),
})

export function mountAppraisals(app: App, house: House): void {
  app.get(
    "/api/appraisals",
    {
      access: "signed-in",
      procedure: "appraisal",
      schema: {
        querystring: listQuery,
        response: { 200: pageSchema(line) },
        tags,
        summary: "Appraisals one may see",
      },
    },
    (request) => house.db.read(request.scope, (read) => listAppraisals(read, request.actor, request.query)),
  )
  app.get(
    "/api/appraisals/results",
    {
      access: "signed-in",
      procedure: "appraisal",
      schema: {
        querystring: ofSession,
        response: { 200: z.object({ items: z.array(result) }) },
        tags,
        summary: "What closed appraisals of a session come to, unit by unit",
      },
    },
    (request) => {
      if (!hasAny(request.actor, runners)) throw new Refusal("forbidden", reason("results_not_shown"))
      return house.db.read(request.scope, async (read) => ({
        items: await unitResults(read, request.query.sessionId, house.clock.today(await timeZoneOf(read))),
      }))
    },
  )
  app.post(
    "/api/appraisals/round",
    {
      access: "signed-in",
      procedure: "appraisal",
      schema: {
        body: ofSession,
        response: { 200: z.object({ opened: z.int(), more: z.boolean() }) },
        tags,
        summary: "Open the appraisal of every replied assignment of a session, 500 at a time",
      },
    },
    (request) =>
      house.db.write(request.scope, (tx) => openRound(house, tx, request.actor, request.body.sessionId)),
  )
  mountSheet(app, house, {
    path: "/api/appraisals",
    procedure: "appraisal",
    list: "appraisals",
    title: appraisalWords.name,
    query: listQuery.omit({ cursor: true, limit: true }),
    lines: listAppraisals,
    columns: () => appraisalColumns,
  })
  mountOffice(app, house, appraisalOffice)
}
