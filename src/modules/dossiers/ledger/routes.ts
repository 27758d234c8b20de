import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { asClerk, mustRecord } from "../clerk.ts"
import { recordEntries, replaceEntry, voidEntry } from "./entries.ts"
import { kindNames, listEntries } from "./reads.ts"
import { entry, record, replacement, voiding } from "./schema.ts"

const access = "signed-in" as const
const tags = ["service"]
const params = z.object({ id: z.uuid() })
const items = z.object({ items: z.array(entry) })
const nothing = { 204: z.null() }

/** The ledger of service: recorded by whoever organised it, reported by the member, verified, voided, put right. */
export function mountLedger(app: App, house: House): void {
  app.get(
    "/api/service/kinds",
    {
      access,
      schema: {
        response: {
          200: z.object({
            items: z.array(
              z.object({
                kind: z.string(),
                name: z.object({ zh: z.string(), en: z.string() }),
                attributes: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
              }),
            ),
          }),
        },
        tags,
        summary: "The kinds of facts that count for service",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const today = house.clock.today(await timeZoneOf(read)).toString()
        const kinds = await kindNames(read, today)
        return {
          items: Object.entries(kinds).map(([kind, { name, attributes }]) => ({
            kind,
            name,
            attributes: attributes as Record<string, string | string[]>,
          })),
        }
      }),
  )
  app.get(
    "/api/service/entries",
    {
      access,
      schema: {
        querystring: z.object({
          year: z.coerce.number().int().min(2000).max(2200),
        }),
        response: { 200: items },
        tags,
        summary: "What was recorded of a year",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustRecord(request.actor)
        const { year } = request.query
        const span = { from: `${year}-01-01`, until: `${year}-12-31` }
        return { items: await listEntries(house, read, { ...span, recordedOnly: true }) }
      }),
  )
  app.post(
    "/api/service/entries",
    {
      access,
      schema: {
        body: record,
        response: { 201: z.object({ ids: z.array(z.string()) }) },
        tags,
        summary: "Record what was organised, for everybody who did it",
      },
    },
    async (request, reply) => {
      const made = await asClerk(house, request, (clerk) => recordEntries(clerk, request.body))
      return reply.status(201).send(made)
    },
  )
  app.post(
    "/api/service/entries/:id/void",
    {
      access,
      schema: { params, body: voiding, response: nothing, tags, summary: "Void an entry, with the reason" },
    },
    async (request, reply) => {
      await asClerk(house, request, (clerk) => voidEntry(clerk, request.params.id, request.body))
      return reply.status(204).send(null)
    },
  )
  app.post(
    "/api/service/entries/:id/replacement",
    {
      access,
      schema: {
        params,
        body: replacement,
        response: { 201: z.object({ id: z.string() }) },
        tags,
        summary: "Put an entry right: another takes its place",
      },
    },
    async (request, reply) => {
      const made = await asClerk(house, request, (clerk) =>
        replaceEntry(clerk, request.params.id, request.body),
      )
      return reply.status(201).send(made)
    },
  )
}
