import type { Actor } from "../../../base/actor.ts"
import { writeNumber } from "../../../modules/proposals/numbers.ts"
import { proposalOffice } from "../../../modules/proposals/office.ts"
import type { Proposal } from "../../../modules/proposals/record.ts"
import type { ProposalInputs } from "../../../modules/proposals/schema.ts"
import { proposersOf } from "../../../modules/proposals/writes.ts"
import { bySystem, openCase } from "../clerk.ts"
import {
  addParties,
  addRow,
  type Case,
  getCase,
  idAt,
  listHanging,
  type Mirror,
  type MirroredDeed,
  type Moment,
  removeParty,
  type World,
} from "../world.ts"

/** 提案 in memory: what `load.ts`, `writes.ts`, `numbers.ts` and `reactions.ts` of the office do. */
type Deed<N extends keyof ProposalInputs> = MirroredDeed<ProposalInputs[N]>
const columns = {
  sessionId: "",
  kind: "individual",
  period: null,
  number: null,
  numberText: null,
  subject: "",
  situation: "",
  analysis: "",
  recommendations: [],
  category: null,
  contact: "",
  publishConsent: true,
  meetingWished: true,
  researched: false,
  suggestedUnitIds: [],
  sealConfirmed: false,
  submittedOn: null,
  reviewRound: 0,
  proposedOutcome: null,
  outcomeGrounds: [],
  outcomeReason: null,
  outcomeTarget: null,
  mergedInto: null,
  filedOn: null,
  assignedOn: null,
  repliedOn: null,
  concludedOn: null,
  resultClass: null,
  attempt: 1,
  imported: false,
  keyCandidate: false,
  isKey: false,
  leadName: "",
  leadSector: "",
}

const closedPromises = ["kept", "dropped"]

export const proposalMirror: Mirror = {
  office: proposalOffice,
  columns,
  around: (of, world) => ({
    cutoffAt: of.committee.sessions.get(of.row.sessionId as string)?.cutoffAt,
    assignments: listHanging(world, "assignment", of.id).map(({ id, row }) => ({
      id,
      unitId: row.unitId,
      role: row.role,
      state: row.state,
    })),
    openPromises: listHanging(world, "follow_up", of.id).filter(
      ({ row }) => !closedPromises.includes(row.state),
    ).length,
    awaitedFeedback: listHanging(world, "feedback", of.id).filter(({ row }) => row.state === "awaiting")
      .length,
  }),
  writes: {
    invite: ({ of, moment, input }: Deed<"invite">) => {
      const signed = of.parties.filter((party) => party.relation === "co_sponsor")
      addParties(
        of,
        input.personIds
          .filter((personId) => !signed.some((party) => party.personId === personId))
          .map((personId) => ({ relation: "invited_cosponsor", personId, bodyId: null })),
        moment.at,
      )
    },
    reopenDraft: ({ of, moment, record }: Deed<"reopenDraft">) => {
      for (const party of record.parties.filter(({ relation }) => relation === "co_sponsor")) {
        removeParty(of, party)
        addParties(of, [{ ...party, relation: "invited_cosponsor" }], moment.at)
      }
    },
    confirmCosign: ({ of, moment, actor }: Deed<"confirmCosign">) => {
      const { personId } = actor
      removeParty(of, { relation: "invited_cosponsor", personId, bodyId: null })
      addParties(of, [{ relation: "co_sponsor", personId, bodyId: null }], moment.at)
    },
    submit: (deed: Deed<"submit">) => {
      keepRevision(deed, "submitted")
      for (const party of deed.record.parties)
        if (party.relation === "invited_cosponsor") removeParty(deed.of, party)
    },
    resubmit: (deed: Deed<"resubmit">) => keepRevision(deed, "resubmitted"),
    editText: (deed: Deed<"editText">) => keepRevision(deed, "edited"),
    review: ({ world, of, moment, before, actor, input }: Deed<"review">) => {
      addRow(world, "proposal_review", {
        org_id: of.committee.id,
        id: idAt(moment.at),
        proposal_id: of.id,
        round: (before as Proposal).reviewRound,
        opinion: input.opinion,
        proposed_outcome: input.outcome,
        unit_ids: input.unitIds ?? [],
        by_person_id: actor.personId,
        at: moment.at,
      })
    },
    file: ({ of, record }: Deed<"file">) => {
      if (of.committee.terms.numberAt === "filing") takeNumber(of, record as Proposal)
    },
    assignNumber: ({ of, record }: Deed<"assignNumber">) => takeNumber(of, record as Proposal),
    merge: ({ world, moment, before, input }: Deed<"merge">) => {
      const target = getCase(world, input.targetId)
      if (!mergeTargets.includes(target.row.state)) throw new Error(`${input.targetId} takes no merger`)
      const joining = proposersOf(before).map((party) =>
        party.relation === "lead_proposer" ? { ...party, relation: "co_sponsor" } : party,
      )
      addParties(target, joining, moment.at)
    },
    preAssign: ({ world, of, moment, actor, record, input }: Deed<"preAssign">) => {
      for (const { unitId, role, part } of input.units)
        openAssignment(world, of, moment, actor, { unitId, role, part: part ?? "" }, record as Proposal)
      addParties(
        of,
        input.units.map(({ unitId }) => ({ relation: "handling_unit", personId: null, bodyId: unitId })),
        moment.at,
      )
    },
  },
  hears: { "proposal.submit": receive, "proposal.resubmit": receive },
}

export const mergeTargets = ["final_review", "filed", "assigning", "handling"]

function receive({ world, of, moment }: { world: World; of: Case; moment: Moment }): void {
  const cutoff = of.committee.sessions.get(of.row.sessionId as string)?.cutoffAt ?? ""
  const late = Temporal.Instant.compare(moment.at.toISOString(), cutoff) > 0
  bySystem(world, of, moment, "receive", { period: of.row.period ?? (late ? "intersession" : "plenary") })
}

function openAssignment(
  world: World,
  of: Case,
  moment: Moment,
  actor: Actor,
  unit: { readonly unitId: string; readonly role: string; readonly part: string },
  proposal: Proposal,
): void {
  openCase(world, of.committee, moment, {
    procedure: "assignment",
    matterId: of.row.matterId,
    actor,
    on: [of.id],
    data: {
      ...unit,
      proposalId: of.id,
      track: of.committee.bodies.get(unit.unitId)?.track ?? "other",
      parties: [...proposersOf(proposal), { relation: "handling_unit", personId: null, bodyId: unit.unitId }],
    },
  })
}

function keepRevision({ world, of, record, moment, actor }: MirroredDeed, why: string): void {
  const text = record as Proposal
  const revisions = world.revisions.get(of.id) ?? 0
  world.revisions.set(of.id, revisions + 1)
  addRow(world, "proposal_revision", {
    org_id: of.committee.id,
    id: idAt(moment.at),
    proposal_id: of.id,
    number: revisions + 1,
    why,
    subject: text.subject,
    situation: text.situation,
    analysis: text.analysis,
    recommendations: text.recommendations,
    by_person_id: actor.personId,
    at: moment.at,
  })
}

function takeNumber(of: Case, proposal: Proposal): void {
  const { terms, numbers, sessions } = of.committee
  const own = terms.intersessionSeries === "own" && proposal.period === "intersession"
  const series = `proposal/${proposal.sessionId}${own ? "/intersession" : ""}`
  const n = (numbers.get(series) ?? 0) + 1
  numbers.set(series, n)
  const session = sessions.get(proposal.sessionId)
  if (!session) throw new Error(`there is no session ${proposal.sessionId}`)
  const { year, number, term } = session
  const text = writeNumber(terms.numberPattern, { n, year, session: number, term })
  of.row.number = own ? n + 5000 : n
  of.row.numberText = own ? `平${text}` : text
}
