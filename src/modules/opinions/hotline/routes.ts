import type { FastifyRequest } from "fastify"
import { z } from "zod"
import { type Actor, hasRole } from "../../../base/actor.ts"
import { toDate } from "../../../base/clock.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { App } from "../../../platform/http/app.ts"
import { appendFact } from "../../../platform/procedures/facts.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { signature } from "../../../platform/procedures/reactions.ts"
import { importTickets, listTickets } from "./exchange.ts"
import { serviceRequest, written } from "./schema.ts"

const tags = ["hotline"]

const ticket = z.object({
  id: z.string(),
  number: z.string().nullable(),
  direction: z.string(),
  reportId: z.string().nullable(),
  title: z.string(),
  status: z.string(),
  notes: z.string(),
  agency: z.string(),
  updatedAt: z.string(),
  reopened: z.int(),
})

function mustBeOffice(actor: Actor): void {
  if (!hasRole(actor, "information_office")) throw new Refusal("forbidden", reason("not_your_board"))
}

/** Exchange with the 12345 hotline: tickets out and in, in the shape of Open311 GeoReport v2. */
export function mountHotline(app: App, house: House): void {
  app.get(
    "/api/hotline/tickets",
    {
      access: "signed-in",
      procedure: "opinion_report",
      schema: {
        response: { 200: z.object({ items: z.array(ticket) }) },
        tags,
        summary: "Tickets, newest news first",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustBeOffice(request.actor)
        return { items: await listNewest(read) }
      }),
  )
  app.get(
    "/api/hotline/requests.json",
    {
      access: "signed-in",
      procedure: "opinion_report",
      perMinute: 30,
      schema: {
        querystring: z.object({
          updated_after: z.iso.datetime({ offset: true }).optional(),
          status: z.enum(["open", "closed"]).optional(),
        }),
        response: { 200: z.array(written) },
        tags,
        summary:
          "Reports handed to the hotline, as GeoReport v2 service requests; taking them out is kept as a fact",
      },
    },
    async (request) => {
      mustBeOffice(request.actor)
      const { updated_after: since, status } = request.query
      return house.db.write(request.scope, async (tx) => {
        noteExchange(house, tx, request, "export", { since: since ?? null, status: status ?? null })
        return listTickets(tx, { since, status })
      })
    },
  )
  app.post(
    "/api/hotline/requests.json",
    {
      access: "signed-in",
      procedure: "opinion_report",
      bodyLimit: 8_000_000,
      schema: {
        body: z.array(serviceRequest).max(2000),
        response: {
          200: z.object({ added: z.int(), changed: z.int(), reopened: z.int(), unchanged: z.int() }),
        },
        tags,
        summary: "News of the hotline as GeoReport v2 service requests; the same news twice changes nothing",
      },
    },
    async (request) => {
      mustBeOffice(request.actor)
      return house.db.write(request.scope, async (tx) => {
        const sum = await importTickets(house, tx, request.body)
        noteExchange(house, tx, request, "import", { ...sum })
        return sum
      })
    },
  )
}

function noteExchange(
  house: House,
  tx: Parameters<typeof appendFact>[0],
  { actor }: Pick<FastifyRequest, "actor">,
  action: "export" | "import",
  data: Readonly<Record<string, unknown>>,
): void {
  const id = newId()
  appendFact(tx, {
    procedure: "hotline",
    procedureVersion: 1,
    caseId: id,
    matterId: id,
    action,
    from: null,
    to: null,
    at: toDate(house.clock.now()),
    actor: signature(actor),
    data,
  })
}

async function listNewest(read: Read): Promise<z.infer<typeof ticket>[]> {
  const rows = await read.q
    .selectFrom("hotline_ticket")
    .select(["id", "service_request_id", "direction", "report_id", "service_name", "status", "status_notes"])
    .select(["agency", "updated_at", "reopened"])
    .where("org_id", "=", read.scope.orgId)
    .orderBy("updated_at", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.service_request_id,
    direction: row.direction,
    reportId: row.report_id,
    title: row.service_name,
    status: row.status,
    notes: row.status_notes,
    agency: row.agency,
    updatedAt: row.updated_at.toISOString(),
    reopened: row.reopened,
  }))
}
