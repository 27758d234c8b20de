import { keyOffice } from "../../../modules/proposals/key/office.ts"
import { chosenStates, type KeyProposal } from "../../../modules/proposals/key/record.ts"
import type { KeyInputs } from "../../../modules/proposals/key/schema.ts"
import type { Party } from "../../../platform/procedures/office.ts"
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
  type World,
} from "../world.ts"

/** 重点提案 in memory: what `load.ts`, `writes.ts` and `reactions.ts` of the office do. */
type Deed<N extends keyof KeyInputs> = MirroredDeed<KeyInputs[N]>

const columns = {
  sessionId: "",
  proposalId: "",
  theme: "",
  reason: "",
  relisted: false,
  meeting: null,
  decidedOn: null,
  committeeId: null,
  outcomeReason: null,
  plan: null,
  planApprovedOn: null,
  report: null,
  reportedOn: null,
  instruction: null,
  instructedOn: null,
  result: null,
  closedOn: null,
}

const concerned = ["lead_proposer", "co_sponsor", "signing_body", "handling_unit"]
const isChosen = ({ row }: Case) => chosenStates.some((state) => state === row.state)

export const keyMirror: Mirror = {
  office: keyOffice,
  columns,
  around: (of, world) => {
    const session = of.row.sessionId as string
    const others = listHanging(world, "key_proposal", session).filter((each) => each !== of && isChosen(each))
    const filed = listHanging(world, "proposal", session).filter(({ row }) => row.filedOn !== null)
    const bundle = bundleOf(world, of).map((id) => getCase(world, id))
    bundle.sort((a, b) => Number(a.row.number ?? Infinity) - Number(b.row.number ?? Infinity))
    return {
      bundle: bundle.map(({ id, row: { subject, numberText, state } }) => ({
        proposalId: id,
        subject,
        numberText,
        state,
      })),
      opinions: countRows(world, "key_opinion", of),
      visits: countRows(world, "key_visit", of),
      share: { filed: filed.length, key: new Set(others.flatMap((each) => bundleOf(world, each))).size },
    }
  },
  writes: {
    bundle: ({ world, of, input, moment }: Deed<"bundle">) => {
      for (const id of input.proposalIds) addToBundle(world, of, id, moment)
    },
    consult: ({ of, input, moment }: Deed<"consult">) =>
      addParties(
        of,
        input.bodyIds.map((bodyId) => ({ relation: "consulted_body", personId: null, bodyId })),
        moment.at,
      ),
    giveOpinion: ({ world, of, input, actor, moment }: Deed<"giveOpinion">) => {
      addRow(world, "key_opinion", {
        org_id: of.committee.id,
        id: idAt(moment.at),
        key_proposal_id: of.id,
        body_id: input.bodyId ?? null,
        verdict: input.verdict,
        opinion: input.opinion,
        by_person_id: actor.personId,
        at: moment.at,
      })
    },
    select: ({ world, of, record, input, moment }: Deed<"select">) => {
      const leaders: Party[] = input.leaderIds.map((personId) => ({
        relation: "supervising_leader",
        personId,
        bodyId: null,
      }))
      for (const { proposalId } of (record as KeyProposal).bundle) {
        const proposal = getCase(world, proposalId)
        proposal.row.isKey = true
        addParties(proposal, leaders, moment.at)
        addParties(of, concernedBy(proposal), moment.at)
      }
      const supporting = { relation: "supporting_committee", personId: null, bodyId: input.committeeId }
      addParties(of, [...leaders, supporting], moment.at)
    },
    recordVisit: ({ world, of, input, actor, moment }: Deed<"recordVisit">) => {
      addRow(world, "key_visit", {
        org_id: of.committee.id,
        id: idAt(moment.at),
        key_proposal_id: of.id,
        kind: input.kind,
        on_date: input.onDate,
        place: input.place,
        people: input.people,
        proposer_present: input.proposerPresent,
        findings: input.findings,
        issues: input.issues ?? [],
        by_person_id: actor.personId,
        at: moment.at,
      })
    },
  },
  hears: {
    "key_proposal.open": ({ world, of, moment }) =>
      addToBundle(world, of, of.row.proposalId as string, moment),
    "proposal.assign": ({ world, of, moment }) => {
      for (const key of listHanging(world, "key_proposal", of.row.sessionId as string))
        if (isChosen(key) && bundleOf(world, key).includes(of.id)) addParties(key, concernedBy(of), moment.at)
    },
  },
}

function countRows(world: World, table: string, of: Case): number {
  return (world.rows.get(table) ?? []).filter((row) => row.key_proposal_id === of.id).length
}

export function bundleOf(world: World, of: Case): string[] {
  return (world.rows.get("key_bundle") ?? []).flatMap((row) =>
    row.key_proposal_id === of.id ? [row.proposal_id as string] : [],
  )
}

function addToBundle(world: World, of: Case, proposalId: string, moment: Moment): void {
  if (bundleOf(world, of).includes(proposalId)) return
  addRow(world, "key_bundle", {
    org_id: of.committee.id,
    id: idAt(moment.at),
    key_proposal_id: of.id,
    proposal_id: proposalId,
  })
}

/** In the order of their places among the parties, as the query sorts them. */
function concernedBy(proposal: Case): Party[] {
  return proposal.parties
    .filter(({ relation }) => concerned.includes(relation))
    .sort((a, b) => a.position - b.position)
    .map(({ relation, personId, bodyId }) => ({ relation, personId, bodyId }))
}
