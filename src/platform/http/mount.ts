import { z } from "zod"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { isInPerson } from "../../procedure/duties.ts"
import { findView, viewCase } from "../procedures/case-view.ts"
import type { AnyOffice, House } from "../procedures/office.ts"
import { claimOnce } from "../procedures/once.ts"
import { openCase } from "../procedures/open.ts"
import { perform } from "../procedures/perform.ts"
import { keepReading } from "../procedures/reading.ts"
import { timeZoneOf } from "../procedures/time-zone.ts"
import type { App } from "./app.ts"

const params = z.object({ id: z.uuid() })
const reasonShape = z.looseObject({ code: z.string() })

/** The shape of every record page; `record` is the office's own. */
const caseViewShape = z.object({
  procedure: z.string(),
  id: z.uuid(),
  version: z.int(),
  state: z.string(),
  record: z.looseObject({}),
  parties: z.array(
    z.object({ relation: z.string(), kind: z.enum(["person", "body"]), id: z.string(), name: z.string() }),
  ),
  deadlines: z.array(z.looseObject({ id: z.string(), name: z.string(), status: z.string() })),
  timeline: z.array(z.looseObject({ id: z.string(), seq: z.int(), at: z.string(), action: z.string() })),
  available: z.array(
    z.object({
      action: z.string(),
      enabled: z.boolean(),
      reasons: z.array(reasonShape),
      basis: z.string(),
      form: z.looseObject({}).nullable(),
      danger: z.boolean(),
    }),
  ),
})

/** The routes that every procedure has: a record, opening one where that is done by hand, and its actions. */
export function mountOffice(app: App, house: House, office: AnyOffice): void {
  const procedure = office.procedure.id
  const base = `/api/${office.path}`
  const tags = [office.path]

  app.get(
    `${base}/:id`,
    {
      access: "signed-in",
      procedure,
      schema: {
        params,
        response: { 200: caseViewShape },
        tags,
        summary: `${office.words.name.en}: the record page`,
      },
    },
    async ({ scope, actor, params: { id } }) => {
      const view = await house.db.read(scope, (read) => viewCase(house, read, office, id, actor))
      await keepReading(house, scope, office, id, actor)
      return view
    },
  )

  const { create } = office
  if (create) {
    app.post(
      base,
      {
        access: "signed-in",
        procedure,
        onBehalf: office.onBehalf?.includes("open") ?? false,
        substitute: true,
        schema: {
          body: create.input,
          response: { 201: caseViewShape },
          tags,
          summary: `${office.words.name.en}: open one`,
        },
      },
      async (request, reply) => {
        const key = idempotencyKey(request.headers["idempotency-key"])
        const id = await house.db.write(request.scope, async (tx) => {
          const caseId = newId()
          const { personId } = request.actor
          const asked = { caseId, request: [procedure, "open", request.body] }
          // Sent again because the first answer was lost, it is answered with what it opened then.
          const opened = key && personId && (await claimOnce(house, tx, { key, personId, ...asked }))
          if (opened) return opened
          const today = house.clock.today(await timeZoneOf(tx))
          const input = request.body as Record<string, unknown>
          const built = await create.build({ house, tx, actor: request.actor, today, input })
          const record = await openCase(house, tx, { id: caseId, procedure, actor: request.actor, ...built })
          return record.id
        })
        reply.status(201)
        return house.db.read(request.scope, (read) => viewCase(house, read, office, id, request.actor))
      },
    )
  }

  for (const action of Object.keys(office.procedure.actions)) {
    app.post(
      `${base}/:id/actions/${action}`,
      {
        access: "signed-in",
        procedure,
        onBehalf: office.onBehalf?.includes(action) ?? false,
        substitute: !isInPerson(office.procedure, action),
        schema: {
          params,
          body: z.object({
            input: office.inputs[action] ?? z.object({}).strict(),
            version: z.int().optional(),
          }),
          response: { 200: caseViewShape, 204: z.null() },
          tags,
          summary: office.words.actions[action]?.en ?? action,
          description: office.words.does[action]?.en ?? "",
        },
      },
      async (request, reply) => {
        const body = request.body as { input: Record<string, unknown>; version?: number }
        const key = idempotencyKey(request.headers["idempotency-key"])
        await house.db.write(request.scope, (tx) =>
          perform(house, tx, {
            procedure,
            id: request.params.id,
            action,
            input: body.input,
            actor: request.actor,
            ...(body.version === undefined ? {} : { version: body.version }),
            ...(key === undefined ? {} : { key }),
          }),
        )
        const view = await house.db.read(request.scope, (read) =>
          findView(house, read, office, request.params.id, request.actor),
        )
        // Whoever has declined or handed on may not see the case any more: the act stands, and there is nothing to show.
        return view ?? reply.status(204).send(null)
      },
    )
  }
}

function idempotencyKey(said: string | string[] | undefined): string | undefined {
  if (said === undefined) return undefined
  if (typeof said === "string" && /^[\w-]{8,100}$/.test(said)) return said
  throw new Refusal("invalid", reason("malformed", { field: "Idempotency-Key" }))
}
