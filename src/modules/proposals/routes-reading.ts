import { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import type { App } from "../../platform/http/app.ts"
import type { House } from "../../platform/procedures/office.ts"
import { getTerms } from "../../platform/procedures/terms.ts"
import { loadProposal } from "./load.ts"
import { seesProposal } from "./procedure.ts"
import type { Proposal } from "./record.ts"
import { suggestFor } from "./routing/reads.ts"
import { findSimilar, plainText } from "./similar/reads.ts"
import { proposalTerms } from "./terms.ts"

const params = z.object({ id: z.uuid() })
const tags = ["proposals"]

const similar = z.object({
  id: z.string(),
  numberText: z.string().nullable(),
  subject: z.string(),
  year: z.int(),
  state: z.string(),
  unit: z.string().nullable(),
  resultClass: z.string().nullable(),
  replyId: z.string().nullable(),
  score: z.number(),
  verdict: z.enum(["duplicate", "same_matter", "related"]),
  containment: z.number(),
  sharedTerms: z.array(z.object({ term: z.string(), weight: z.number() })),
})

const suggestion = z.object({
  unitId: z.string(),
  name: z.string(),
  track: z.string().nullable(),
  score: z.number(),
  role: z.enum(["lead", "assist"]),
  reasons: z.array(z.looseObject({ kind: z.string(), weight: z.number() })),
})

const revision = z.object({
  id: z.string(),
  number: z.int(),
  why: z.string(),
  subject: z.string(),
  situation: z.string(),
  analysis: z.string(),
  recommendations: z.array(z.object({ id: z.string(), text: z.string() })),
  at: z.string(),
})

const session = z.object({
  id: z.string(),
  term: z.int(),
  number: z.int(),
  year: z.int(),
  opensOn: z.string(),
  closesOn: z.string(),
  cutoffAt: z.string(),
})

/** What helps people read and judge proposals: similar ones, units to suggest, earlier texts, the sessions. */
export function mountProposalReading(app: App, house: House): void {
  app.get(
    "/api/proposals/similar",
    {
      access: "signed-in",
      procedure: "proposal",
      schema: {
        querystring: z.object({ subject: z.string().trim().min(2).max(200), except: z.uuid().optional() }),
        response: { 200: z.object({ items: z.array(similar) }) },
        tags,
        summary: "Earlier proposals like a title, while it is typed",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const { subject, except } = request.query
        const text = { title: subject, text: "" }
        return { items: await findSimilar(read, request.actor, text, except ? { itself: except } : {}) }
      }),
  )

  app.get(
    "/api/proposals/:id/similar",
    {
      access: "signed-in",
      procedure: "proposal",
      schema: {
        params,
        response: { 200: z.object({ items: z.array(similar) }) },
        tags,
        summary: "Proposals like this one",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const proposal = await getSeen(read, request.actor, request.params.id)
        const terms = await getTerms(read, proposalTerms, proposal.termsId)
        const text = { title: proposal.subject, text: plainText(proposal) }
        const options = { itself: proposal.id, years: terms.duplicateScopeYears }
        return { items: await findSimilar(read, request.actor, text, options) }
      }),
  )

  app.get(
    "/api/proposals/:id/suggested-units",
    {
      access: "signed-in",
      procedure: "proposal",
      schema: {
        params,
        response: { 200: z.object({ items: z.array(suggestion) }) },
        tags,
        summary: "Units that might handle it, with reasons",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => ({
        items: await suggestFor(read, request.actor, await getSeen(read, request.actor, request.params.id)),
      })),
  )

  app.get(
    "/api/proposals/:id/revisions/:number",
    {
      access: "signed-in",
      procedure: "proposal",
      schema: {
        params: params.extend({ number: z.coerce.number().int().min(1).max(10_000) }),
        response: { 200: revision },
        tags,
        summary: "The text as it was when it was judged",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        await getSeen(read, request.actor, request.params.id)
        return getRevision(read, request.params.id, request.params.number)
      }),
  )

  app.get(
    "/api/sessions",
    {
      access: "signed-in",
      schema: {
        response: { 200: z.object({ items: z.array(session) }) },
        tags,
        summary: "Terms and sessions, newest first",
      },
    },
    (request) => house.db.read(request.scope, async (read) => ({ items: await listSessions(read) })),
  )
}

async function getSeen(read: Read, actor: Actor, id: string): Promise<Proposal> {
  const proposal = await loadProposal(read, id, false)
  if (proposal && seesProposal.test(proposal, actor)) return proposal
  throw new Refusal("missing", reason("no_such_case", { params: { procedure: "proposal" } }))
}

async function getRevision(read: Read, proposalId: string, number: number) {
  const row = await read.q
    .selectFrom("proposal_revision")
    .select(["id", "number", "why", "subject", "situation", "analysis", "recommendations", "at"])
    .where("org_id", "=", read.scope.orgId)
    .where("proposal_id", "=", proposalId)
    .where("number", "=", number)
    .executeTakeFirst()
  if (!row) throw new Refusal("missing", reason("no_such_revision"))
  return { ...row, at: row.at.toISOString() }
}

async function listSessions(read: Read) {
  const orgId = read.scope.orgId
  const rows = await read.q
    .selectFrom("session")
    .innerJoin("term", (join) => join.onRef("term.id", "=", "session.term_id").on("term.org_id", "=", orgId))
    .select(["session.id", "term.number as term", "session.number", "session.year"])
    .select(["session.opens_on as opensOn", "session.closes_on as closesOn", "session.cutoff_at as cutoffAt"])
    .where("session.org_id", "=", orgId)
    .orderBy("session.year", "desc")
    .orderBy("session.number", "desc")
    .execute()
  return rows.map((row) => ({ ...row, cutoffAt: row.cutoffAt.toISOString() }))
}
