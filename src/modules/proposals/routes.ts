import { z } from "zod"
import type { App } from "../../platform/http/app.ts"
import { mountOffice } from "../../platform/http/mount.ts"
import { mountTerms } from "../../platform/http/mount-terms.ts"
import { pageSchema } from "../../platform/http/page-schema.ts"
import type { House } from "../../platform/procedures/office.ts"
import { findCurrentTerms } from "../../platform/procedures/terms.ts"
import { completeTerms } from "../../procedure/terms.ts"
import { mountSheet } from "./exports.ts"
import { proposalOffice } from "./office.ts"
import { flag, several } from "./paging.ts"
import { listProposals, proposalSorts } from "./reads.ts"
import { mountOfficeReading } from "./routes-office.ts"
import { mountProposalReading } from "./routes-reading.ts"
import { proposalColumns } from "./sheet.ts"
import { proposalTerms } from "./terms.ts"
import { proposalWords } from "./words.ts"

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

export function mountProposals(app: App, house: House): void {
  app.get(
    "/api/proposals",
    {
      access: "signed-in",
      procedure: "proposal",
      schema: {
        querystring: listQuery,
        response: { 200: pageSchema(line) },
        tags: ["proposals"],
        summary: "Proposals one may see",
      },
    },
    (request) => house.db.read(request.scope, (read) => listProposals(read, request.actor, request.query)),
  )
  mountSheet(app, house, {
    path: "/api/proposals",
    procedure: "proposal",
    list: "proposals",
    title: proposalWords.name,
    query: listQuery.omit({ cursor: true, limit: true }),
    lines: listProposals,
    columns: async (read, today) => {
      const current = await findCurrentTerms(read, proposalTerms, today)
      return proposalColumns(completeTerms(proposalTerms, null, current?.values ?? {}))
    },
  })
  mountOfficeReading(app, house)
  mountProposalReading(app, house)
  mountOffice(app, house, proposalOffice)
  mountTerms(app, house, proposalTerms)
}
