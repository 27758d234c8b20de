import { speakerOf, systemActor } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Tx } from "../../platform/database/db.ts"
import type { Deed, Party } from "../../platform/procedures/office.ts"
import { addParties, openCase, removeParty } from "../../platform/procedures/open.ts"
import { getTerms } from "../../platform/procedures/terms.ts"
import { sendUp } from "./letters/send-up.ts"
import { takeNumber } from "./numbers.ts"
import type { Proposal } from "./record.ts"
import type { ProposalInputs } from "./schema.ts"
import { proposalTerms } from "./terms.ts"

/** Rows besides the proposal's own that its actions write, by action. */
type Of<N extends keyof ProposalInputs> = Deed<Proposal, ProposalInputs[N]>
type Writes = { readonly [N in keyof ProposalInputs]?: (deed: Of<N>) => Promise<void> }

export const proposalWrites: Writes = {
  invite: (deed) => addCosigners(deed, deed.input.personIds),
  uninvite: async ({ tx, record, input }) => {
    for (const personId of input.personIds) {
      await removeParty(tx, record.id, { relation: "invited_cosponsor", personId, bodyId: null })
      await removeParty(tx, record.id, { relation: "co_sponsor", personId, bodyId: null })
    }
  },
  // The text may change again, so what was confirmed was another text: everybody is asked anew.
  reopenDraft: async ({ tx, record, at }) => {
    for (const { relation, personId } of record.parties) {
      if (relation !== "co_sponsor") continue
      await removeParty(tx, record.id, { relation, personId, bodyId: null })
      await addParties(
        tx,
        "proposal",
        record.id,
        [{ relation: "invited_cosponsor", personId, bodyId: null }],
        at,
      )
    }
  },
  confirmCosign: async ({ tx, record, actor, at }) => {
    const personId = speakerOf(actor)
    await removeParty(tx, record.id, { relation: "invited_cosponsor", personId, bodyId: null })
    await addParties(tx, "proposal", record.id, [{ relation: "co_sponsor", personId, bodyId: null }], at)
  },
  declineCosign: ({ tx, record, actor }) =>
    removeParty(tx, record.id, {
      relation: "invited_cosponsor",
      personId: speakerOf(actor),
      bodyId: null,
    }),
  submit: async (deed) => {
    await keepRevision(deed, "submitted")
    // Whoever has not confirmed by now is not counted.
    for (const { relation, personId } of deed.record.parties) {
      if (relation === "invited_cosponsor")
        await removeParty(deed.tx, deed.record.id, { relation, personId, bodyId: null })
    }
  },
  resubmit: (deed) => keepRevision(deed, "resubmitted"),
  editText: (deed) => keepRevision(deed, "edited"),
  review: async ({ tx, before, input, actor, at }) => {
    await tx.q
      .insertInto("proposal_review")
      .values({
        org_id: tx.scope.orgId,
        id: newId(),
        proposal_id: before.id,
        round: before.reviewRound,
        opinion: input.opinion,
        proposed_outcome: input.outcome,
        unit_ids: JSON.stringify(input.unitIds ?? []),
        by_person_id: actor.personId,
        at,
      })
      .execute()
  },
  file: async (deed) => {
    const terms = await getTerms(deed.tx, proposalTerms, deed.record.termsId)
    if (terms.numberAt === "filing") await takeNumber(deed.tx, deed.record, terms)
  },
  assignNumber: async ({ tx, record }) =>
    takeNumber(tx, record, await getTerms(tx, proposalTerms, record.termsId)),
  takeOver: (deed) => keepRevision(deed, "submitted"),
  escalate: sendUp,
  merge: async ({ tx, before, input, at }) => mergeInto(tx, before, input.targetId, at),
  preAssign: async ({ house, tx, record, input, actor, at }) => {
    const tracks = await tracksOf(
      tx,
      input.units.map((unit) => unit.unitId),
    )
    for (const unit of input.units) {
      const track = tracks.get(unit.unitId)
      if (!track) throw new Refusal("invalid", reason("no_such_unit", { field: "units" }))
      await openCase(house, tx, {
        procedure: "assignment",
        matterId: record.matterId,
        actor: actor.kind === "system" ? systemActor(tx.scope.orgId) : actor,
        data: {
          proposalId: record.id,
          unitId: unit.unitId,
          track,
          role: unit.role,
          part: unit.part ?? "",
          parties: [
            ...proposersOf(record),
            { relation: "handling_unit", personId: null, bodyId: unit.unitId },
          ],
        },
      })
    }
    const units = input.units.map((unit) => ({
      relation: "handling_unit",
      personId: null,
      bodyId: unit.unitId,
    }))
    await addParties(tx, "proposal", record.id, units, at)
  },
}

/** Those who brought the case, to be copied to the records that spring from it. */
export function proposersOf(record: Pick<Proposal, "parties">): Party[] {
  return record.parties.filter((party) =>
    ["lead_proposer", "co_sponsor", "signing_body"].includes(party.relation),
  )
}

async function addCosigners({ tx, record, at }: Of<"invite">, personIds: readonly string[]): Promise<void> {
  const already = new Set(
    record.parties.filter((party) => party.relation === "co_sponsor").map((party) => party.personId),
  )
  const invited = personIds
    .filter((personId) => !already.has(personId))
    .map((personId) => ({ relation: "invited_cosponsor", personId, bodyId: null }))
  await addParties(tx, "proposal", record.id, invited, at)
}

async function keepRevision(
  { tx, record, actor, at }: Of<"submit" | "editText" | "takeOver">,
  why: string,
): Promise<void> {
  const { count } = await tx.q
    .selectFrom("proposal_revision")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("org_id", "=", tx.scope.orgId)
    .where("proposal_id", "=", record.id)
    .executeTakeFirstOrThrow()
  await tx.q
    .insertInto("proposal_revision")
    .values({
      org_id: tx.scope.orgId,
      id: newId(),
      proposal_id: record.id,
      number: count + 1,
      why,
      subject: record.subject,
      situation: record.situation,
      analysis: record.analysis,
      recommendations: JSON.stringify(record.recommendations),
      by_person_id: actor.personId,
      at,
    })
    .execute()
}

const mergeTargets = ["final_review", "filed", "assigning", "handling"]

/** 并案: one case, several proposers. The proposers of the merged paper become co-signers of the one that carries on. */
async function mergeInto(tx: Tx, merged: Proposal, targetId: string, at: Date): Promise<void> {
  const target = await tx.q
    .selectFrom("proposal")
    .select("state")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", targetId)
    .forUpdate()
    .executeTakeFirst()
  if (!target) throw new Refusal("invalid", reason("no_such_target", { field: "targetId" }))
  if (!mergeTargets.includes(target.state)) {
    throw new Refusal("invalid", reason("target_not_open", { field: "targetId" }))
  }
  const joining = proposersOf(merged).map((party) =>
    party.relation === "lead_proposer" ? { ...party, relation: "co_sponsor" } : party,
  )
  await addParties(tx, "proposal", targetId, joining, at)
}

async function tracksOf(tx: Tx, unitIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.q
    .selectFrom("body")
    .select(["id", "track"])
    .where("org_id", "=", tx.scope.orgId)
    .where("kind", "=", "handling_unit")
    .where("id", "in", [...unitIds])
    .execute()
  return new Map(rows.map((row) => [row.id, row.track ?? "other"]))
}
