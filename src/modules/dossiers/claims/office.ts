import { sql } from "kysely"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { Create, Deed, Office } from "../../../platform/procedures/office.ts"
import { mustBeReportable, takeVerified } from "../ledger/entries.ts"
import { kindNames } from "../ledger/reads.ts"
import { isOwn, personActing } from "../policy.ts"
import { serviceTerms } from "../terms.ts"
import { visibleVoices } from "../visible.ts"
import { claimProcedure, seesClaim } from "./procedure.ts"
import type { Claim } from "./record.ts"
import { type ClaimInputs, claimInputs, openClaim } from "./schema.ts"
import { claimWords } from "./words.ts"
import "../tables.ts"

const create: Create = {
  input: openClaim,
  build: async ({ house, tx, actor, today, input }) => {
    const { bodyId = null, ...given } = openClaim.parse(input)
    const subject = { personId: bodyId === null ? personActing(actor) : null, bodyId }
    if (!isOwn(subject, actor)) throw new Refusal("forbidden", reason("own_service_only"))
    await mustBeReportable({ house, tx, today: today.toString() }, subject, given)
    return { data: { ...given, ...subject, parties: [{ relation: "claimant", ...subject }] } }
  },
}

async function loadClaim(read: Read, id: string, lock: boolean): Promise<Claim | undefined> {
  const { orgId } = read.scope
  const { rows } = await sql<Claim>`
    select c.id, c.state, c.version, c.procedure_version as "procedureVersion", c.terms_id as "termsId",
      c.matter_id as "matterId", c.person_id as "personId", c.body_id as "bodyId",
      coalesce(p.name, b.short_name) as person, c.kind, c.on_date as "onDate", c.title,
      c.attributes, c.evidence, c.separate, c.reason, c.decided_by as "decidedBy", c.entry_id as "entryId",
      jsonb_build_array(jsonb_build_object('relation', 'claimant', 'personId', c.person_id, 'bodyId', c.body_id)) as parties
    from service_claim c left join person p on p.org_id = ${orgId} and p.id = c.person_id
      left join body b on b.org_id = ${orgId} and b.id = c.body_id
    where c.org_id = ${orgId} and c.id = ${id} ${lock ? sql`for update of c` : sql``}`.execute(read.q)
  return rows[0]
}

/** Who spoke for the body. */
async function openedBy(read: Read, id: string): Promise<string | null> {
  const { rows } = await sql<{ personId: string | null }>`
    select f.actor ->> 'personId' as "personId" from fact f
    where f.org_id = ${read.scope.orgId} and f.case_id = ${id} and f.action = 'open'`.execute(read.q)
  return rows[0]?.personId ?? null
}

/** Verified, it is a fact of service like those that offices record; the claim names it. */
async function verify({ house, tx, record, actor, at }: Deed<Claim, unknown>): Promise<void> {
  const reportedBy = record.personId ?? (await openedBy(tx, record.id))
  const entryId = await takeVerified({ house, tx, actor, at }, { ...record, reportedBy })
  await tx.q
    .updateTable("service_claim")
    .set({ entry_id: entryId })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", record.id)
    .execute()
}

export const claimOffice: Office<Claim, ClaimInputs, typeof serviceTerms> = {
  procedure: claimProcedure,
  path: "service-claims",
  table: "service_claim",
  jsonColumns: ["attributes"],
  terms: serviceTerms,
  words: claimWords,
  inputs: claimInputs,
  load: loadClaim,
  see: seesClaim,
  visible: { as: "c", where: visibleVoices },
  present: async (record, actor, read) => {
    const { personId, bodyId, person, kind, onDate, title, attributes, evidence, reason: why } = record
    const names = await kindNames(read, onDate)
    const kindName = names[kind]?.name ?? { zh: kind, en: kind }
    return {
      separate: record.separate,
      own: isOwn(record, actor),
      personId,
      bodyId,
      person,
      kind,
      kindName,
      onDate,
      title,
      attributes,
      evidence,
      reason: why,
    }
  },
  create,
  writes: { verify },
  many: ["verify"],
  danger: ["withdraw"],
  heading: ({ title, person }) => ({ number: null, title: `${person}：${title}` }),
  searchText: () => null,
  todo: {
    queues: [{ states: ["waiting"], actions: ["verify"], scope: "role", roles: ["liaison_office"] }],
    duties: ["claim_declined"],
  },
}
