import { z } from "zod"
import type { Actor } from "../../../base/actor.ts"
import { toDate } from "../../../base/clock.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { mintScope, type Read } from "../../../platform/database/db.ts"
import type { App } from "../../../platform/http/app.ts"
import { listGrants } from "../../../platform/identity/grants.ts"
import type { AgendaItem } from "../../../platform/procedures/agenda.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { endFeed, findFeed, findSubscriber, makeFeed } from "./address.ts"
import { listDueDays } from "./entries.ts"
import { writeCalendar } from "./write.ts"

const feed = z.object({
  feed: z.object({ madeAt: z.string(), readAt: z.string().nullable(), detail: z.boolean() }).nullable(),
})
const tags = ["calendar"]

/** Making, looking at and ending one's own calendar address; and the address itself, for whoever knows it. */
export function mountFeed(app: App, house: House): void {
  const shown = async (read: Read, personId: string) => {
    const found = await findFeed(read, personId)
    if (!found) return { feed: null }
    const { madeAt, readAt, detail } = found
    return { feed: { madeAt: madeAt.toISOString(), readAt: readAt?.toISOString() ?? null, detail } }
  }

  app.get(
    "/api/calendar-feed",
    {
      access: "signed-in",
      schema: { tags, summary: "Whether I have a calendar address", response: { 200: feed } },
    },
    ({ scope, identity }) => house.db.read(scope, (read) => shown(read, identity.person.id)),
  )
  app.post(
    "/api/calendar-feed",
    {
      access: "signed-in",
      perMinute: 10,
      schema: {
        tags,
        summary: "A new calendar address, shown once; one that there was is shut",
        body: z.strictObject({ detail: z.boolean() }),
        response: { 201: feed.extend({ path: z.string() }) },
      },
    },
    async ({ scope, identity, body }, reply) => {
      reply.status(201)
      return house.db.write(scope, async (tx) => {
        const at = toDate(house.clock.now())
        const address = await makeFeed(tx, identity.person.id, body.detail, at)
        return { ...(await shown(tx, identity.person.id)), path: `/calendar/${address}.ics` }
      })
    },
  )
  app.delete(
    "/api/calendar-feed",
    {
      access: "signed-in",
      schema: { tags, summary: "Shut my calendar address", response: { 200: feed } },
    },
    ({ scope, identity }) =>
      house.db.write(scope, async (tx) => {
        await endFeed(tx, identity.person.id)
        return shown(tx, identity.person.id)
      }),
  )
  app.get(
    "/calendar/:address",
    {
      access: "public",
      perMinute: 30,
      hidden: true,
      schema: { params: z.object({ address: z.string().max(120) }), tags, summary: "A person's calendar" },
    },
    async (request, reply) => {
      const address = request.params.address.replace(/\.ics$/, "")
      const text = await calendarOf(house, address, request.publicAddress)
      return reply
        .type("text/calendar; charset=utf-8")
        .header("cache-control", "private, no-store")
        .send(text)
    },
  )
}

async function calendarOf(house: House, address: string, origin: string): Promise<string> {
  const subscriber = await findSubscriber(house, address)
  if (!subscriber) throw new Refusal("missing", reason("no_such_feed"))
  const { orgId, person, detail } = subscriber
  return house.db.read(mintScope(orgId, person.id), async (read) => {
    const zone = await timeZoneOf(read)
    const today = house.clock.today(zone)
    const actor: Actor = {
      kind: "person",
      orgId,
      personId: person.id,
      name: person.name,
      grants: await listGrants(read, person.id, today),
      channel: "self",
    }
    const { name } = await read.q
      .selectFrom("organisation")
      .select("name")
      .where("id", "=", orgId)
      .executeTakeFirstOrThrow()
    const days = await listDueDays(house, read, actor, today)
    const meetings: AgendaItem[] = []
    for (const agenda of house.registry.agendas) meetings.push(...(await agenda(read, actor, today)))
    const at = toDate(house.clock.now())
    return writeCalendar({ organisation: name, zone, origin, detail, at, days, meetings })
  })
}
