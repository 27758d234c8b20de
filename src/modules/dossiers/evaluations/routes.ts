import { z } from "zod"
import { mintScope } from "../../../platform/database/db.ts"
import { type App, doorsOf } from "../../../platform/http/app.ts"
import { languageOf } from "../../../platform/http/language.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { asClerk, mustKeep } from "../clerk.ts"
import { ballotPage, toldPage } from "./pages.ts"
import { listEvaluations } from "./reads.ts"
import { codes, evaluationLine, markNames, openEvaluation } from "./schema.ts"
import { beginEvaluation, castBallot, closeEvaluation, findBallot } from "./writes.ts"

const access = "signed-in" as const
const tags = ["service"]
const params = z.object({ id: z.uuid() })
const code = z.object({ code: z.string().max(60) })
const given = z.record(z.uuid(), z.enum([...markNames, ""]))
const htmlType = "text/html; charset=utf-8"

/** Whose organisation and which secret a code names. */
function read(said: string): { orgId: number; secret: string } | undefined {
  const [, org = "", secret = ""] = /^(\d{1,15})-([\w-]{24})$/.exec(said) ?? []
  return secret === "" ? undefined : { orgId: Number(org), secret }
}

/** 群众评议、专委会评价: rounds for the liaison office, and the one page behind a code, for people without an account too. */
export function mountEvaluations(app: App, house: House): void {
  app.get(
    "/api/service-years/:id/evaluations",
    {
      access,
      procedure: "service_year",
      schema: {
        params,
        response: { 200: z.object({ items: z.array(evaluationLine) }) },
        tags,
        summary:
          "Rounds of evaluation of a year, and how many have answered; what they said only of a closed round under names",
      },
    },
    (request) =>
      house.db.read(request.scope, async (tx) => {
        mustKeep(request.actor)
        return { items: await listEvaluations(tx, request.params.id) }
      }),
  )
  app.post(
    "/api/service-years/:id/evaluations",
    {
      access,
      procedure: "service_year",
      schema: {
        params,
        body: openEvaluation,
        response: { 201: codes },
        tags,
        summary: "Open a round of evaluation; the codes are told once",
      },
    },
    async (request, reply) => {
      const made = await asClerk(house, request, (clerk) =>
        beginEvaluation(clerk, request.params.id, request.body),
      )
      return reply.status(201).header("cache-control", "no-store").send(made)
    },
  )
  app.post(
    "/api/service/evaluations/:id/closing",
    {
      access,
      schema: {
        params,
        response: { 204: z.null() },
        tags,
        summary: "Close a round: averages become facts of service",
      },
    },
    async (request, reply) => {
      await asClerk(house, request, (clerk) => closeEvaluation(clerk, request.params.id))
      return reply.status(204).send(null)
    },
  )
  // A form without a script sends itself in this shape; nothing else in the house reads it.
  void app.fastify.register(async (inside) => {
    inside.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: 60_000 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
    )
    const doors = doorsOf(inside)
    const hang = { access: "public", hidden: true, perMinute: 20 } as const
    doors.get("/evaluate/:code", { ...hang, schema: { params: code } }, async (request, reply) => {
      const language = languageOf(request.headers)
      const said = read(request.params.code)
      const ballot =
        said && (await house.db.read(mintScope(said.orgId, null), (tx) => findBallot(house, tx, said.secret)))
      return reply
        .code(ballot ? 200 : 404)
        .type(htmlType)
        .header("cache-control", "no-store")
        .send(
          ballot
            ? ballotPage(language, ballot, `/evaluate/${request.params.code}`)
            : toldPage(language, "spent"),
        )
    })
    doors.post(
      "/evaluate/:code",
      { ...hang, bodyLimit: 60_000, schema: { params: code } },
      async (request, reply) => {
        const language = languageOf(request.headers)
        const said = read(request.params.code)
        const marked = given.safeParse(request.body)
        const cast =
          said && marked.success
            ? await house.db.write(mintScope(said.orgId, null), (tx) =>
                castBallot(house, tx, said.secret, marked.data),
              )
            : false
        return reply
          .code(cast ? 201 : 404)
          .type(htmlType)
          .header("cache-control", "no-store")
          .send(toldPage(language, cast ? "thanks" : "spent"))
      },
    )
  })
}
