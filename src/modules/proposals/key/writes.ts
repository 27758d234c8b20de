import { hasRole } from "../../../base/actor.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Tx } from "../../../platform/database/db.ts"
import { listGrants } from "../../../platform/identity/grants.ts"
import type { Deed, Party } from "../../../platform/procedures/office.ts"
import { addParties, removeParty } from "../../../platform/procedures/open.ts"
import { mustBeFree } from "./create.ts"
import { speaksFor } from "./policy.ts"
import type { KeyProposal } from "./record.ts"
import type { KeyInputs } from "./schema.ts"

type Of<N extends keyof KeyInputs> = Deed<KeyProposal, KeyInputs[N]>
type Writes = { readonly [N in keyof KeyInputs]?: (deed: Of<N>) => Promise<void> }

const leader = (personId: string): Party => ({ relation: "supervising_leader", personId, bodyId: null })

export const keyWrites: Writes = {
  bundle: async ({ tx, record, input }) => {
    const has = new Set(record.bundle.map((each) => each.proposalId))
    for (const proposalId of new Set(input.proposalIds)) {
      if (has.has(proposalId)) continue
      await mustBeFree(tx, proposalId, record.sessionId, "proposalIds")
      await addToBundle(tx, record.id, proposalId)
    }
  },
  unbundle: async ({ tx, record, input }) => {
    await tx.q
      .deleteFrom("key_bundle")
      .where("org_id", "=", tx.scope.orgId)
      .where("key_proposal_id", "=", record.id)
      .where("proposal_id", "in", input.proposalIds)
      .execute()
  },
  consult: async ({ tx, record, input, at }) => {
    const kinds = ["party", "peoples_organisation", "special_committee", "sector"]
    for (const bodyId of input.bodyIds) await mustBeBody(tx, bodyId, kinds, "bodyIds")
    const asked = input.bodyIds.map((bodyId) => ({ relation: "consulted_body", personId: null, bodyId }))
    await addParties(tx, "key_proposal", record.id, asked, at)
  },
  giveOpinion: async (deed) => {
    const { tx, record, input, actor, at } = deed
    await tx.q
      .insertInto("key_opinion")
      .values({
        org_id: tx.scope.orgId,
        id: newId(),
        key_proposal_id: record.id,
        body_id: opinionOf(deed),
        verdict: input.verdict,
        opinion: input.opinion,
        by_person_id: actor.personId,
        at,
      })
      .execute()
  },
  select: async (deed) => {
    const { tx, record, input, at } = deed
    await mustBeBody(tx, input.committeeId, ["special_committee"], "committeeId")
    await mustBeLeaders(deed, input.leaderIds)
    for (const { proposalId } of record.bundle) {
      await tx.q
        .updateTable("proposal")
        .set({ is_key: true })
        .where("org_id", "=", tx.scope.orgId)
        .where("id", "=", proposalId)
        .execute()
      await addParties(tx, "proposal", proposalId, input.leaderIds.map(leader), at)
      await addParties(tx, "key_proposal", record.id, await concernedBy(tx, proposalId), at)
    }
    const supporting = { relation: "supporting_committee", personId: null, bodyId: input.committeeId }
    await addParties(tx, "key_proposal", record.id, [...input.leaderIds.map(leader), supporting], at)
  },
  changeLeaders: async (deed) => {
    const { tx, record, input, at } = deed
    await mustBeLeaders(deed, input.leaderIds)
    const before = record.parties.filter((party) => party.relation === "supervising_leader")
    const cases = [
      ["key_proposal", record.id] as const,
      ...record.bundle.map(({ proposalId }) => ["proposal", proposalId] as const),
    ]
    for (const [procedure, id] of cases) {
      for (const party of before) await removeParty(tx, id, party)
      await addParties(tx, procedure, id, input.leaderIds.map(leader), at)
    }
  },
  recordVisit: async ({ tx, record, input, actor, at }) => {
    await tx.q
      .insertInto("key_visit")
      .values({
        org_id: tx.scope.orgId,
        id: newId(),
        key_proposal_id: record.id,
        kind: input.kind,
        on_date: input.onDate,
        place: input.place,
        people: input.people,
        proposer_present: input.proposerPresent,
        findings: input.findings,
        issues: JSON.stringify(input.issues ?? []),
        by_person_id: actor.personId,
        at,
      })
      .execute()
  },
}

export async function addToBundle(tx: Tx, keyProposalId: string, proposalId: string): Promise<void> {
  await tx.q
    .insertInto("key_bundle")
    .values({
      org_id: tx.scope.orgId,
      id: newId(),
      key_proposal_id: keyProposalId,
      proposal_id: proposalId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Proposers and units of a bundled proposal: they hear of its supervision. */
export async function concernedBy(tx: Tx, proposalId: string): Promise<Party[]> {
  const rows = await tx.q
    .selectFrom("case_party")
    .select(["relation", "person_id as personId", "body_id as bodyId"])
    .where("org_id", "=", tx.scope.orgId)
    .where("case_id", "=", proposalId)
    .where("relation", "in", ["lead_proposer", "co_sponsor", "signing_body", "handling_unit"])
    .orderBy("position")
    .execute()
  return rows
}

/** Whose opinion it is: the body named, or the one the speaker was asked for; null for the supervision office. */
function opinionOf({ record, input, actor }: Of<"giveOpinion">): string | null {
  const asked = record.parties.flatMap(({ relation, bodyId }) =>
    relation === "consulted_body" && bodyId ? [bodyId] : [],
  )
  const mine = asked.filter((bodyId) => speaksFor(actor, bodyId))
  const keeps = hasRole(actor, "proposal_office") || hasRole(actor, "proposal_committee")
  if (input.bodyId) {
    // The office enters what came in on paper, of whoever was asked.
    if (mine.includes(input.bodyId) || (keeps && asked.includes(input.bodyId))) return input.bodyId
    throw new Refusal("invalid", reason("body_not_asked", { field: "bodyId" }))
  }
  const [only] = mine
  if (only && mine.length === 1) return only
  if (mine.length === 0 && hasRole(actor, "supervision_office")) return null
  throw new Refusal("invalid", reason("required", { field: "bodyId" }))
}

async function mustBeBody(tx: Tx, id: string, kinds: readonly string[], field: string): Promise<void> {
  const body = await tx.q
    .selectFrom("body")
    .select("kind")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .where("until", "is", null)
    .executeTakeFirst()
  if (!body || !kinds.includes(body.kind)) throw new Refusal("invalid", reason("no_such_body", { field }))
}

async function mustBeLeaders({ tx, today }: Deed<KeyProposal, unknown>, ids: readonly string[]) {
  for (const id of ids) {
    const grants = await listGrants(tx, id, today)
    if (!grants.some(({ role }) => role === "supervising_leader" || role === "chair")) {
      throw new Refusal("invalid", reason("not_a_leader", { field: "leaderIds" }))
    }
  }
}
