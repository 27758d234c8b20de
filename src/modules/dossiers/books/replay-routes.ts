import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { asClerk, mustReadAll, note } from "../clerk.ts"
import { replayView } from "../schema.ts"
import { compareReplay, replayYear } from "./replay.ts"

const access = "signed-in" as const
const tags = ["service"]
const querystring = z.object({
  year: z.coerce.number().int().min(2000).max(2200),
  book: z.uuid(),
  /** The last day whose records are known; left out: today. */
  asOf: z.iso.date().optional(),
})

/** Replay: any year under any version, from the ledger as it stood on a day; on the screen and as the bytes themselves. */
export function mountReplay(app: App, house: House): void {
  app.get(
    "/api/service/replay",
    {
      access,
      perMinute: 20,
      schema: {
        querystring,
        response: { 200: replayView },
        tags,
        summary: "A year under any version, as of a day, beside what was kept",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustReadAll(request.actor)
        const { year, book, asOf = house.clock.today(await timeZoneOf(read)).toString() } = request.query
        const replayed = await replayYear(house, read, { year, bookId: book, asOf })
        return compareReplay(read, replayed, { year, asOf })
      }),
  )
  app.get(
    "/api/service/replay/facts",
    {
      access,
      perMinute: 20,
      schema: {
        querystring,
        tags,
        summary: "The facts of a replay: the command line scores them to the same bytes",
      },
    },
    async (request, reply) => {
      const { year, book } = request.query
      const { file, code, asOf } = await asClerk(house, request, async (clerk) => {
        mustReadAll(clerk.actor)
        const { asOf = clerk.today } = request.query
        const { file, kept } = await replayYear(house, clerk.tx, { year, bookId: book, asOf })
        note(clerk, "take_out_facts", kept.id, { year, asOf })
        return { file, code: kept.code, asOf }
      })
      const name = `filename="${code}-${year}-${asOf}-facts.json"`
      return reply
        .headers({ "content-disposition": `attachment; ${name}`, "cache-control": "no-store" })
        .type("application/json; charset=utf-8")
        .send(Buffer.from(JSON.stringify(file, null, 2)))
    },
  )
  app.get(
    "/api/service/replay/file",
    {
      access,
      perMinute: 20,
      schema: { querystring, tags, summary: "The outcome of a replay in canonical JSON, byte for byte" },
    },
    async (request, reply) => {
      const { year, book } = request.query
      const { bytes, code, asOf } = await asClerk(house, request, async (clerk) => {
        mustReadAll(clerk.actor)
        const { asOf = clerk.today } = request.query
        const { bytes, kept, digest } = await replayYear(house, clerk.tx, { year, bookId: book, asOf })
        note(clerk, "take_out_replay", kept.id, { year, asOf, digest })
        return { bytes, code: kept.code, asOf }
      })
      const name = `filename="${code}-${year}-${asOf}.json"`
      return reply
        .headers({ "content-disposition": `attachment; ${name}`, "cache-control": "no-store" })
        .type("application/json; charset=utf-8")
        .send(Buffer.from(bytes))
    },
  )
}
