import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { Deed, Party } from "../../../platform/procedures/office.ts"
import { addParties } from "../../../platform/procedures/open.ts"
import type { Award } from "./record.ts"
import type { AwardInputs } from "./schema.ts"

type Of<N extends keyof AwardInputs> = Deed<Award, AwardInputs[N]>
type Writes = { readonly [N in keyof AwardInputs]?: (deed: Of<N>) => Promise<void> }

export const awardWrites: Writes = {
  nominateProposals: async (deed) => {
    await mustBeFiled(deed.tx, deed.input.proposalIds)
    const already = new Set(deed.record.candidates.map((each) => each.proposalId))
    const fresh = [...new Set(deed.input.proposalIds)].filter((id) => !already.has(id))
    if (fresh.length === 0)
      throw new Refusal("conflict", reason("nominated_already", { field: "proposalIds" }))
    await nominate(
      deed,
      fresh.map((proposal_id) => ({ kind: "proposal", proposal_id, unit_id: null })),
    )
  },
  nominateUnits: async (deed) => {
    await mustHandle(deed.tx, deed.input.unitIds)
    const already = new Set(deed.record.candidates.map((each) => each.unitId))
    const fresh = [...new Set(deed.input.unitIds)].filter((id) => !already.has(id))
    if (fresh.length === 0) throw new Refusal("conflict", reason("nominated_already", { field: "unitIds" }))
    await nominate(
      deed,
      fresh.map((unit_id) => ({ kind: "unit", proposal_id: null, unit_id })),
    )
  },
  withdrawNomination: async ({ tx, record, input }) => {
    await tx.q
      .updateTable("award_candidate")
      .set({ withdrawn_reason: input.reason })
      .where("org_id", "=", tx.scope.orgId)
      .where("award_id", "=", record.id)
      .where("id", "in", input.candidateIds)
      .execute()
  },
  rate: async ({ tx, record, input }) => {
    for (const { candidateId, score } of input.scores) {
      await tx.q
        .updateTable("award_candidate")
        .set({ score })
        .where("org_id", "=", tx.scope.orgId)
        .where("award_id", "=", record.id)
        .where("id", "=", candidateId)
        .execute()
    }
  },
  propose: ({ tx, record, input }) => setProposed(tx, record.id, input.candidateIds),
  sendBack: ({ tx, record }) => setProposed(tx, record.id, []),
  publish: async ({ tx, record, at }) => {
    const honoured = record.candidates.filter((each) => each.proposed)
    const units = honoured.flatMap(({ unitId }) =>
      unitId ? [{ relation: "honoured_unit", personId: null, bodyId: unitId }] : [],
    )
    const proposers = await proposersOf(
      tx,
      honoured.flatMap(({ proposalId }) => (proposalId ? [proposalId] : [])),
    )
    await addParties(tx, "award", record.id, [...proposers, ...units], at)
  },
}

async function nominate(
  { tx, record, input, actor, at }: Deed<Award, { readonly reason: string }>,
  of: readonly {
    readonly kind: "proposal" | "unit"
    readonly proposal_id: string | null
    readonly unit_id: string | null
  }[],
): Promise<void> {
  await tx.q
    .insertInto("award_candidate")
    .values(
      of.map((each) => ({
        org_id: tx.scope.orgId,
        id: newId(),
        award_id: record.id,
        ...each,
        reason: input.reason,
        by_person_id: actor.personId,
        at,
      })),
    )
    .execute()
}

async function setProposed(tx: Tx, awardId: string, ids: readonly string[]): Promise<void> {
  await tx.q
    .updateTable("award_candidate")
    .set((row) => ({ proposed: ids.length > 0 ? row("id", "in", [...ids]).$castTo<boolean>() : false }))
    .where("org_id", "=", tx.scope.orgId)
    .where("award_id", "=", awardId)
    .execute()
}

/** 立案的 of any session: what took effect later may be honoured in the later year. */
async function mustBeFiled(tx: Tx, ids: readonly string[]): Promise<void> {
  const { count } = await tx.q
    .selectFrom("proposal")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "in", [...ids])
    .where("filed_on", "is not", null)
    .executeTakeFirstOrThrow()
  if (count < new Set(ids).size) throw new Refusal("invalid", reason("not_filed", { field: "proposalIds" }))
}

async function mustHandle(tx: Tx, ids: readonly string[]): Promise<void> {
  const { count } = await tx.q
    .selectFrom("body")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "in", [...ids])
    .where("kind", "=", "handling_unit")
    .executeTakeFirstOrThrow()
  if (count < new Set(ids).size) throw new Refusal("invalid", reason("no_such_unit", { field: "unitIds" }))
}

async function proposersOf(tx: Tx, ids: readonly string[]): Promise<Party[]> {
  if (ids.length === 0) return []
  const rows = await tx.q
    .selectFrom("case_party")
    .select(["person_id as personId", "body_id as bodyId"])
    .where("org_id", "=", tx.scope.orgId)
    .where("case_id", "in", [...ids])
    .where("relation", "in", ["lead_proposer", "co_sponsor", "signing_body"])
    .orderBy("case_id")
    .orderBy("position")
    .execute()
  return rows.map((row) => ({ relation: "honoured_proposer", ...row }))
}
