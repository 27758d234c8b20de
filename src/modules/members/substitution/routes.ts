import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { type Doing, todayOf } from "../doing.ts"
import { newSubstitution, substitutions } from "./schema.ts"
import { endSubstitution, nameSubstitute, viewSubstitutions } from "./writes.ts"

const access = "signed-in" as const
const tags = ["members"]
const response = { 200: substitutions }

/** 替岗: one names a substitute for a period and for named duties; both see it. */
export function mountSubstitutions(app: App, house: House, { write }: Doing): void {
  app.get(
    "/api/me/substitutions",
    { access, schema: { response, tags, summary: "Who acts for me, and for whom I act" } },
    (request) =>
      house.db.read(request.scope, async (read) =>
        viewSubstitutions(
          read,
          request.identity.actor,
          await todayOf(house, read),
          request.identity.account.secondFactorProved,
        ),
      ),
  )
  app.post(
    "/api/me/substitutions",
    {
      access,
      schema: { body: newSubstitution, response, tags, summary: "Name a substitute for duties and a period" },
    },
    (request) =>
      write(request, async (clerk) => {
        await nameSubstitute(clerk, request.body)
        return viewSubstitutions(
          clerk.tx,
          clerk.actor,
          clerk.today,
          request.identity.account.secondFactorProved,
        )
      }),
  )
  app.post(
    "/api/me/substitutions/:id/end",
    {
      access,
      schema: { params: z.object({ id: z.uuid() }), response, tags, summary: "End it before its last day" },
    },
    (request) =>
      write(request, async (clerk) => {
        await endSubstitution(clerk, request.params.id)
        return viewSubstitutions(
          clerk.tx,
          clerk.actor,
          clerk.today,
          request.identity.account.secondFactorProved,
        )
      }),
  )
}
