import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import type { Doing } from "../doing.ts"
import { personView } from "../schema.ts"
import { askForPrivate, showWaiting } from "./changes.ts"
import { privateGiven, showing } from "./schema.ts"
import { changePrivate, showPrivate } from "./writes.ts"

const access = "signed-in" as const
const tags = ["members"]
const params = z.object({ id: z.uuid() })
const value = { 200: z.object({ value: z.string() }) }

/** Personal data: masked on every page, shown one field at a time to whoever has the need, and each showing recorded. */
export function mountPrivate(app: App, { write, writeAndView }: Doing): void {
  app.post(
    "/api/members/:id/private/show",
    {
      access,
      perMinute: 60,
      schema: { params, body: showing, response: value, tags, summary: "Show one field; recorded" },
    },
    async (request) => ({
      value: await write(request, (clerk) => showPrivate(clerk, request.params.id, request.body)),
    }),
  )
  app.patch(
    "/api/members/:id/private",
    {
      access,
      schema: {
        params,
        body: privateGiven,
        response: { 200: personView },
        tags,
        summary: "Correct personal data; null takes a field away",
      },
    },
    (request) => writeAndView(request, (clerk) => changePrivate(clerk, request.params.id, request.body)),
  )
  app.post(
    "/api/me/private",
    {
      access,
      schema: {
        body: privateGiven,
        response: { 204: z.null() },
        tags,
        summary: "Ask for one's own to be corrected",
      },
    },
    async (request, reply) => {
      await write(request, (clerk) => askForPrivate(clerk, request.body))
      return reply.status(204).send(null)
    },
  )
  app.post(
    "/api/members/changes/:id/show",
    {
      access,
      perMinute: 60,
      schema: {
        params,
        response: value,
        tags,
        summary: "Show the new value that waits for verification; recorded",
      },
    },
    async (request) => ({ value: await write(request, (clerk) => showWaiting(clerk, request.params.id)) }),
  )
}
