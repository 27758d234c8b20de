import { sql } from "kysely"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { Create, Deed, Office } from "../../../platform/procedures/office.ts"
import { mustBeReportable, takeVerified } from "../ledger/entries.ts"
import { kindNames } from "../ledger/reads.ts"
import { personActing } from "../policy.ts"
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
    const personId = personActing(actor)
    if (!personId) throw new Refusal("forbidden", reason("own_service_only"))
    const given = openClaim.parse(input)
    await mustBeReportable({ house, tx, today: today.toString() }, personId, given)
    return { data: { ...given, personId, parties: [{ relation: "claimant", personId, bodyId: null }] } }
  },
}

async function loadClaim(read: Read, id: string, lock: boolean): Promise<Claim | undefined> {
  const { orgId } = read.scope
  const { rows } = await sql<Claim>`
    select c.id, c.state, c.version, c.procedure_version as "procedureVersion", c.terms_id as "termsId",
      c.matter_id as "matterId", c.person_id as "personId", p.name as person, c.kind, c.on_date as "onDate", c.title,
      c.attributes, c.evidence, c.separate, c.reason, c.decided_by as "decidedBy", c.entry_id as "entryId",
      jsonb_build_array(jsonb_build_object('relation', 'claimant', 'personId', c.person_id, 'bodyId', null)) as parties
    from service_claim c join person p on p.org_id = ${orgId} and p.id = c.person_id
    where c.org_id = ${orgId} and c.id = ${id} ${lock ? sql`for update of c` : sql``}`.execute(read.q)
  return rows[0]
}

/** Verified, it is a fact of service like those that offices record; the claim names it. */
async function verify({ house, tx, record, actor, at }: Deed<Claim, unknown>): Promise<void> {
  const entryId = await takeVerified({ house, tx, actor, at }, record)
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
  present: async (record, _, read) => {
    const { personId, person, kind, onDate, title, attributes, evidence, reason: why } = record
    const names = await kindNames(read, onDate)
    const kindName = names[kind]?.name ?? { zh: kind, en: kind }
    return {
      separate: record.separate,
      personId,
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
