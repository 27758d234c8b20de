import { z } from "zod"
import { type Actor, hasRole } from "../../../base/actor.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { App } from "../../../platform/http/app.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { noteInRegister } from "../../../platform/procedures/register-fact.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"

const kind = z.enum(["station", "point", "informant"])
const source = z.object({
  id: z.string(),
  kind,
  personId: z.string(),
  person: z.string(),
  name: z.string(),
  since: z.string(),
  until: z.string().nullable(),
})
const tags = ["opinion-sources"]

function mustBeOffice(actor: Actor): void {
  if (!hasRole(actor, "information_office")) throw new Refusal("forbidden", reason("not_your_board"))
}

/** 联络站、直报点、特邀信息员: whom the office has named to report, and for how long. Each change is a fact. */
export function mountSources(app: App, house: House): void {
  app.get(
    "/api/opinion-sources",
    {
      access: "signed-in",
      procedure: "opinion_report",
      schema: {
        response: { 200: z.object({ items: z.array(source) }) },
        tags,
        summary: "Stations, points, informants",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustBeOffice(request.actor)
        const items = await read.q
          .selectFrom("opinion_source as s")
          .innerJoin("person as p", (join) =>
            join.onRef("p.id", "=", "s.person_id").on("p.org_id", "=", read.scope.orgId),
          )
          .select([
            "s.id",
            "s.kind",
            "s.person_id as personId",
            "p.name as person",
            "s.name",
            "s.since",
            "s.until",
          ])
          .where("s.org_id", "=", read.scope.orgId)
          .orderBy("s.until", (order) => order.desc().nullsFirst())
          .orderBy("s.name")
          .orderBy("s.id")
          .limit(1000)
          .execute()
        return { items }
      }),
  )
  app.post(
    "/api/opinion-sources",
    {
      access: "signed-in",
      procedure: "opinion_report",
      schema: {
        body: z.object({ kind, personId: z.uuid(), name: z.string().trim().min(2).max(60) }).strict(),
        response: { 201: z.object({ id: z.string() }) },
        tags,
        summary: "Name somebody to report",
      },
    },
    async (request, reply) => {
      mustBeOffice(request.actor)
      const { personId, ...named } = request.body
      const id = await house.db.write(request.scope, async (tx) => {
        const person = await tx.q
          .selectFrom("person")
          .select("name")
          .where("org_id", "=", tx.scope.orgId)
          .where("id", "=", personId)
          .executeTakeFirst()
        if (!person) throw new Refusal("invalid", reason("no_such_reporter", { field: "personId" }))
        const row = {
          org_id: tx.scope.orgId,
          id: newId(),
          person_id: personId,
          since: house.clock.today(await timeZoneOf(tx)).toString(),
          until: null,
          ...named,
        }
        await tx.q.insertInto("opinion_source").values(row).execute()
        const data = { ...named, person: person.name }
        noteInRegister(house, tx, request.actor, { action: "nameSource", subject: row.id, data })
        return row.id
      })
      reply.status(201)
      return { id }
    },
  )
  app.post(
    "/api/opinion-sources/:id/end",
    {
      access: "signed-in",
      procedure: "opinion_report",
      schema: {
        params: z.object({ id: z.uuid() }),
        response: { 204: z.null() },
        tags,
        summary: "They report no more, from tomorrow on",
      },
    },
    async (request, reply) => {
      mustBeOffice(request.actor)
      await house.db.write(request.scope, async (tx) => {
        const today = house.clock.today(await timeZoneOf(tx)).toString()
        const done = await tx.q
          .updateTable("opinion_source")
          .set({ until: today })
          .where("org_id", "=", tx.scope.orgId)
          .where("id", "=", request.params.id)
          .where("until", "is", null)
          .executeTakeFirst()
        if (done.numUpdatedRows === 0n) throw new Refusal("missing", reason("no_such_source"))
        const data = { until: today }
        noteInRegister(house, tx, request.actor, { action: "endSource", subject: request.params.id, data })
      })
      return reply.status(204).send(null)
    },
  )
}
