import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { asClerk, mustRecord } from "../clerk.ts"
import { decideEntry, recordEntries, replaceEntry, reportEntry, voidEntry } from "./entries.ts"
import { kindNames, listEntries } from "./reads.ts"
import { decision, entry, record, replacement, report, voiding } from "./schema.ts"

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
          waiting: z.enum(["1"]).optional(),
        }),
        response: { 200: items },
        tags,
        summary: "What was recorded of a year, or what waits to be verified",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustRecord(request.actor)
        const { year, waiting } = request.query
        const span = waiting
          ? { from: "1949-01-01", until: "2200-12-31" }
          : { from: `${year}-01-01`, until: `${year}-12-31` }
        const states = waiting ? { states: ["waiting"] } : {}
        return { items: await listEntries(house, read, { ...span, ...states, recordedOnly: true }) }
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
    "/api/service/mine",
    {
      access,
      schema: {
        body: report,
        response: { 201: z.object({ id: z.string() }) },
        tags,
        summary: "Report what I did elsewhere",
      },
    },
    async (request, reply) => {
      const made = await asClerk(house, request, (clerk) => reportEntry(clerk, request.body))
      return reply.status(201).send(made)
    },
  )
  app.post(
    "/api/service/entries/:id/decision",
    {
      access,
      schema: {
        params,
        body: decision,
        response: nothing,
        tags,
        summary: "Verify or decline what a member reported",
      },
    },
    async (request, reply) => {
      await asClerk(house, request, (clerk) => decideEntry(clerk, request.params.id, request.body))
      return reply.status(204).send(null)
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
