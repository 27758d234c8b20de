import { systemActor } from "../../../base/actor.ts"
import { followUpOffice } from "../../../modules/proposals/promises/office.ts"
import type { Reply } from "../../../modules/proposals/replies/record.ts"
import { bySystem, openCase } from "../clerk.ts"
import {
  type Case,
  getCase,
  listHanging,
  type Mirror,
  type MirroredFact,
  type Moment,
  type World,
} from "../world.ts"

/** 承诺台账 in memory: what `open.ts`, `load.ts` and `reactions.ts` of the office do. */
const columns = {
  proposalId: "",
  replyId: "",
  unitId: "",
  recommendationId: "",
  recommendation: "",
  promise: "",
  owner: "",
  dueOn: "",
  firstDueOn: "",
  progress: null,
  evidence: null,
  done: false,
  newDueOn: null,
  reportedOn: null,
  decision: null,
  keptOn: null,
  timesDue: 0,
}

const closed = ["kept", "dropped"]

export const promiseMirror: Mirror = {
  office: followUpOffice,
  columns,
  around: (of, world) => {
    const { subject, numberText, state } = getCase(world, of.row.proposalId as string).row
    const supplement = listHanging(world, "reply", of.row.proposalId as string).findLast(
      ({ row }) => row.followUpId === of.id,
    )
    return {
      unitName: of.committee.bodies.get(of.row.unitId as string)?.name,
      proposal: { subject, numberText, state },
      attachments: 0,
      supplementId: supplement?.id ?? null,
    }
  },
  writes: {},
  hears: { "follow_up.accept": endTracking, "follow_up.drop": endTracking },
}

export function keepPromises(world: World, of: Case, reply: Reply, moment: Moment): void {
  for (const { recommendationId, disposition, text, dueOn, owner } of reply.answers) {
    const tracked = (of.committee.terms.tracked as readonly string[]).includes(disposition)
    if (!tracked || !dueOn || !owner) continue
    const promise = { replyId: reply.id, promise: text, owner, dueOn }
    const open = listHanging(world, "follow_up", reply.proposalId).find(
      ({ row }) =>
        row.unitId === reply.unitId &&
        row.recommendationId === recommendationId &&
        !closed.includes(row.state),
    )
    if (open) {
      bySystem(world, open, moment, "restate", promise)
      continue
    }
    openCase(world, of.committee, moment, {
      procedure: "follow_up",
      matterId: reply.matterId,
      actor: systemActor(of.committee.id),
      on: [reply.proposalId],
      data: {
        ...promise,
        firstDueOn: dueOn,
        proposalId: reply.proposalId,
        unitId: reply.unitId,
        recommendationId,
        recommendation: reply.recommendations.find(({ id }) => id === recommendationId)?.text ?? "",
        parties: reply.parties.filter(({ relation }) =>
          ["lead_proposer", "co_sponsor", "signing_body", "handling_unit"].includes(relation),
        ),
      },
    })
  }
}

function endTracking({ world, of, moment }: MirroredFact): void {
  const proposal = getCase(world, of.row.proposalId as string)
  const open = listHanging(world, "follow_up", proposal.id).some(({ row }) => !closed.includes(row.state))
  if (proposal.row.state === "tracking" && !open) bySystem(world, proposal, moment, "endTracking")
}
