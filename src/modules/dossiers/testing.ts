import { newId } from "../../base/id.ts"
import type { Client, OpenHouse } from "../../platform/http/testing.ts"
import { appendFact } from "../../platform/procedures/facts.ts"
import { beginLetters, lettersJob } from "./year/letters.ts"
import { yearOffice } from "./year/office.ts"

interface Place {
  readonly house: OpenHouse
  readonly orgId: number
}

/** The facts of another office, as proposals says that its own count. */
export function withProposals() {
  const of = {
    lead_proposer: { role: "lead" },
    co_sponsor: { role: "co_signer" },
    signing_body: { role: "lead", form: "collective" },
  }
  return {
    name: "proposals",
    seating: {
      offices: [{ ...yearOffice, procedure: { ...yearOffice.procedure, id: "proposal" }, path: "proposals" }],
      counts: [
        { fact: "proposal.file", kind: "proposal.filed", of, day: "submit", undoneBy: ["withdraw"] },
        { fact: "proposal.award", kind: "proposal.excellent", of, every: true, ownLevel: true },
      ] as const,
    },
  }
}

/** A proposal of these people, or of a body, with what happened to it, as facts. */
export async function appendProposal(
  { house, orgId }: Place,
  lead: string | { readonly bodyId: string },
  coSponsors: readonly string[],
  happened: readonly [string, string][],
) {
  const caseId = newId()
  await house.inOrganisation(orgId, async (tx) => {
    const parties = [
      typeof lead === "string"
        ? { relation: "lead_proposer", person_id: lead, body_id: null }
        : { relation: "signing_body", person_id: null, body_id: lead.bodyId },
      ...coSponsors.map((person) => ({ relation: "co_sponsor", person_id: person, body_id: null })),
    ]
    for (const [position, party] of parties.entries()) {
      const row = { org_id: orgId, id: newId(), procedure: "proposal", case_id: caseId, position }
      await tx.q
        .insertInto("case_party")
        .values({ ...row, ...party, since: new Date(0) })
        .execute()
    }
    for (const [action, at] of happened) {
      const personId = typeof lead === "string" ? lead : null
      const actor = { personId, name: "", channel: "self" }
      const fact = { procedure: "proposal", procedureVersion: 1, caseId, matterId: caseId, action }
      appendFact(tx, { ...fact, from: null, to: null, at: new Date(at), actor, data: {} })
    }
  })
}

/** The letters of the result: to each member, and to the departments; asked for twice, they are issued once. */
export async function lettersOnce({ house, orgId }: Place, member: Client, staff: Client, caseId: string) {
  const fact = { id: newId(), procedure: "service_year", caseId, matterId: caseId, action: "notify" }
  const actor = { personId: null, name: "", channel: "system" as const }
  const said = { ...fact, from: null, to: "notified", at: new Date(0), actor, data: {} }
  await beginLetters({ house: house.house, orgId, fact: said, args: {} })
  for (const _ of [1, 2]) {
    const payload = { orgId, yearId: caseId, notification: fact.id, after: null }
    await lettersJob.run(payload as never, { house: house.house, attempt: 1, add: async () => {} })
  }
  const listed = async (client: Client, path: string) => (await client.get(path)).json().items
  return {
    own: await listed(member, "/api/documents"),
    all: await listed(staff, "/api/documents"),
    ofYear: await listed(member, `/api/documents/of/service_year/${caseId}`),
  }
}
