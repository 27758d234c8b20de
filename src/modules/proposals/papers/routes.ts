import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { drawPaper, mountPapers } from "../../documents/public.ts"
import type { Assignment } from "../assignments/record.ts"
import type { KeyProposal } from "../key/record.ts"
import type { Reply } from "../replies/record.ts"
import { mustSee } from "../statistics/answer.ts"
import { assistOpinion } from "./assist-opinion.ts"
import { feedbackForm } from "./feedback-form.ts"
import { keyDigest } from "./key-digest.ts"
import { statisticsReport } from "./statistics-report.ts"
import { supervisionNotice } from "./supervision-notice.ts"

/** What may be drawn up as a document, and from which record. */
export function mountProposalPapers(app: App, house: House): void {
  mountPapers<Assignment>(app, house, "assignment", [supervisionNotice, assistOpinion])
  mountPapers<Reply>(app, house, "reply", [feedbackForm])
  mountPapers<KeyProposal>(app, house, "key_proposal", [keyDigest])

  app.post(
    "/api/statistics/proposals/snapshots/:id/report",
    {
      access: "signed-in",
      procedure: "proposal",
      schema: {
        params: z.object({ id: z.uuid() }),
        response: { 201: z.object({ id: z.string() }) },
        tags: ["statistics"],
        summary: "Draw up the report on published figures; asked again, it is the same one",
      },
    },
    async ({ scope, actor, params: { id } }, reply) => {
      mustSee(actor)
      const made = await drawPaper(house, scope, actor, "statistics_report", (read) =>
        statisticsReport(read, id),
      )
      return reply.status(201).send(made)
    },
  )
}
