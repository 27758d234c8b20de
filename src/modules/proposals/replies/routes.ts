import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { commonLine, commonQuery, flag, several } from "../paging.ts"
import { page } from "../routes.ts"
import { replyOffice } from "./office.ts"
import { listReplies, replySorts } from "./reads.ts"

const listQuery = z.object({
  ...commonQuery,
  assignmentId: z.uuid().optional(),
  edition: several,
  class: several,
  unpublished: flag,
  sort: z.enum(replySorts).optional(),
})

const line = z.object({
  ...commonLine,
  assignmentId: z.string(),
  edition: z.string(),
  attempt: z.int(),
  documentNumber: z.string().nullable(),
  resultClass: z.string().nullable(),
  publishAttribute: z.string().nullable(),
  issuedOn: z.string().nullable(),
  publishedOn: z.string().nullable(),
})

export function mountReplies(app: App, house: House): void {
  app.get(
    "/api/replies",
    {
      access: "signed-in",
      procedure: "reply",
      schema: {
        querystring: listQuery,
        response: { 200: page(line) },
        tags: ["replies"],
        summary: "Replies one may see",
      },
    },
    (request) => house.db.read(request.scope, (read) => listReplies(read, request.actor, request.query)),
  )
  mountOffice(app, house, replyOffice)
}
