import { z } from "zod"
import type { Read } from "../../../platform/database/db.ts"
import type { App } from "../../../platform/http/app.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { getBook } from "../books/reads.ts"
import { asClerk, mustReadAll } from "../clerk.ts"
import { fileOf } from "../year/compute.ts"
import { loadYear } from "../year/load.ts"
import { listDuties } from "./reads.ts"
import { askDuty, duty, endDuty } from "./writes.ts"

const access = "signed-in" as const
const tags = ["service"]
const params = z.object({ id: z.uuid() })

const dutyLine = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  atLeast: z.int(),
  standingOnly: z.boolean(),
  dueOn: z.string(),
  asked: z.int(),
  done: z.int(),
})

/** 委员作业: set by the liaison office; that it is done is read off the facts. */
export function mountDuties(app: App, house: House): void {
  app.get(
    "/api/service-years/:id/duties",
    {
      access,
      procedure: "service_year",
      schema: {
        params,
        response: { 200: z.object({ items: z.array(dutyLine) }) },
        tags,
        summary: "What a year asks of its members or bodies, and how many have done it",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustReadAll(request.actor)
        return { items: await countDuties(house, read, request.params.id) }
      }),
  )
  app.post(
    "/api/service-years/:id/duties",
    {
      access,
      procedure: "service_year",
      schema: {
        params,
        body: duty,
        response: { 201: z.object({ id: z.string() }) },
        tags,
        summary: "Ask something of every member, or of every standing member",
      },
    },
    async (request, reply) => {
      const made = await asClerk(house, request, (clerk) => askDuty(clerk, request.params.id, request.body))
      return reply.status(201).send(made)
    },
  )
  app.post(
    "/api/service/duties/:id/end",
    {
      access,
      schema: { params, response: { 204: z.null() }, tags, summary: "A duty is asked of nobody any more" },
    },
    async (request, reply) => {
      await asClerk(house, request, (clerk) => endDuty(clerk, request.params.id))
      return reply.status(204).send(null)
    },
  )
}

async function countDuties(house: House, read: Read, yearId: string) {
  const duties = await listDuties(read, yearId)
  const year = duties.length > 0 ? await loadYear(read, yearId, false) : undefined
  if (!year) return []
  const { book } = await getBook(read, year.ruleBookId)
  const { subjects } = await fileOf(house, read, year.year, book)
  return duties.map((each) => {
    const asked = subjects.filter(
      ({ roles }) =>
        !each.standingOnly ||
        roles?.some((held) => (typeof held === "string" ? held : held.role) === "standing_member"),
    )
    const within = (on: string | undefined) =>
      on !== undefined && on >= `${year.year}-01-01` && on <= each.dueOn
    const done = asked.filter(
      ({ facts = [] }) =>
        facts.filter((fact) => fact.kind === each.kind && !fact.void && within(fact.on)).length >=
        each.atLeast,
    )
    return { ...each, asked: asked.length, done: done.length }
  })
}
