import type { AssignmentScript, ReplyScript } from "../content/city.ts"
import { dayAt, dayNumber } from "../content/days.ts"
import { hash } from "../content/random.ts"
import { openCase } from "./clerk.ts"
import { replyData } from "./mirrors/reply.ts"
import { actor, caseOf, doing, holder, idOf, on, paragraphs, type Story, workingDaysAfter } from "./story.ts"
import { type Case, listHanging, type Moment, type Row } from "./world.ts"

/**
 * A letter from the first draft to the day it leaves. `shift` moves the whole of it by working days, where what came
 * before took longer under the law than the script had thought.
 */
export function playReply(
  story: Story,
  script: AssignmentScript,
  assignment: Case,
  reply: ReplyScript,
  shift = 0,
): void {
  const moved = (day: string | null) => (day === null ? null : dayAt(dayNumber(day) + shift))
  const { draftToProposerFirst } = story.committee.terms
  const drafted = moved(reply.draftedOn) as string
  on(story, drafted, 40, (_, moment) => {
    const of = begin(story, script, assignment, reply, moment)
    if (!of) return
    const letter: Letter = { story, script, reply, of, moved }
    const unfinished = script.stopAt === "reply_drafting" && reply.kind === "first"
    if (draftToProposerFirst && reply.kind !== "supplementary") {
      doing(story, of, moment, holder(story, "unit_liaison", script.unit), "sendDraft")
      if (!unfinished)
        on(story, workingDaysAfter(drafted, 1), 41, (_same, later) =>
          doing(story, of, later, story.lead, "proposerComments", { agrees: true }),
        )
    }
    if (!unfinished) playSubmission(letter, drafted)
  })
}

interface Letter {
  readonly story: Story
  readonly script: AssignmentScript
  readonly reply: ReplyScript
  readonly of: Case
  readonly moved: (day: string | null) => string | null
}

function begin(
  story: Story,
  script: AssignmentScript,
  assignment: Case,
  reply: ReplyScript,
  moment: Moment,
): Case | null {
  const { world } = story.stage
  const liaison = holder(story, "unit_liaison", script.unit)
  const promise = reply.kind === "supplementary" ? reportedPromise(story, assignment, reply) : null
  // A supplementary reply tells of a promise that was reported; without one there is nothing to tell.
  if (reply.kind === "supplementary" && !promise) return null
  const of = openCase(world, story.committee, moment, {
    procedure: "reply",
    actor: liaison,
    ...replyData(world, assignment, promise?.id ?? null),
  })
  doing(story, of, moment, liaison, "save", letterOf(story, script, reply))
  return of
}

function reportedPromise(story: Story, assignment: Case, reply: ReplyScript): Case | undefined {
  const told = reply.answers.map(({ recommendation }) => `r${recommendation + 1}`)
  return listHanging(story.stage.world, "follow_up", caseOf(story).id).find(
    ({ row }) =>
      row.reportedOn !== null &&
      row.unitId === assignment.row.unitId &&
      told.includes(row.recommendationId as string),
  )
}

/** Where the letter cannot be public in full, the attribute says so, and why. */
const ATTRIBUTES = {
  full: ["full", null],
  summary: ["summary", null],
  on_request: ["withheld", "内容涉及工作过程性信息，依申请公开。"],
  withheld: ["withheld", "涉及尚未公开的规划安排，暂不公开。"],
} as const

function letterOf(story: Story, script: AssignmentScript, reply: ReplyScript): Row {
  const { seed, stage } = story
  const signer = actor(story, reply.signedBy)
  const liaison = stage.staffOf(seed.organisation, "unit_liaison", script.unit)[0]
  const redacted = seed.script.publication?.decision === "redacted" && reply.publishAttribute === "full"
  const [attribute, why] = ATTRIBUTES[reply.publishAttribute]
  return {
    text: paragraphs(`${reply.opening}\n${reply.closing}`),
    answers: reply.answers.map((answer) => ({
      recommendationId: `r${answer.recommendation + 1}`,
      disposition: answer.result,
      text: answer.text,
      ...(answer.promisedOn ? { dueOn: answer.promisedOn } : {}),
      ...(answer.owner ? { owner: ownerOf(story, answer.owner) } : {}),
    })),
    unitClass: classOf(story, reply, classGiven(reply)),
    documentNumber: reply.documentNumber ?? numberOf(story, script),
    signer: signer.name,
    contactName: liaison?.name ?? signer.name,
    contactPhone: liaison?.phone ?? "",
    publishAttribute: redacted ? "redacted" : attribute,
    ...(why ? { publishReason: why } : {}),
  }
}

function ownerOf({ stage }: Story, key: string): string {
  const person = stage.city.staff.find((each) => each.key === key)
  return person ? `${person.post} ${person.name}` : key
}

/** The class the unit gives first. 已解决 with nothing adopted is no letter that the law lets out: then the checked one. */
function classGiven({ resultClass, answers, checks }: ReplyScript): "A" | "B" | "C" {
  const adopted = answers.some(({ result }) => result === "adopted" || result === "partial")
  return resultClass === "A" && !adopted ? (checks.at(-1)?.resultClass ?? "B") : resultClass
}

/** Where four classes are in use, what is merely kept for reference is the fourth. */
function classOf({ committee }: Story, { answers }: ReplyScript, given: "A" | "B" | "C"): string {
  const four = committee.terms.resultClasses.some(({ code }) => code === "D")
  return four && given === "C" && answers.every(({ result }) => result === "noted") ? "D" : given
}

function numberOf(story: Story, script: AssignmentScript): string {
  const unit = story.committee.bodies.get(idOf(story.stage, script.unit))
  const place = story.committee.id === 1 ? "云泽" : story.committee.id === 2 ? "澄溪" : "禾岭"
  const office = unit?.shortName.replace(/^[市县]委?/, "").slice(0, 2)
  return `${place}${office}函〔${story.seed.year}〕${1 + (hash(story.seed.key) % 180)}号`
}

/** Handed in, signed by those who assist, checked, sent; each step where this organisation has it. */
function playSubmission(letter: Letter, drafted: string): void {
  const { story, script, reply, of, moved } = letter
  const { checkRequired } = story.committee.terms
  // Without a check the letter leaves when it is handed in, so that is done on the day it is to leave.
  const handedIn = checkRequired ? workingDaysAfter(drafted, 2) : moved(reply.issuedOn)
  on(story, handedIn, 43, (_, moment) =>
    doing(story, of, moment, holder(story, "unit_liaison", script.unit), "submitReply"),
  )
  const waits = script.stopAt === "countersigning" && reply.kind === "first"
  if (!waits)
    for (const [index, { unit, on: day }] of reply.countersigns.entries())
      on(story, moved(day), 45 + index, (_, moment) => countersign(letter, unit, moment))
  for (const check of reply.checks)
    on(story, moved(check.on), 55, (_, moment) => {
      if (of.row.state !== "checking") return
      const by = actor(story, check.by)
      if (!check.approved) {
        doing(story, of, moment, by, "returnCheck", { reason: check.note })
        playResubmission(letter, moment)
        return
      }
      const resultClass = classOf(story, reply, check.resultClass)
      doing(story, of, moment, by, "passCheck", {
        ...(resultClass === of.row.unitClass ? {} : { resultClass }),
        reason: check.note,
      })
    })
}

function countersign({ story, of }: Letter, unit: string, moment: Moment): void {
  if (of.row.state !== "countersigning") return
  const asked = of.parties.some(
    ({ relation, bodyId }) => relation === "assist_unit" && bodyId === idOf(story.stage, unit),
  )
  if (asked) doing(story, of, moment, holder(story, "unit_head", unit), "countersign", { verdict: "agreed" })
}

function playResubmission(letter: Letter, moment: Moment): void {
  const { story, script, reply, of } = letter
  const today = moment.today.toString()
  on(story, today, 57, (_, later) => {
    const liaison = holder(story, "unit_liaison", script.unit)
    doing(story, of, later, liaison, "save", {
      text: paragraphs(`${reply.opening}\n${reply.closing}\n按审核意见已逐条补充时限和责任人。`),
    })
    doing(story, of, later, liaison, "submitReply")
  })
  for (const [index, { unit }] of reply.countersigns.entries())
    on(story, today, 58 + index, (_, later) => countersign(letter, unit, later))
}
