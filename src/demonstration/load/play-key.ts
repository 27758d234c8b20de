import type { KeyProposal } from "../../modules/proposals/key/record.ts"
import { mostKey } from "../../modules/proposals/key/rules.ts"
import { filedStates } from "../../modules/proposals/procedure/states.ts"
import type { KeyProposalScript } from "../content/city.ts"
import { openCase } from "./clerk.ts"
import { bundleOf } from "./mirrors/key.ts"
import { actor, doing, holder, idOf, on, type Story, workingDaysAfter } from "./story.ts"
import type { Case, Moment } from "./world.ts"
import { recordOf } from "./world.ts"

/** A key proposal from the shortlist to the leader's word on the report. */
export function playKey(story: Story): void {
  const script = story.seed.script.keyProposal
  if (!script) return
  on(story, script.shortlistedOn, 14, (proposal, moment) => {
    const sessionId = proposal.row.sessionId as string
    const { world } = story.stage
    const of = openCase(world, story.committee, moment, {
      procedure: "key_proposal",
      matterId: proposal.row.matterId,
      actor: holder(story, "proposal_clerk"),
      on: [sessionId],
      data: {
        proposalId: proposal.id,
        sessionId,
        theme: proposal.row.subject,
        reason: "群众关切，事关全局，社会关注度高。",
        relisted: false,
      },
    })
    const beside = findFree(story, script)
    if (beside)
      doing(story, of, moment, holder(story, "proposal_clerk"), "bundle", { proposalIds: [beside.id] })
    playOpinions(story, script, of, moment)
    on(story, script.decidedOn, 15, (_, later) => choose(story, script, of, later))
  })
}

/** One more about the same matter, if it is filed and in no other theme; more would use up the year's share. */
function findFree({ stage }: Story, { bundle }: KeyProposalScript): Case | undefined {
  const taken = new Set((stage.world.rows.get("key_bundle") ?? []).map((row) => row.proposal_id))
  return bundle
    .flatMap((key) => stage.proposals.get(key) ?? [])
    .find(({ id, row }) => filedStates.has(row.state) && !taken.has(id))
}

function playOpinions(story: Story, script: KeyProposalScript, of: Case, moment: Moment): void {
  const { committee } = story
  const asked = [...committee.bodies.values()].filter(
    ({ kind, id }) =>
      ["party", "special_committee"].includes(kind) && (committee.representatives.get(id) ?? []).length > 0,
  )
  const bodies = [asked[0], asked.at(-1)].flatMap((body) => body ?? [])
  const next = workingDaysAfter(moment.today.toString(), 1)
  on(story, next, 16, (_, later) =>
    doing(story, of, later, holder(story, "proposal_clerk"), "consult", {
      bodyIds: bodies.map(({ id }) => id),
    }),
  )
  for (const [index, { id }] of bodies.entries())
    on(story, workingDaysAfter(next, 1 + index), 17, (_, later) => {
      if (later.today.toString() > script.decidedOn) return
      const speaker = committee.actors.get(committee.representatives.get(id)?.[0] ?? "")
      if (speaker)
        doing(story, of, later, speaker, "giveOpinion", {
          bodyId: id,
          verdict: "support",
          opinion: "选题切中要害，建议列为重点提案督办。",
        })
    })
}

/** 重点提案不超过立案数的一定比例: once that is reached, the meeting chooses no more. */
function choose(story: Story, script: KeyProposalScript, of: Case, moment: Moment): void {
  const { stage, committee } = story
  const director = holder(story, "committee_director")
  const { filed, key } = (recordOf(stage.world, of) as KeyProposal).share
  const bundled = bundleOf(stage.world, of).length
  if (key + bundled > mostKey(filed, committee.terms.keyRatio)) {
    doing(story, of, moment, director, "notSelect", {
      reason: "本次会议重点提案已达比例上限，转为一般督办。",
    })
    return
  }
  const support = [...committee.bodies.values()].find(({ kind }) => kind === "special_committee")
  doing(story, of, moment, director, "select", {
    meeting: `${moment.today.year}年${moment.today.month}月主席会议`,
    decidedOn: moment.today.toString(),
    leaderIds: [idOf(stage, script.leader)],
    committeeId: support?.id,
  })
  playSupervision(story, script, of)
}

function playSupervision(story: Story, script: KeyProposalScript, of: Case): void {
  const clerk = holder(story, "proposal_clerk")
  const leader = actor(story, script.leader)
  const approved = workingDaysAfter(script.planOn, 1)
  on(story, script.planOn, 18, (_, moment) =>
    doing(story, of, moment, clerk, "draftPlan", {
      plan: "一、摸清底数：实地走访三处点位，听取提案者和群众意见。二、会商措施：召开部门联席会，逐条明确责任。三、督促落实：年内回头看一次，形成督办报告。",
    }),
  )
  on(story, approved, 19, (_, moment) => doing(story, of, moment, leader, "approvePlan"))
  for (const [index, visit] of script.visits.entries())
    on(story, visit.on, 20 + index, (_, moment) =>
      doing(story, of, moment, clerk, "recordVisit", {
        kind: index === 0 ? "survey" : "inspection",
        onDate: visit.on,
        place: "提案所涉现场",
        people: `${leader.name}、提案者、承办单位负责人`,
        proposerPresent: true,
        findings: visit.note,
      }),
    )
  const { reportOn, visits } = script
  if (!reportOn || visits.length === 0) return
  on(story, reportOn, 25, (_, moment) =>
    doing(story, of, moment, clerk, "report", {
      report:
        "督办期间两次赴现场，推动承办单位逐条落实建议。已完成的事项群众认可，列入计划的事项明确了时限和责任人，将继续跟踪。",
    }),
  )
  on(story, workingDaysAfter(reportOn, 2), 26, (_, moment) =>
    doing(story, of, moment, leader, "instruct", { instruction: "措施扎实，请承办单位按时限抓好后续落实。" }),
  )
  on(story, workingDaysAfter(reportOn, 6), 27, (_, moment) =>
    doing(story, of, moment, clerk, "close", { result: "督办报告已报送，后续承诺转入承诺台账跟踪。" }),
  )
}
