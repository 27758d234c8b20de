import { z } from "zod"
import { hasRole } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { App } from "../../../platform/http/app.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { drawPaper } from "../../documents/public.ts"
import { currentTerms } from "../current-terms.ts"
import { leadersDigest } from "./digest.ts"
import { listQuotas, listSubjects, listTopics } from "./reads.ts"

const board = z.object({
  year: z.int(),
  weeks: z.int(),
  quotas: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      affiliation: z.string(),
      as: z.enum(["standing", "member", "source"]),
      wanted: z.int(),
      handedIn: z.int(),
      used: z.int(),
    }),
  ),
  topics: z.array(
    z.object({ topic: z.string().nullable(), received: z.int(), issued: z.int(), adopted: z.int() }),
  ),
  subjects: z.array(
    z.object({
      terms: z.array(z.string()),
      reports: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          state: z.string(),
          submittedOn: z.string().nullable(),
          reporterName: z.string(),
        }),
      ),
    }),
  ),
})

export function mountBoards(app: App, house: House): void {
  app.get(
    "/api/opinions/board",
    {
      access: "signed-in",
      procedure: "opinion_report",
      perMinute: 60,
      schema: {
        response: { 200: board },
        tags: ["opinion-reports"],
        summary: "The office's board: gathering subjects, topics, quotas",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        if (!hasRole(request.actor, "information_office")) {
          throw new Refusal("forbidden", reason("not_your_board"))
        }
        const terms = await currentTerms(house, read)
        const today = house.clock.today(await timeZoneOf(read))
        const quotas = await listQuotas(read, terms, today)
        const topics = await listTopics(read, today)
        const subjects = await listSubjects(read, terms, today)
        return { year: today.year, weeks: terms.gatheringWeeks, quotas, topics, subjects }
      }),
  )
  app.post(
    "/api/opinions/board/digest",
    {
      access: "signed-in",
      procedure: "opinion_report",
      perMinute: 20,
      schema: {
        body: z.object({ reportId: z.uuid().optional() }).strict(),
        response: { 201: z.object({ id: z.string() }) },
        tags: ["opinion-reports"],
        summary:
          "领导专报 on the subject in which a report stands, or on all with the instructions pending; a draft, once a day",
      },
    },
    async (request, reply) => {
      const made = await drawPaper(
        house,
        request.scope,
        request.actor,
        "leaders_digest",
        async (read, { today }) =>
          leadersDigest(read, await currentTerms(house, read), today, request.body.reportId),
      )
      return reply.status(201).send(made)
    },
  )
}
