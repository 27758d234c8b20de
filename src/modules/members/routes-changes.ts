import { z } from "zod"
import type { App } from "../../platform/http/app.ts"
import type { House } from "../../platform/procedures/office.ts"
import { askForChanges, decideChange, listWaiting } from "./changes.ts"
import type { Doing } from "./doing.ts"
import { mustKeepPeople } from "./keep.ts"
import { viewPerson } from "./person-view.ts"
import { personView, profile } from "./schema.ts"

const access = "signed-in" as const
const tags = ["members"]
const params = z.object({ id: z.uuid() })
const response = { 200: personView }

/** What people ask to have changed about themselves, and the office's verification, field by field. */
export function mountChanges(app: App, house: House, { write }: Doing): void {
  app.get(
    "/api/me/profile",
    { access, schema: { response, tags, summary: "What is kept about me" } },
    (request) =>
      house.db.read(request.scope, (read) =>
        viewPerson(read, house.vault, request.actor.personId ?? "", request.actor),
      ),
  )
  app.post(
    "/api/me/profile",
    { access, schema: { body: profile.partial(), response, tags, summary: "Ask for fields to be changed" } },
    (request) =>
      write(request, async (clerk) => {
        await askForChanges(clerk, request.body)
        return viewPerson(clerk.tx, house.vault, request.actor.personId ?? "", request.actor)
      }),
  )
  app.get(
    "/api/members/changes",
    {
      access,
      schema: {
        response: {
          200: z.object({
            items: z.array(
              z.object({
                id: z.string(),
                personId: z.string(),
                name: z.string(),
                field: z.string(),
                from: z.string().nullable(),
                to: z.string().nullable(),
                private: z.boolean(),
                askedAt: z.string(),
              }),
            ),
          }),
        },
        tags,
        summary: "What waits for verification",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustKeepPeople(request.actor)
        return { items: await listWaiting(read, house.vault) }
      }),
  )
  app.post(
    "/api/members/changes/:id",
    {
      access,
      schema: {
        params,
        body: z.strictObject({ accept: z.boolean(), note: z.string().trim().max(200).default("") }),
        response: { 204: z.null() },
        tags,
        summary: "Verify or decline one",
      },
    },
    async (request, reply) => {
      await write(request, (clerk) => decideChange(clerk, request.params.id, request.body))
      return reply.status(204).send(null)
    },
  )
}
