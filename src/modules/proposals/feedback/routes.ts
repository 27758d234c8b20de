import { z } from "zod"
import { type Actor, bodiesOf } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import { pageSchema } from "../../../platform/http/page-schema.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { findCurrentTerms } from "../../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { completeTerms } from "../../../procedure/terms.ts"
import { commonLine, commonQuery } from "../paging.ts"
import { hasAny, runners } from "../replies/visible.ts"
import { proposalTerms } from "../terms.ts"
import { feedbackOffice } from "./office.ts"
import { countForms, feedbackSorts, listFeedback, ratingCounts } from "./reads.ts"

const listQuery = z.object({
  ...commonQuery,
  replyId: z.uuid().optional(),
  sort: z.enum(feedbackSorts).optional(),
})

const line = z.object({
  ...commonLine,
  replyId: z.string(),
  proposerName: z.string(),
  attempt: z.int(),
  channel: z.string().nullable(),
  givenOn: z.string().nullable(),
})

const counts = z.object({
  minimum: z.int(),
  forms: z.object({ sent: z.int(), given: z.int(), lapsed: z.int() }),
  ratings: z.array(z.object({ unitId: z.string(), axis: z.string(), value: z.string(), count: z.int() })),
})

export function mountFeedback(app: App, house: House): void {
  app.get(
    "/api/feedback",
    {
      access: "signed-in",
      procedure: "feedback",
      schema: {
        querystring: listQuery,
        response: { 200: pageSchema(line) },
        tags: ["feedback"],
        summary: "Feedback forms one may see; never what they say",
      },
    },
    (request) => house.db.read(request.scope, (read) => listFeedback(read, request.actor, request.query)),
  )
  app.get(
    "/api/feedback/counts",
    {
      access: "signed-in",
      procedure: "feedback",
      schema: {
        querystring: z.object({ unitId: z.uuid().optional(), sessionId: z.uuid().optional() }),
        response: { 200: counts },
        tags: ["feedback"],
        summary: "How often each value was given, above the minimum; a unit sees its own",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const of = { ...request.query, unitId: countedUnit(request.actor, request.query.unitId) }
        const today = house.clock.today(await timeZoneOf(read))
        const current = await findCurrentTerms(read, proposalTerms, today)
        const { feedbackMinimum: minimum } = completeTerms(proposalTerms, null, current?.values ?? {})
        const forms = await countForms(read, of)
        return { minimum, forms, ratings: await ratingCounts(read, of, minimum) }
      }),
  )
  mountOffice(app, house, feedbackOffice)
}

/** Those who run the work count any unit; a unit counts itself. */
function countedUnit(actor: Actor, asked: string | undefined): string | undefined {
  if (hasAny(actor, runners)) return asked
  const own = bodiesOf(actor, ["unit_liaison", "unit_head"])
  const unitId = asked ?? own[0]
  if (unitId && own.includes(unitId)) return unitId
  throw new Refusal("forbidden", reason("counts_not_yours"))
}
