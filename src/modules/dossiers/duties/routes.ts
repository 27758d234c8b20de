import { z } from "zod"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { App } from "../../../platform/http/app.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { asClerk, type Clerk, mustKeep, mustReadAll, note } from "../clerk.ts"
import { kindNames } from "../ledger/reads.ts"
import { yearFacts } from "../ledger/year-facts.ts"
import { loadYear } from "../year/load.ts"
import { listDuties } from "./reads.ts"

const access = "signed-in" as const
const tags = ["service"]
const params = z.object({ id: z.uuid() })

const setDuty = z.strictObject({
  name: z.string().trim().min(2).max(120),
  kind: z.string().min(1).max(60),
  atLeast: z.int().min(1).max(100),
  standingOnly: z.boolean().default(false),
  dueOn: z.iso.date(),
})

const dutyLine = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  atLeast: z.int(),
  standingOnly: z.boolean(),
  dueOn: z.string(),
  asked: z.int(),
  done: z.int(),
})

/** 委员作业: set by the liaison office; that it is done is read off the facts. */
export function mountDuties(app: App, house: House): void {
  app.get(
    "/api/service-years/:id/duties",
    {
      access,
      procedure: "service_year",
      schema: {
        params,
        response: { 200: z.object({ items: z.array(dutyLine) }) },
        tags,
        summary: "What a year asks of members, and how many have done it",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustReadAll(request.actor)
        return { items: await countDuties(house, read, request.params.id) }
      }),
  )
  app.post(
    "/api/service-years/:id/duties",
    {
      access,
      procedure: "service_year",
      schema: {
        params,
        body: setDuty,
        response: { 201: z.object({ id: z.string() }) },
        tags,
        summary: "Ask something of every member, or of every standing member",
      },
    },
    async (request, reply) => {
      const made = await asClerk(house, request, (clerk) => set(clerk, request.params.id, request.body))
      return reply.status(201).send(made)
    },
  )
  app.post(
    "/api/service/duties/:id/end",
    {
      access,
      schema: { params, response: { 204: z.null() }, tags, summary: "A duty is asked of nobody any more" },
    },
    async (request, reply) => {
      await asClerk(house, request, (clerk) => end(clerk, request.params.id))
      return reply.status(204).send(null)
    },
  )
}

async function set(clerk: Clerk, yearId: string, given: z.infer<typeof setDuty>): Promise<{ id: string }> {
  mustKeep(clerk.actor)
  const { tx, actor, today, at } = clerk
  const year = await loadYear(tx, yearId, true)
  if (!year) throw new Refusal("missing", reason("no_such_year"))
  if (year.state !== "collecting") throw new Refusal("conflict", reason("duty_too_late"))
  if (!given.dueOn.startsWith(`${year.year}-`))
    throw new Refusal("invalid", reason("duty_of_year", { field: "dueOn", params: { year: year.year } }))
  if (!Object.hasOwn(await kindNames(tx, today), given.kind))
    throw new Refusal(
      "invalid",
      reason("service_unknown_kind", { field: "kind", params: { name: given.kind } }),
    )
  const id = newId()
  await tx.q
    .insertInto("service_duty")
    .values({
      ...{ org_id: tx.scope.orgId, id, service_year_id: yearId, name: given.name, kind: given.kind },
      ...{ at_least: given.atLeast, standing_only: given.standingOnly, due_on: given.dueOn },
      ...{ set_by: actor.personId, set_at: at, ended_at: null },
    })
    .execute()
  note(clerk, "set_duty", id, given)
  return { id }
}

async function end(clerk: Clerk, id: string): Promise<void> {
  mustKeep(clerk.actor)
  const { numUpdatedRows } = await clerk.tx.q
    .updateTable("service_duty")
    .set({ ended_at: clerk.at })
    .where("org_id", "=", clerk.tx.scope.orgId)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal("missing", reason("no_such_duty"))
  note(clerk, "end_duty", id, {})
}

async function countDuties(house: House, read: Read, yearId: string) {
  const duties = await listDuties(read, yearId)
  const year = duties.length > 0 ? await loadYear(read, yearId, false) : undefined
  if (!year) return []
  const { subjects } = await yearFacts(house, read, year.year)
  return duties.map((duty) => {
    const asked = subjects.filter(
      ({ roles }) =>
        !duty.standingOnly ||
        roles?.some((each) => (typeof each === "string" ? each : each.role) === "standing_member"),
    )
    const within = (on: string | undefined) =>
      on !== undefined && on >= `${year.year}-01-01` && on <= duty.dueOn
    const done = asked.filter(
      ({ facts = [] }) =>
        facts.filter((fact) => fact.kind === duty.kind && !fact.void && within(fact.on)).length >=
        duty.atLeast,
    )
    return { ...duty, asked: asked.length, done: done.length }
  })
}
