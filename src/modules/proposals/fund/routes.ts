import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import { pageSchema } from "../../../platform/http/page-schema.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { commonLine, commonQuery } from "../paging.ts"
import { fundOffice } from "./office.ts"
import { listFunds } from "./reads.ts"

const line = z.object({
  ...commonLine,
  project: z.string(),
  estimate: z.number(),
  asked: z.number(),
  granted: z.number().nullable(),
  paid: z.number(),
})

export function mountFund(app: App, house: House): void {
  app.get(
    "/api/fund-applications",
    {
      access: "signed-in",
      procedure: "fund_application",
      schema: {
        querystring: z.object(commonQuery),
        response: { 200: pageSchema(line) },
        tags: ["fund-applications"],
        summary: "Applications to the special fund one may see",
      },
    },
    (request) => house.db.read(request.scope, (read) => listFunds(read, request.actor, request.query)),
  )
  mountOffice(app, house, fundOffice)
}
