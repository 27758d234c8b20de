import { z } from "zod"
import { Refusal, reason } from "../../../base/reason.ts"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import { pageSchema } from "../../../platform/http/page-schema.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { mountSheet } from "../exports.ts"
import { several } from "../paging.ts"
import { hasAny, runners } from "../replies/visible.ts"
import { keyOffice } from "./office.ts"
import { leaderDuties, listKeyProposals } from "./reads.ts"
import { keyColumns } from "./sheet.ts"
import { keyWords } from "./words.ts"

const listQuery = z.object({
  q: z.string().max(100).optional(),
  state: several,
  sessionId: z.uuid().optional(),
  leaderId: z.uuid().optional(),
  proposalId: z.uuid().optional(),
  sort: z.enum(["-decidedOn"]).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})

const line = z.object({
  id: z.string(),
  version: z.int(),
  state: z.string(),
  theme: z.string(),
  numbers: z.array(z.string()),
  leaders: z.array(z.string()),
  committee: z.string().nullable(),
  decidedOn: z.string().nullable(),
  planApprovedOn: z.string().nullable(),
  reportedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  visits: z.int(),
  lastVisitOn: z.string().nullable(),
})

const duty = z.object({
  personId: z.string(),
  name: z.string(),
  post: z.string(),
  led: z.int(),
  visits: z.int(),
  reported: z.int(),
  done: z.boolean(),
  themes: z.array(z.object({ id: z.string(), theme: z.string(), state: z.string() })),
})

const tags = ["key-proposals"]

export function mountKeyProposals(app: App, house: House): void {
  app.get(
    "/api/key-proposals",
    {
      access: "signed-in",
      procedure: "key_proposal",
      schema: {
        querystring: listQuery,
        response: { 200: pageSchema(line) },
        tags,
        summary: "Key proposals one may see",
      },
    },
    (request) => house.db.read(request.scope, (read) => listKeyProposals(read, request.actor, request.query)),
  )
  app.get(
    "/api/key-proposals/leaders",
    {
      access: "signed-in",
      procedure: "key_proposal",
      schema: {
        querystring: z.object({ sessionId: z.uuid() }),
        response: { 200: z.object({ items: z.array(duty) }) },
        tags,
        summary: "Each leader's yearly duty: themes led, visits, reports",
      },
    },
    (request) => {
      // Who has done what is for those who lead and those who run the work.
      if (!hasAny(request.actor, [...runners, "supervising_leader"])) {
        throw new Refusal("forbidden", reason("duties_not_shown"))
      }
      return house.db.read(request.scope, async (read) => ({
        items: await leaderDuties(read, request.query.sessionId, house.clock.today(await timeZoneOf(read))),
      }))
    },
  )
  mountSheet(app, house, {
    path: "/api/key-proposals",
    procedure: "key_proposal",
    list: "key-proposals",
    title: keyWords.name,
    query: listQuery.omit({ cursor: true, limit: true }),
    lines: listKeyProposals,
    columns: () => keyColumns,
  })
  mountOffice(app, house, keyOffice)
}
