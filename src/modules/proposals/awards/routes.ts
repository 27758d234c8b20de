import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { awardOffice } from "./office.ts"
import { listAwards } from "./reads.ts"

const line = z.object({
  id: z.string(),
  version: z.int(),
  state: z.string(),
  sessionId: z.string(),
  title: z.string(),
  publishedOn: z.string().nullable(),
  proposals: z.int(),
  units: z.int(),
})

export function mountAwards(app: App, house: House): void {
  app.get(
    "/api/awards",
    {
      access: "signed-in",
      procedure: "award",
      schema: {
        querystring: z.object({ sessionId: z.uuid().optional() }),
        response: { 200: z.object({ items: z.array(line) }) },
        tags: ["awards"],
        summary: "Rounds of awards one may see, with how many are put forward",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => ({
        items: await listAwards(read, request.actor, request.query.sessionId),
      })),
  )
  mountOffice(app, house, awardOffice)
}
