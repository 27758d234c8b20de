import type { PendingFact } from "../../platform/procedures/facts.ts"
import type { FeedbackScale, PromiseScript } from "../content/city.ts"
import { dayAt, dayNumber } from "../content/days.ts"
import { playContact } from "./play-handling.ts"
import { playReply } from "./play-reply.ts"
import { actor, caseOf, doing, holder, idOf, on, paragraphs, type Story, workingDaysAfter } from "./story.ts"
import { type Case, listHanging, type Moment } from "./world.ts"

/**
 * What comes after the letters follows what the law has made of them: forms, promises, a second round and the archive
 * are played when they arise, on the scripted day or, where that has passed, on the next working day.
 */
export function playAfterwards(story: Story): void {
  on(story, story.seed.createdOn, 0, (proposal) => {
    story.stage.world.follow.set(proposal.id, (of, fact, moment) => hear(story, of, fact, moment))
  })
}

function hear(story: Story, of: Case, fact: PendingFact, moment: Moment): void {
  if (fact.procedure === "reply" && fact.to === "issued" && fact.from !== "issued")
    playPublication(story, of, moment)
  if (fact.action === "open" && fact.procedure === "feedback") playForm(story, of, moment)
  if (fact.action === "open" && fact.procedure === "follow_up") playPromise(story, of)
  if (fact.procedure === "feedback" && fact.from === "awaiting") playJointMeeting(story, moment)
  if (fact.procedure !== "proposal") return
  if (fact.action === "rehandle") playAgain(story, moment)
  if (fact.to === "concluded" && fact.from !== "concluded") playArchive(story, moment)
}

/** The scripted day where it still lies ahead, else the next working day. */
function notBefore(day: string | null | undefined, moment: Moment): string {
  const next = workingDaysAfter(moment.today.toString(), 1)
  return day && day > next ? day : next
}

function playForm(story: Story, of: Case, moment: Moment): void {
  const { seed, committee, stage } = story
  const form = seed.script.feedback.find(
    ({ person, attempt }) => idOf(stage, person) === of.row.proposerId && attempt === of.row.attempt,
  )
  if (!form) return
  const { feedbackAxes, feedbackScale } = committee.terms
  const known = (value: FeedbackScale) =>
    feedbackScale.some(({ code }) => code === value) ? value : "mostly_satisfied"
  const ratings = feedbackAxes.map(({ code }) => ({
    axis: code,
    value: known(code === "process" ? form.process : form.result),
  }))
  const said = { ratings, ...(form.comment ? { comment: form.comment } : {}) }
  const day = notBefore(form.on, moment)
  on(story, day, 65, (_, later) => {
    if (of.row.state !== "awaiting") return
    if (form.channel === "paper")
      doing(story, of, later, holder(story, "proposal_clerk"), "enterPaper", { ...said, receivedOn: day })
    else doing(story, of, later, actor(story, form.person), "rate", said)
  })
}

/** The second letter of the script, as much later as the law came to ask for it. */
function playAgain(story: Story, moment: Moment): void {
  const { seed, stage } = story
  const [round] = seed.script.rehandling
  if (!round) return
  const shift = Math.max(0, dayNumber(moment.today.toString()) - dayNumber(round.on))
  for (const script of seed.script.assignments) {
    const reply = script.replies.find(({ kind }) => kind === "again")
    const assignment = listHanging(stage.world, "assignment", caseOf(story).id).find(
      ({ row }) => row.unitId === idOf(stage, script.unit) && row.state === "in_progress",
    )
    if (!reply || !assignment) continue
    playFreshContacts(story, assignment, moment, reply.draftedOn, shift)
    playReply(story, script, assignment, reply, shift)
  }
}

/** Handling again begins with the proposer: as many contacts as the terms ask for, before the letter is drafted. */
function playFreshContacts(story: Story, of: Case, moment: Moment, draftedOn: string, shift: number): void {
  const last = Math.max(dayNumber(draftedOn) + shift - 1, dayNumber(moment.today.toString()))
  const first = Math.min(dayNumber(moment.today.toString()) + 1, last)
  const day = dayAt(first)
  for (let index = 0; index < story.committee.terms.rehandleContacts; index++)
    playContact(
      story,
      of,
      {
        on: day,
        kind: "face_meeting",
        place: "提案者所在单位",
        people: [story.seed.leadProposer],
        note: "就提案者不满意之处当面听取意见，商定重新办理的措施。",
        acknowledgedOn: day,
        milestone: "during",
      },
      index,
    )
}

/** 再次不满意: the committee calls everybody together, and ends the case after that. */
function playJointMeeting(story: Story, moment: Moment): void {
  const proposal = caseOf(story)
  const { world } = story.stage
  const attempt = proposal.row.attempt as number
  const asked = world.rehandlingAsked.has(`${proposal.id}/${attempt}`)
  const awaited = listHanging(world, "feedback", proposal.id).some(({ row }) => row.state === "awaiting")
  if (
    proposal.row.state !== "replied" ||
    !asked ||
    awaited ||
    attempt <= story.committee.terms.rehandleRounds
  )
    return
  const day = notBefore(story.seed.script.rehandling[0]?.jointMeetingOn, moment)
  const director = holder(story, "committee_director")
  on(story, day, 70, (of, later) =>
    doing(story, of, later, director, "callJointMeeting", {
      on: day,
      place: "政协机关会议室",
      people: "提案者、承办单位负责人、督查部门和提案委员会",
      summary: "逐条核对两次答复，明确下一步措施、时限和责任人，提案者表示理解。",
    }),
  )
  on(story, workingDaysAfter(day, 1), 71, (of, later) => doing(story, of, later, director, "conclude"))
}

function playPromise(story: Story, of: Case): void {
  const promise = story.seed.script.promises.find(
    ({ recommendation, unit }) =>
      of.row.recommendationId === `r${recommendation + 1}` && of.row.unitId === idOf(story.stage, unit),
  )
  if (!promise?.checkedOn) return
  const opened = of.openedAt.toISOString().slice(0, 10)
  const reported = [workingDaysAfter(promise.checkedOn, -2), workingDaysAfter(opened, 2)].sort()[1] as string
  if (promise.outcome !== "broken")
    on(story, reported, 75, (_, moment) => {
      if (of.row.state !== "promised" && of.row.state !== "due") return
      doing(story, of, moment, holder(story, "unit_liaison", promise.unit), "report", progressOf(promise))
    })
  on(story, [promise.checkedOn, workingDaysAfter(reported, 1)].sort()[1] as string, 76, (_, moment) =>
    verify(story, of, promise, moment),
  )
}

function progressOf({ outcome, evidence, newDate }: PromiseScript) {
  return outcome === "postponed"
    ? { progress: "前期工作已经完成，因资金和工期原因需顺延。", done: false, newDueOn: newDate }
    : { progress: "承诺事项已全部完成，请予核验。", done: true, evidence: evidence ?? "工作台账和现场照片" }
}

function verify(story: Story, of: Case, promise: PromiseScript, moment: Moment): void {
  const clerk = holder(story, "proposal_clerk")
  const { state } = of.row
  if (promise.outcome === "broken") {
    const reason = "逾期未兑现，经提案委员会研究予以核销并在年度通报中点名。"
    if (state === "promised" || state === "due")
      doing(story, of, moment, holder(story, "committee_director"), "drop", { reason })
    return
  }
  if (state !== "reported") return
  if (promise.outcome === "postponed")
    doing(story, of, moment, clerk, "sendBack", {
      reason: "同意顺延，请按新时限完成并及时回告。",
      newDueOn: promise.newDate,
    })
  else doing(story, of, moment, clerk, "accept", { note: "现场核验属实，予以销号。" })
}

/** Every letter is decided on for publication: the script says it once for the proposal. */
function playPublication(story: Story, of: Case, moment: Moment): void {
  const { publication } = story.seed.script
  if (!publication) return
  const again = of.row.edition !== "formal"
  const reviewed = again ? workingDaysAfter(moment.today.toString(), 6) : publication.reviewedOn
  const decided = publication.decision === "withheld" || again ? reviewed : publication.publishedOn
  if (decided === null) return
  on(story, notBefore(decided, moment), 73, (proposal, later) => {
    if (of.row.state !== "issued") return
    const clerk = holder(story, "proposal_clerk")
    const consent = proposal.row.publishConsent || !story.committee.terms.consentRequired
    const why = withheldBecause(of, publication, Boolean(consent))
    if (why) doing(story, of, later, clerk, "withhold", { reason: why })
    else doing(story, of, later, clerk, "publish", editedFor(of))
  })
}

function withheldBecause(
  of: Case,
  { decision, reason }: NonNullable<Story["seed"]["script"]["publication"]>,
  consent: boolean,
): string | null {
  if (!consent) return "提案者不同意公开提案正文。"
  if (of.row.publishAttribute === "withheld") return of.row.publishReason as string
  return decision === "withheld" ? (reason ?? "暂不公开。") : null
}

/** A summary is written anew; where something is to be hidden, the public reads an edited text. */
function editedFor(of: Case): { replyText?: string } {
  const answers = of.row.answers as readonly { readonly text: string }[]
  if (of.row.publishAttribute === "summary")
    return { replyText: paragraphs(`答复摘要：${answers.map(({ text }) => text).join("\n")}`) }
  if (of.row.publishAttribute !== "redacted") return {}
  const hidden = answers.map(({ text }) => text.replace(/[\d.]+(?=万元|亿元|户|处|家)/g, "██"))
  return { replyText: paragraphs(`${hidden.join("\n")}\n（部分内容依规隐去）`) }
}

/** Files of a year are closed at its end; those of earlier years whose promises were kept late, soon after. */
function playArchive(story: Story, moment: Moment): void {
  const { seed } = story
  const late = seed.script.archivedOn ?? `${seed.year}-12-18`
  const day = [late, workingDaysAfter(moment.today.toString(), 5)].sort()[1] as string
  on(story, day, 78, (of, later) => {
    if (of.row.state === "concluded") doing(story, of, later, holder(story, "proposal_clerk"), "archive")
  })
}
