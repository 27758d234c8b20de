import { z } from "zod"
import type { App } from "../../platform/http/app.ts"
import { mountOffice } from "../../platform/http/mount.ts"
import { mountTerms } from "../../platform/http/mount-terms.ts"
import { pageSchema } from "../../platform/http/page-schema.ts"
import type { House } from "../../platform/procedures/office.ts"
import { listAddressees } from "./addressees.ts"
import { listDispatches, listOfCase } from "./reads.ts"
import { receivedOffice } from "./received/office.ts"
import { sentOffice } from "./sent/office.ts"
import { dispatchTerms } from "./terms.ts"

const query = z.object({
  q: z.string().max(100).optional(),
  state: z
    .union([z.string().max(60), z.array(z.string().max(60)).max(10)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional(),
  kind: z.string().max(60).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})
const line = z.object({
  id: z.string(),
  version: z.int(),
  state: z.string(),
  kind: z.string(),
  subject: z.string(),
  other: z.string(),
  at: z.string(),
  dueOn: z.string().nullable(),
})
const page = pageSchema(line)
const link = z.object({
  side: z.enum(["sent", "received"]),
  id: z.string(),
  state: z.string(),
  other: z.string(),
  outcome: z.string().nullable(),
  outcomeText: z.string().nullable(),
})
const tags = ["dispatches"]

export function mountDispatches(app: App, house: House): void {
  for (const side of ["sent", "received"] as const) {
    app.get(
      `/api/${side}-dispatches`,
      {
        access: "signed-in",
        procedure: `${side}_dispatch`,
        schema: {
          querystring: query,
          response: { 200: page },
          tags,
          summary: `Letters ${side}, newest first`,
        },
      },
      (request) =>
        house.db.read(request.scope, (read) => listDispatches(read, request.actor, side, request.query)),
    )
  }
  app.get(
    "/api/dispatches/addressees",
    {
      access: "signed-in",
      schema: {
        querystring: z.object({ direction: z.enum(["up", "down"]) }),
        response: { 200: z.object({ items: z.array(z.object({ id: z.int(), name: z.string() })) }) },
        tags,
        summary: "The committees in line with this one, to whom letters can be sent",
      },
    },
    ({ scope, query: { direction } }) =>
      house.db.read(scope, async (read) => ({ items: await listAddressees(read, direction) })),
  )
  app.get(
    "/api/dispatches/of/:id",
    {
      access: "signed-in",
      schema: {
        params: z.object({ id: z.uuid() }),
        response: { 200: z.object({ items: z.array(link) }) },
        tags,
        summary: "The letters that a case sent or came by",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => ({
        items: await listOfCase(read, request.actor, request.params.id),
      })),
  )
  mountOffice(app, house, sentOffice)
  mountOffice(app, house, receivedOffice)
  mountTerms(app, house, dispatchTerms)
}
