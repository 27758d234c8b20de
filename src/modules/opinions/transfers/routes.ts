import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import { pageSchema } from "../../../platform/http/page-schema.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { flag, paging, several } from "../shapes.ts"
import { transferOffice } from "./office.ts"
import { listTransfers } from "./reads.ts"

const listQuery = z.object({
  state: several,
  unitId: z.uuid().optional(),
  overdue: flag,
  sort: z.enum(["due", "-changedAt"]).optional(),
  ...paging,
})

const line = z.object({
  id: z.string(),
  version: z.int(),
  state: z.string(),
  title: z.string(),
  unitName: z.string(),
  fast: z.boolean(),
  reminders: z.int(),
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
  repliedOn: z.string().nullable(),
  resultClass: z.string().nullable(),
})

export function mountTransfers(app: App, house: House): void {
  app.get(
    "/api/opinion-transfers",
    {
      access: "signed-in",
      procedure: "opinion_transfer",
      schema: {
        querystring: listQuery,
        response: { 200: pageSchema(line) },
        tags: ["opinion-transfers"],
        summary: "Transfers to units, what is due first at the top",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) =>
        listTransfers(read, request.actor, request.query, house.clock.today(await timeZoneOf(read))),
      ),
  )
  mountOffice(app, house, transferOffice)
}
