import { z } from "zod"
import type { Language } from "../../base/words.ts"
import type { App } from "../../platform/http/app.ts"
import { explainer } from "../../platform/http/explain.ts"
import { languageOf } from "../../platform/http/language.ts"
import type { House } from "../../platform/procedures/office.ts"
import { mostCases, orderBatch } from "./order.ts"
import { type BatchLine, getBatch, listBatches, listOutcomes } from "./reads.ts"

const tags = ["batches"]
const params = z.object({ id: z.uuid() })

const order = z.strictObject({
  procedure: z.string().max(60),
  action: z.string().max(60),
  cases: z
    .array(
      z.strictObject({
        id: z.uuid(),
        version: z.int().optional(),
        input: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .min(1)
    .max(mostCases),
})

const batch = z.object({
  id: z.string(),
  procedure: z.string(),
  action: z.string(),
  /** What is done, in the reader's language. */
  title: z.string(),
  total: z.int(),
  done: z.int(),
  refused: z.int(),
  begunAt: z.string(),
  endedAt: z.string().nullable(),
})

const outcome = z.enum(["waiting", "done", "refused"])
const settled = z.object({
  id: z.string(),
  outcome,
  name: z.string(),
  reasons: z.array(z.looseObject({ code: z.string(), message: z.string() })),
})

export function mountBatches(app: App, house: House): void {
  const explain = explainer(house.registry)
  const shown = (line: BatchLine, language: Language) => ({
    ...line,
    title: house.registry.offices.get(line.procedure)?.words.actions[line.action]?.[language] ?? line.action,
    begunAt: line.begunAt.toISOString(),
    endedAt: line.endedAt?.toISOString() ?? null,
  })
  app.post(
    "/api/batches",
    {
      access: "signed-in",
      bodyLimit: 8 * 1024 * 1024,
      schema: {
        headers: z.object({ "idempotency-key": z.string().regex(/^[\w-]{8,100}$/) }),
        body: order,
        response: { 202: z.object({ id: z.string() }) },
        tags,
        summary: "Do the same to many cases in the background; each stands or is refused by itself",
      },
    },
    async ({ scope, actor, body, headers }, reply) => {
      const id = await house.db.write(scope, (tx) =>
        orderBatch(house, tx, actor, body, headers["idempotency-key"]),
      )
      reply.status(202)
      return { id }
    },
  )
  app.get(
    "/api/batches",
    {
      access: "signed-in",
      schema: {
        response: { 200: z.object({ items: z.array(batch) }) },
        tags,
        summary: "One's own batches, the newest first",
      },
    },
    async ({ scope, actor, headers }) => {
      const lines = await house.db.read(scope, (read) => listBatches(read, actor.personId))
      return { items: lines.map((line) => shown(line, languageOf(headers))) }
    },
  )
  app.get(
    "/api/batches/:id",
    {
      access: "signed-in",
      schema: { params, response: { 200: batch }, tags, summary: "How far a batch has come" },
    },
    async ({ scope, actor, headers, params: { id } }) =>
      shown(await house.db.read(scope, (read) => getBatch(read, actor.personId, id)), languageOf(headers)),
  )
  app.get(
    "/api/batches/:id/cases",
    {
      access: "signed-in",
      schema: {
        params,
        querystring: z.object({
          outcome: outcome.optional(),
          from: z.coerce.number().int().min(0).default(0),
          limit: z.coerce.number().int().min(1).max(200).default(100),
        }),
        response: { 200: z.object({ items: z.array(settled), next: z.int().nullable() }) },
        tags,
        summary: "What became of each case, in the order given",
      },
    },
    ({ scope, actor, headers, params: { id }, query }) =>
      house.db.read(scope, async (read) => {
        const { procedure } = await getBatch(read, actor.personId, id)
        const { items, next } = await listOutcomes(read, id, query)
        const said = languageOf(headers)
        return {
          items: items.map((each) => ({
            ...each,
            reasons: each.reasons.map((one) => explain(one, said, procedure)),
          })),
          next,
        }
      }),
  )
}
