import { z } from "zod"
import { Refusal, reason } from "../../../base/reason.ts"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import { pageSchema } from "../../../platform/http/page-schema.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { commonLine, commonQuery, flag, several } from "../paging.ts"
import { proposalOffice } from "../policy.ts"
import { prepareForPublic } from "../publication/publish.ts"
import { loadReply } from "./load.ts"
import { replyOffice } from "./office.ts"
import { seesReply } from "./policy.ts"
import { listReplies, replySorts } from "./reads.ts"
import { redactions } from "./schema.ts"

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

const preview = z.object({
  subject: z.string(),
  proposalHtml: z.string(),
  replyHtml: z.string(),
  cuts: z.int(),
})

export function mountReplies(app: App, house: House): void {
  app.get(
    "/api/replies",
    {
      access: "signed-in",
      procedure: "reply",
      schema: {
        querystring: listQuery,
        response: { 200: pageSchema(line) },
        tags: ["replies"],
        summary: "Replies one may see",
      },
    },
    (request) => house.db.read(request.scope, (read) => listReplies(read, request.actor, request.query)),
  )
  app.post(
    "/api/replies/:id/publication-preview",
    {
      access: "signed-in",
      procedure: "reply",
      schema: {
        params: z.object({ id: z.uuid() }),
        body: z.object({ redactions }).strict(),
        response: { 200: preview },
        tags: ["replies"],
        summary:
          "Proposal and reply as the public would read them with these passages taken out; nothing is kept",
      },
    },
    ({ scope, actor, params, body }) =>
      house.db.read(scope, async (read) => {
        const reply = await loadReply(read, params.id, false)
        if (!reply || !seesReply.test(reply, actor))
          throw new Refusal("missing", reason("no_such_case", { params: { procedure: "reply" } }))
        if (!proposalOffice.test(reply, actor)) throw new Refusal("forbidden", reason("not_your_desk"))
        const { subject, theirs, ours } = await prepareForPublic(read, reply, body)
        const cuts = subject.cuts + theirs.cuts + ours.cuts
        return { subject: subject.text, proposalHtml: theirs.html, replyHtml: ours.html, cuts }
      }),
  )
  mountOffice(app, house, replyOffice)
}
