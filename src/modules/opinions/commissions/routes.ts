import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import { pageSchema } from "../../../platform/http/page-schema.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { paging, several } from "../shapes.ts"
import { commissionOffice } from "./office.ts"
import { listCommissions } from "./reads.ts"

const line = z.object({
  id: z.string(),
  version: z.int(),
  state: z.string(),
  title: z.string(),
  dueOn: z.string(),
  asked: z.int(),
  answered: z.int(),
  declined: z.int(),
  reports: z.int(),
})

export function mountCommissions(app: App, house: House): void {
  app.get(
    "/api/opinion-commissions",
    {
      access: "signed-in",
      procedure: "opinion_commission",
      schema: {
        querystring: z.object({ state: several, ...paging }),
        response: { 200: pageSchema(line) },
        tags: ["opinion-commissions"],
        summary: "Reports that the office has asked for, or that one is asked for",
      },
    },
    (request) => house.db.read(request.scope, (read) => listCommissions(read, request.actor, request.query)),
  )
  mountOffice(app, house, commissionOffice)
}
