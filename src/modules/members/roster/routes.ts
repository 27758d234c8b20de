import { PassThrough } from "node:stream"
import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import { languageOf } from "../../../platform/http/language.ts"
import { sendWorkbook, workbookQuery } from "../../../platform/http/workbook.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { todayOf } from "../doing.ts"
import { mustKeepPeople, mustShowPrivate } from "../keep.ts"
import { listMembers } from "../list.ts"
import { openPrivateOf } from "../private/reads.ts"
import { memberQuery } from "../schema.ts"
import { memberSheet, sheetName } from "../sheet.ts"
import { rosterAnswer } from "./answer.ts"
import { rosterQuery, takeRoster } from "./intake.ts"
import { readParts } from "./parts.ts"
import type { Report } from "./write-members.ts"

const access = "signed-in" as const
const tags = ["members"]
const fileSize = 30 * 1_048_576

/** Rosters in and out. The file is sent again for each look, so that nothing half-read is kept. */
export function mountRosters(app: App, house: House): void {
  app.post(
    "/api/members/roster",
    {
      access,
      perMinute: 60,
      schema: {
        querystring: rosterQuery,
        response: { 200: rosterAnswer },
        tags,
        summary:
          "Preview or import a roster of members or units: all of it or nothing (multipart: file, mapping, decisions)",
      },
    },
    async (request) => {
      mustKeepPeople(request.actor)
      const { scope, actor, query, headers } = request
      const given = await readParts(request.parts({ limits: { fileSize } }))
      return takeRoster(house, { scope, actor, query, given, language: languageOf(headers) })
    },
  )

  app.post(
    "/api/members/roster/import",
    {
      access,
      perMinute: 20,
      schema: {
        querystring: rosterQuery.omit({ commit: true }),
        tags,
        summary:
          "Import it and tell how far one is: a line of JSON for each step, the answer in the last one",
      },
    },
    async (request, reply) => {
      mustKeepPeople(request.actor)
      const { scope, actor, headers } = request
      const given = await readParts(request.parts({ limits: { fileSize } }))
      const query = { ...request.query, commit: "1" as const }
      const lines = new PassThrough()
      const say = (line: object) => lines.write(`${JSON.stringify(line)}\n`)
      let begun: () => void = () => {}
      const begins = new Promise<void>((resolve) => {
        begun = resolve
      })
      const report: Report = (done, total) => {
        begun()
        say({ done, total })
      }
      const taken = takeRoster(house, { scope, actor, query, given, language: languageOf(headers) }, report)
      // What is refused is refused before anything is written, and answered as anywhere else.
      await Promise.race([begins, taken])
      taken
        .then(
          (answer) => say({ answer }),
          (error: Error) => {
            house.log.error({ err: error }, "a roster could not be written")
            say({ failed: true })
          },
        )
        .finally(() => lines.end())
      return reply.type("application/x-ndjson").header("cache-control", "no-store").send(lines)
    },
  )

  app.get(
    "/api/members/export.xlsx",
    {
      access,
      perMinute: 20,
      schema: {
        querystring: memberQuery
          .omit({ cursor: true, limit: true })
          .extend(workbookQuery.shape)
          .extend({
            purpose: workbookQuery.shape.purpose.unwrap(),
            /** Telephone and address too; said in the record. */
            personal: z.enum(["0", "1"]).default("0"),
          }),
        tags,
        summary: "The list as a workbook that says who took it, when and what for; recorded",
      },
    },
    async (request, reply) => {
      const { purpose, language, personal, ...filter } = request.query
      const { rows, open } = await house.db.read(request.scope, async (read) => {
        mustKeepPeople(request.actor)
        if (personal === "1") mustShowPrivate(request.actor, "")
        const page = await listMembers(read, await todayOf(house, read), { ...filter, limit: 100_000 })
        const ids = page.items.map(({ id }) => id)
        return {
          rows: page.items,
          open: personal === "1" ? await openPrivateOf(read, house.vault, ids) : undefined,
        }
      })
      const said = Object.entries({
        ...filter,
        ...(open ? { personal: "phone, address" } : {}),
        rows: rows.length,
      })
      return sendWorkbook(
        house,
        request,
        reply,
        { purpose, language },
        {
          list: "people",
          name: sheetName,
          filter: Object.fromEntries(said.filter(([, value]) => value !== undefined && value !== "")),
          sheet: (shown) => memberSheet(shown, rows, open),
        },
      )
    },
  )
}
