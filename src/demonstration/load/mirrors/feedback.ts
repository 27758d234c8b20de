import { systemActor } from "../../../base/actor.ts"
import { feedbackOffice } from "../../../modules/proposals/feedback/office.ts"
import type { Feedback } from "../../../modules/proposals/feedback/record.ts"
import { asksRehandling } from "../../../modules/proposals/feedback/rules.ts"
import type { FeedbackInputs } from "../../../modules/proposals/feedback/schema.ts"
import type { Reply } from "../../../modules/proposals/replies/record.ts"
import { bySystem, openCase, tell } from "../clerk.ts"
import {
  addRow,
  type Case,
  getCase,
  idAt,
  listHanging,
  type Mirror,
  type MirroredDeed,
  type MirroredFact,
  type Moment,
  recordOf,
  type World,
} from "../world.ts"

/** 反馈 in memory: what `open.ts`, `load.ts`, `writes.ts` and `reactions.ts` of the office do. */
const columns = {
  proposalId: "",
  replyId: "",
  unitId: "",
  proposerId: "",
  attempt: 1,
  channel: null,
  givenOn: null,
}

export const feedbackMirror: Mirror = {
  office: feedbackOffice,
  columns,
  around: (of, world) => {
    const { subject, numberText, state, sessionId } = getCase(world, of.row.proposalId as string).row
    return {
      unitName: of.committee.bodies.get(of.row.unitId as string)?.name,
      proposerName: of.committee.actors.get(of.row.proposerId as string)?.name,
      sessionId,
      proposal: { subject, numberText, state },
    }
  },
  writes: { rate: seal, enterPaper: seal },
  hears: {
    "feedback.rate": settleOfForm,
    "feedback.enterPaper": settleOfForm,
    "feedback.lapse": settleOfForm,
    "proposal.markReplied": (heard) => settle(heard, heard.of),
    "proposal.rehandle": ({ world, of, moment }) => {
      for (const form of listHanging(world, "feedback", of.id))
        if (form.row.state === "awaiting") bySystem(world, form, moment, "lapse")
    },
  },
}

export function openFeedback(world: World, of: Case, reply: Reply, moment: Moment): void {
  const { committee } = of
  const raters = new Set<string>()
  for (const { relation, personId, bodyId } of reply.parties) {
    if (relation === "lead_proposer" && personId) raters.add(personId)
    if (relation === "co_sponsor" && personId && committee.terms.feedbackBy === "all") raters.add(personId)
    if (relation === "signing_body" && bodyId)
      for (const person of committee.representatives.get(bodyId) ?? []) raters.add(person)
  }
  for (const proposerId of raters)
    openCase(world, committee, moment, {
      procedure: "feedback",
      matterId: reply.matterId,
      actor: systemActor(committee.id),
      on: [reply.proposalId],
      data: {
        proposalId: reply.proposalId,
        replyId: reply.id,
        unitId: reply.unitId,
        proposerId,
        attempt: reply.attempt,
        parties: [{ relation: "rater", personId: proposerId, bodyId: null }],
      },
    })
}

function seal({
  world,
  of,
  record,
  input,
  moment,
}: MirroredDeed<FeedbackInputs["rate"] | FeedbackInputs["enterPaper"]>): void {
  const form = record as Feedback
  for (const rating of input.ratings) {
    const asks = asksRehandling([rating], of.committee.terms)
    if (asks) world.rehandlingAsked.add(`${form.proposalId}/${form.attempt}`)
    addRow(world, "rating", {
      org_id: of.committee.id,
      id: idAt(moment.at),
      feedback_id: of.id,
      proposal_id: form.proposalId,
      reply_id: form.replyId,
      attempt: form.attempt,
      unit_id: form.unitId,
      session_id: form.sessionId,
      rater_id: form.proposerId,
      axis: rating.axis,
      value: rating.value,
      asks_rehandling: asks,
      comment: input.comment ?? "",
      at: moment.at,
    })
  }
}

function settleOfForm(heard: MirroredFact): void {
  settle(heard, getCase(heard.world, (recordOf(heard.world, heard.of) as Feedback).proposalId))
}

function settle({ world, moment, fact }: MirroredFact, proposal: Case): void {
  if (proposal.row.state !== "replied") return
  const forms = listHanging(world, "feedback", proposal.id)
  if (forms.some(({ row }) => row.state === "awaiting")) return
  const attempt = proposal.row.attempt as number
  if (!world.rehandlingAsked.has(`${proposal.id}/${attempt}`)) {
    bySystem(world, proposal, moment, "conclude")
    return
  }
  if (attempt <= proposal.committee.terms.rehandleRounds) {
    bySystem(world, proposal, moment, "rehandle", { reason: "提案者评价要求重新办理" })
    return
  }
  const newest = forms.at(-1)
  if (newest)
    tell(world, newest, fact, [
      { name: "notify", args: { to: "role:proposal_committee", kind: "joint_meeting_due" } },
      { name: "notify", args: { to: "role:supervision_office", kind: "joint_meeting_due" } },
    ])
}
