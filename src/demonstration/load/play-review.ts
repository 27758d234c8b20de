import type { DecisionScript, GroundCode, Outcome, ProposalSeed } from "../content/city.ts"
import { openCase } from "./clerk.ts"
import { mergeTargets } from "./mirrors/proposal.ts"
import { playAfterwards } from "./play-after.ts"
import { playHandling } from "./play-handling.ts"
import { playKey } from "./play-key.ts"
import {
  actor,
  caseOf,
  doing,
  holder,
  idOf,
  on,
  paragraphs,
  type Stage,
  type Story,
  workingDaysAfter,
} from "./story.ts"
import type { Case, Moment, Row } from "./world.ts"

/** From the first line to the committee's decision: one proposal's script as actions. */
export function playProposal(stage: Stage, seed: ProposalSeed): void {
  const committee = stage.staffing.committees.get(seed.organisation)
  if (!committee) throw new Error(`there is no organisation ${seed.organisation}`)
  const story: Story = { stage, seed, committee, lead: actor({ stage, committee }, seed.leadProposer) }
  stage.agenda.on(seed.createdOn, 8 * 60 + 30, (moment) => begin(story, moment))
  on(story, seed.createdOn, 0, (of, moment) => doing(story, of, moment, story.lead, "save", textOf(story)))
  if (seed.kind === "joint" && seed.script.stopAt !== "draft") invite(story)
  on(story, seed.submittedOn, 5, (of, moment) => submit(story, of, moment))
  for (const { on: day, reason, resubmittedOn } of seed.script.returns) {
    const [why, fix = why] = reason.split("，请")
    on(story, day, 6, (of, moment) =>
      doing(story, of, moment, holder(story, "proposal_clerk"), "returnForRevision", { reason: why, fix }),
    )
    on(story, resubmittedOn, 5, (of, moment) => {
      doing(story, of, moment, story.lead, "save", { researched: true })
      doing(story, of, moment, story.lead, "resubmit")
    })
  }
  review(story)
  const { withdrawal, decision } = seed.script
  if (withdrawal)
    on(story, withdrawal.on, 9, (of, moment) =>
      doing(story, of, moment, story.lead, "withdraw", { reason: withdrawal.reason }),
    )
  if (decision) on(story, decision.on, 10, (of, moment) => decideOn(story, of, moment, decision))
  playHandling(story)
  playAfterwards(story)
  playKey(story)
}

const KINDS: Partial<Record<ProposalSeed["kind"], string>> = {
  people_organisation: "organisation",
  special_committee: "committee",
}
const CATEGORIES = {
  经济建设: "economy",
  政治建设: "politics",
  文化建设: "culture",
  社会建设: "society",
  生态文明建设: "ecology",
  其他: "other",
} as const

function begin({ stage, seed, committee, lead }: Story, moment: Moment): void {
  const { body } = seed
  const person = stage.city.people.find(({ key }) => key === seed.leadProposer)
  const signs = body ? committee.bodies.get(idOf(stage, body)) : undefined
  const session = stage.staffing.sessions.get(`${seed.organisation}/${seed.year}`)
  const sector = person ? committee.bodies.get(idOf(stage, person.sector)) : undefined
  const of = openCase(stage.world, committee, moment, {
    procedure: "proposal",
    actor: lead,
    on: session ? [session.id] : [],
    data: {
      sessionId: session?.id,
      kind: KINDS[seed.kind] ?? seed.kind,
      subject: seed.subject,
      leadName: signs?.name ?? lead.name,
      leadSector: signs ? "" : (sector?.shortName ?? ""),
      parties: [
        signs
          ? { relation: "signing_body", personId: null, bodyId: signs.id }
          : { relation: "lead_proposer", personId: lead.personId, bodyId: null },
      ],
    },
  })
  stage.proposals.set(seed.key, of)
}

function textOf({ stage, seed }: Story): Row {
  const person = stage.city.people.find(({ key }) => key === seed.leadProposer)
  return {
    situation: paragraphs(seed.situation),
    analysis: paragraphs(seed.analysis),
    recommendations: seed.recommendations.map((text, index) => ({ id: `r${index + 1}`, text })),
    category: CATEGORIES[seed.category],
    contact: person?.phone ?? "",
    publishConsent: seed.publishConsent,
    meetingWished: seed.wantsMeeting,
    suggestedUnitIds: seed.suggestedUnits.map((key) => idOf(stage, key)),
    ...(seed.kind === "party" || seed.kind === "people_organisation" ? { sealConfirmed: true } : {}),
  }
}

function invite(story: Story): void {
  const { seed, stage } = story
  const [first] = seed.coSigners
  if (!first) return
  on(story, first.invitedOn, 1, (of, moment) =>
    doing(story, of, moment, story.lead, "invite", {
      personIds: seed.coSigners.map(({ person }) => idOf(stage, person)),
    }),
  )
  for (const { person, confirmedOn } of seed.coSigners)
    on(story, confirmedOn, 3, (of, moment) => doing(story, of, moment, actor(story, person), "confirmCosign"))
}

/** Where nobody has confirmed by then, the author submits alone: a joint proposal needs two. */
function submit(story: Story, of: Case, moment: Moment): void {
  if (of.row.kind === "joint" && !of.parties.some(({ relation }) => relation === "co_sponsor")) {
    doing(story, of, moment, story.lead, "reopenDraft")
    doing(story, of, moment, story.lead, "save", { kind: "individual" })
  }
  doing(story, of, moment, story.lead, "submit")
}

const OUTCOMES: Record<Outcome, string> = {
  filed: "file",
  merged: "merge",
  converted_opinion: "opinion",
  converted_advice: "advice",
  escalated: "escalate",
  resolved_on_site: "resolved",
  rejected: "reject",
}

/** The script has opinions for three rounds; an organisation with fewer rounds takes the earliest. */
function review(story: Story): void {
  const { seed, stage, committee } = story
  const rounds = seed.script.reviews.filter(({ round }) => round !== "final")
  for (const { on: day, by, proposedOutcome, opinion } of rounds.slice(0, committee.terms.reviewRounds - 1))
    on(story, day, 8, (of, moment) =>
      doing(story, of, moment, actor(story, by), "review", {
        opinion,
        outcome: OUTCOMES[proposedOutcome],
        unitIds: [seed.routing.lead, ...seed.routing.assists].map((key) => idOf(stage, key)),
        category: CATEGORIES[seed.category],
      }),
    )
}

const GROUNDS: Record<GroundCode, string> = {
  state_secret: "secrets",
  prohibited: "forbidden",
  party_personnel: "party_personnel",
  party_internal: "party_internal",
  in_litigation: "litigation",
  academic: "academic",
  private_matter: "personal",
  promotion: "promotion",
  named_report: "accusation",
  empty_content: "empty",
  beyond_powers: "beyond_powers",
  copied: "copied",
  several_matters: "many_matters",
  already_filed: "already_filed",
  already_solved: "empty",
}

function decideOn(story: Story, of: Case, moment: Moment, decision: DecisionScript): void {
  const found = decision.outcome === "merged" ? null : actionOf(story, of, moment, decision)
  if (found) doing(story, of, moment, actor(story, decision.by), ...found)
  else merge(story, of, moment, decision)
}

function actionOf(
  story: Story,
  of: Case,
  { today }: Moment,
  { outcome, note: reason, forwardedTo, category, grounds }: DecisionScript,
): [action: string, input: Row] | null {
  const forwardTo = forwardedTo ?? "有关单位"
  const byChairs = story.committee.terms.intersessionApprover === "chairs_meeting"
  switch (outcome) {
    case "filed":
      return [
        "file",
        {
          category: CATEGORIES[category],
          keyCandidate: story.seed.script.keyProposal !== null,
          ...(byChairs && of.row.period === "intersession"
            ? { chairsMeeting: `${today.month}月主席会议` }
            : {}),
        },
      ]
    case "merged":
      return null
    case "converted_opinion":
      return ["convertToOpinion", { reason }]
    case "converted_advice":
      return ["convertToAdvice", { reason, forwardTo }]
    case "escalated":
      return ["escalate", { reason, target: forwardTo }]
    case "resolved_on_site":
      return ["resolveOnSite", { reason }]
    case "rejected":
      return ["reject", { grounds: grounds.map((code) => GROUNDS[code]), reason }]
  }
}

/** The other paper may not have come so far yet: then the committee decides on both when it has. */
function merge(story: Story, of: Case, moment: Moment, decision: DecisionScript): void {
  const target = story.stage.proposals.get(decision.mergeInto ?? "")
  if (target && mergeTargets.includes(target.row.state)) {
    doing(story, of, moment, actor(story, decision.by), "merge", {
      targetId: target.id,
      consent: "经与双方提案者协商，一致同意并案办理。",
    })
    return
  }
  const early = ["draft", "cosigning", "returned", "first_review", "second_review"]
  if (target && !early.includes(target.row.state))
    throw new Error(`${story.seed.key} cannot be merged into what is ${target.row.state}`)
  on(story, workingDaysAfter(moment.today.toString(), 1), 11, (_, next) =>
    merge(story, caseOf(story), next, decision),
  )
}
