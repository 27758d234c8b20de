import { COMMENTS, EVIDENCE } from "./answer.ts"
import type { FeedbackScale, FeedbackScript, PromiseScript, ProposalScript } from "./city.ts"
import { dayAt, dayNumber, NOW, past } from "./days.ts"
import { handle } from "./handling.ts"
import { type Fate, type Plan, stateOn } from "./plan.ts"
import { random as generator, type Random } from "./random.ts"
import { reply } from "./reply.ts"
import { review } from "./review.ts"

/** The whole fate of a proposal up to now, and the days on which it entered each state, the coming ones included. */
export function fateOf(plan: Plan, seed: number): Fate {
  const random = generator(`${seed}/${plan.key}/fate`)
  const reviewed = review(plan, random)
  const milestones = reviewed.milestones
  const script: ProposalScript = {
    stopAt: "draft",
    returns: reviewed.returns,
    reviews: reviewed.reviews,
    decision: reviewed.decision,
    withdrawal: reviewed.withdrawal,
    assignments: [],
    feedback: [],
    rehandling: [],
    promises: [],
    publication: null,
    keyProposal: null,
    concludedOn: null,
    archivedOn: null,
  }
  const fate: Fate = { script, proposal: milestones, assignments: [] }
  if (reviewed.filed) follow(plan, reviewed.decided, fate, random)
  script.stopAt = stateOn(milestones, NOW) ?? "draft"
  return fate
}

function follow(plan: Plan, decided: number, fate: Fate, random: Random): void {
  const { script, proposal } = fate
  const handled = handle(plan, decided, random)
  proposal.push(
    [handled.preAssigned, "assigning"],
    [handled.assigned, "handling"],
    [handled.issued, "replied"],
  )
  fate.assignments = handled.milestones
  if (handled.preAssigned <= NOW) script.assignments = handled.assignments
  if (plan.keyLeader) supervise(plan, plan.keyLeader, script, handled.assigned, handled.issued, random)

  let concluded = judged(plan, fate, handled.issued, random)
  const responded = concluded !== null
  concluded ??= Math.max(handled.issued + 30, dayNumber(`${plan.year}-12-10`))
  proposal.push([concluded, "concluded"])
  script.concludedOn = past(concluded)
  publish(plan, script, handled.issued, random)

  const lead = script.assignments.find(
    (item) => item.role !== "assist" && item.returnRequest?.decision?.granted !== true,
  )
  const open = remember(script, concluded, random)
  let archived = Math.max(dayNumber(`${plan.year}-12-18`), concluded + 10)
  if (plan.year === 2026 && responded && random.chance(0.12)) archived = concluded + 15
  if (script.promises.length > 0) {
    proposal.push([concluded + random.whole(3, 6), "tracking"])
    const checks = script.promises.map((promise) => (promise.checkedOn ? dayNumber(promise.checkedOn) : 0))
    archived = open ? Number.POSITIVE_INFINITY : Math.max(archived, ...checks.map((day) => day + 5))
    const kept = script.promises.every((promise) => promise.outcome.startsWith("kept"))
    if (lead && kept && random.chance(0.5)) supplement(plan, lead, script, Math.max(...checks), random)
  }
  if (archived < Number.POSITIVE_INFINITY) {
    proposal.push([archived, "archived"])
    script.archivedOn = past(archived)
  }
  const end = script.concludedOn === null ? null : concluded
  fate.assignments.forEach((states, index) => {
    const last = states[states.length - 1]
    if (end !== null && last && last[1] !== "reassigned") states.push([end, "closed"])
    const assignment = script.assignments[index]
    if (assignment) assignment.stopAt = stateOn(states, NOW) ?? "pre_assigned"
  })
}

const COMMENT_SHARE: Record<FeedbackScale, number> = {
  satisfied: 0.35,
  mostly_satisfied: 0.5,
  understood: 0.6,
  dissatisfied: 0.95,
}

function judgement(
  person: string,
  attempt: number,
  day: number,
  result: FeedbackScale,
  random: Random,
): FeedbackScript {
  const process =
    result === "dissatisfied"
      ? random.pick(["mostly_satisfied", "dissatisfied"] as const)
      : random.chance(0.7)
        ? result
        : "satisfied"
  const comment = random.chance(COMMENT_SHARE[result]) ? random.pick(COMMENTS[result]) : null
  return {
    person,
    attempt,
    on: dayAt(day),
    process,
    result,
    comment,
    channel: random.chance(0.08) ? "paper" : "online",
  }
}

/** Ratings and, after a bad one, a second round; the day of conclusion, or null while the lead proposer is silent. */
function judged(plan: Plan, fate: Fate, issued: number, random: Random): number | null {
  const { script, proposal } = fate
  const unhappy = plan.want === "rehandling" || random.chance(0.05)
  const answers = unhappy || random.chance(0.87)
  const first = issued + random.whole(2, 14)
  const scale: FeedbackScale = unhappy
    ? "dissatisfied"
    : random.weighted<FeedbackScale>([
        ["satisfied", 72],
        ["mostly_satisfied", 24],
        ["understood", 4],
      ])
  for (const person of plan.proposers.slice(1)) {
    const day = issued + random.whole(2, 14)
    const own = random.weighted<FeedbackScale>([
      [scale, 5],
      ["satisfied", 3],
      ["mostly_satisfied", 2],
    ])
    if (random.chance(0.6) && day <= NOW) script.feedback.push(judgement(person, 1, day, own, random))
  }
  if (!answers) return null
  const lead = plan.proposers[0] as string
  const judge = judgement(lead, 1, Math.min(first, NOW), scale, random)
  if (first <= NOW) script.feedback.unshift(judge)
  if (!unhappy) return first + 1
  const reopened = first + random.whole(1, 3)
  const second = reopened + random.whole(14, 20)
  const answeredAgain = second + random.whole(2, 10)
  proposal.push([reopened, "rehandling"], [second, "replied"])
  const still = random.chance(0.25)
  const meeting = answeredAgain + random.whole(5, 12)
  if (reopened <= NOW)
    script.rehandling.push({
      on: dayAt(reopened),
      attempt: 2,
      reason: judge.comment ?? "提案者对办理结果不满意。",
      jointMeetingOn: still ? past(meeting) : null,
    })
  const assignment = script.assignments.find((item) => item.unit === plan.leadUnit.key)
  if (assignment && second - 4 <= NOW) {
    const days = { drafted: second - 4, sent: second - 3, checked: second - 2, issued: second }
    assignment.replies.push(reply(plan, plan.leadUnit, "again", random.pick(["A", "B"]), days, random))
  }
  if (answeredAgain <= NOW)
    script.feedback.push(
      judgement(
        lead,
        2,
        answeredAgain,
        still ? "dissatisfied" : random.pick(["satisfied", "mostly_satisfied"]),
        random,
      ),
    )
  return still ? meeting + 1 : answeredAgain + 1
}

/** Enters the promises of the last replies in the ledger; true while one is open. */
function remember(script: ProposalScript, concluded: number, random: Random): boolean {
  if (concluded > NOW) return false
  for (const assignment of script.assignments) {
    const last = assignment.replies.findLast((item) => item.issuedOn !== null)
    for (const answer of last?.answers ?? []) {
      if (answer.promisedOn === null || answer.owner === null) continue
      const due = dayNumber(answer.promisedOn)
      const outcome =
        due + 15 > NOW
          ? "open"
          : random.weighted<PromiseScript["outcome"]>([
              ["kept", 64],
              ["kept_late", 13],
              ["postponed", 14],
              ["broken", 9],
            ])
      const checked = due + (outcome === "kept" ? random.whole(-6, 4) : random.whole(6, 15))
      script.promises.push({
        recommendation: answer.recommendation,
        unit: assignment.unit,
        promise: answer.text,
        promisedOn: answer.promisedOn,
        owner: answer.owner,
        outcome,
        checkedOn: outcome === "open" ? null : dayAt(Math.max(checked, concluded + 4)),
        evidence: outcome === "kept" || outcome === "kept_late" ? random.pick(EVIDENCE) : null,
        newDate: outcome === "postponed" ? dayAt(Math.max(due, NOW) + random.whole(30, 160)) : null,
      })
    }
  }
  return script.promises.some((promise) => promise.outcome === "open" || promise.outcome === "postponed")
}

function supplement(
  plan: Plan,
  assignment: ProposalScript["assignments"][number],
  script: ProposalScript,
  day: number,
  random: Random,
): void {
  const unit = [plan.leadUnit, ...plan.assists].find((item) => item.key === assignment.unit)
  const days = { drafted: day + 1, sent: day + 2, checked: day + 2, issued: day + 4 }
  const kept = script.promises
    .filter((item) => item.unit === assignment.unit)
    .map((item) => item.recommendation)
  if (unit && kept.length > 0 && days.issued <= NOW)
    assignment.replies.push(reply(plan, unit, "supplementary", "A", days, random, kept))
}

function publish(plan: Plan, script: ProposalScript, issued: number, random: Random): void {
  const reviewed = issued + random.whole(3, 8)
  const decision = random.weighted([
    ["published", 82],
    ["redacted", 10],
    ["withheld", 8],
  ] as const)
  if (reviewed > NOW || plan.want === "checking") return
  script.publication = {
    reviewedOn: dayAt(reviewed),
    decision,
    reason:
      decision === "published"
        ? null
        : decision === "redacted"
          ? "隐去个人联系方式和企业名称后公开。"
          : "涉及尚未公开的规划安排，暂不公开。",
    publishedOn: decision === "withheld" ? null : past(reviewed + random.whole(1, 8)),
  }
}

function supervise(
  plan: Plan,
  leader: string,
  script: ProposalScript,
  assigned: number,
  issued: number,
  random: Random,
): void {
  const decided = assigned + random.whole(6, 12)
  if (decided > NOW) return
  const visits = [decided + random.whole(8, 14), decided + random.whole(18, 28)].filter((day) => day <= NOW)
  script.keyProposal = {
    shortlistedOn: dayAt(Math.max(assigned - 3, plan.submitted + 1)),
    decidedOn: dayAt(decided),
    leader,
    planOn: dayAt(Math.min(decided + 4, NOW)),
    visits: visits.map((day) => ({
      on: dayAt(day),
      note: `赴${plan.draft.locale.街}、${plan.draft.locale.镇}实地督办，现场听取提案者和承办单位意见。`,
    })),
    reportOn: past(issued + 10),
    bundle: [],
  }
}
