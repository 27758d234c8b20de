import { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import type { Scope } from "../../platform/database/db.ts"
import type { App } from "../../platform/http/app.ts"
import { mountOffice } from "../../platform/http/mount.ts"
import { mountTerms } from "../../platform/http/mount-terms.ts"
import { sendWorkbook, workbookQuery } from "../../platform/http/workbook.ts"
import type { House } from "../../platform/procedures/office.ts"
import { findCurrentTerms } from "../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { completeTerms } from "../../procedure/terms.ts"
import { proposalOffice } from "./office.ts"
import { listProposals, type ProposalFilter, proposalSorts } from "./reads.ts"
import { mountOfficeReading } from "./routes-office.ts"
import { mountProposalReading } from "./routes-reading.ts"
import { proposalSheet } from "./sheet.ts"
import { proposalTerms } from "./terms.ts"
import { proposalWords } from "./words.ts"

/** One or several values: `?state=filed&state=handling`. */
const several = z
  .union([z.string().max(60), z.array(z.string().max(60)).max(30)])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .optional()

const flag = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional()

const listQuery = z.object({
  q: z.string().max(100).optional(),
  state: several,
  kind: several,
  category: several,
  period: z.enum(["plenary", "intersession"]).optional(),
  sessionId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  mine: flag,
  key: flag,
  sort: z.enum(proposalSorts).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})

const line = z.object({
  id: z.string(),
  numberText: z.string().nullable(),
  subject: z.string(),
  state: z.string(),
  kind: z.string(),
  period: z.string().nullable(),
  category: z.string().nullable(),
  leadName: z.string(),
  leadSector: z.string(),
  submittedOn: z.string().nullable(),
  filedOn: z.string().nullable(),
  repliedOn: z.string().nullable(),
  resultClass: z.string().nullable(),
  isKey: z.boolean(),
  proposedOutcome: z.string().nullable(),
  version: z.int(),
  changedAt: z.string(),
  units: z.array(z.object({ name: z.string(), role: z.string(), state: z.string() })),
})

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int(), totalCapped: z.boolean(), next: z.string().nullable() })

export function mountProposals(app: App, house: House): void {
  app.get(
    "/api/proposals",
    {
      access: "signed-in",
      procedure: "proposal",
      schema: {
        querystring: listQuery,
        response: { 200: page(line) },
        tags: ["proposals"],
        summary: "Proposals one may see",
      },
    },
    (request) => house.db.read(request.scope, (read) => listProposals(read, request.actor, request.query)),
  )
  app.get(
    "/api/proposals/export.xlsx",
    {
      access: "signed-in",
      procedure: "proposal",
      perMinute: 20,
      schema: {
        querystring: listQuery.omit({ cursor: true, limit: true }).extend(workbookQuery.shape),
        tags: ["proposals"],
        summary: "The list as a workbook; who took it out, when and what for is kept",
      },
    },
    async (request, reply) => {
      const { purpose, language, ...filter } = request.query
      const terms = await house.db.read(request.scope, async (read) => {
        const current = await findCurrentTerms(read, proposalTerms, house.clock.today(await timeZoneOf(read)))
        return completeTerms(proposalTerms, null, current?.values ?? {})
      })
      return sendWorkbook(
        house,
        request,
        reply,
        { purpose, language },
        {
          list: "proposals",
          name: proposalWords.name,
          filter,
          sheet: (tongue) =>
            proposalSheet(everyLine(house, request.scope, request.actor, filter), terms, tongue),
        },
      )
    },
  )
  mountOfficeReading(app, house)
  mountProposalReading(app, house)
  mountOffice(app, house, proposalOffice)
  mountTerms(app, house, proposalTerms)
}

/** Every line of the list, a page at a time, so that a whole year never stands in memory together. */
async function* everyLine(house: House, scope: Scope, actor: Actor, filter: ProposalFilter) {
  let cursor: string | undefined
  do {
    const page = await house.db.read(scope, (read) =>
      listProposals(read, actor, { ...filter, cursor, limit: 100 }),
    )
    yield* page.items
    cursor = page.next ?? undefined
  } while (cursor)
}
