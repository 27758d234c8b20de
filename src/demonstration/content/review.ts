import { REVISIONS, WITHDRAWALS } from "./answer.ts"
import type { DecisionScript, GroundCode, Outcome, ReviewScript } from "./city.ts"
import { dayAt, dayNumber, NOW, past } from "./days.ts"
import type { Milestones, Plan } from "./plan.ts"
import type { Random } from "./random.ts"
import type { ProposalState } from "./states.ts"

export interface Reviewed {
  milestones: Milestones<ProposalState>
  returns: { on: string; reason: string; resubmittedOn: string | null }[]
  reviews: ReviewScript[]
  decision: DecisionScript | null
  decided: number
  withdrawal: { on: string; reason: string } | null
  filed: boolean
}

/** From writing to the committee's decision. */
export function review(plan: Plan, random: Random): Reviewed {
  const milestones: Milestones<ProposalState> = [[plan.created, "draft"]]
  if (plan.joint) milestones.push([plan.created + 1, "cosigning"])
  milestones.push([plan.submitted, "submitted"])
  let day = plan.submitted + random.whole(1, 2)
  milestones.push([day, "first_review"])
  const returns: Reviewed["returns"] = []
  if (plan.want === "returned" || random.chance(0.05)) {
    const on = day + random.whole(1, 2)
    const again = on + random.whole(3, 9)
    milestones.push([on, "returned"], [again, "submitted"], [again + 1, "first_review"])
    if (on <= NOW) returns.push({ on: dayAt(on), reason: random.pick(REVISIONS), resubmittedOn: past(again) })
    day = again + 1
  }
  const first = day + random.whole(2, 4)
  const second = first + random.whole(1, 4)
  milestones.push([first, "second_review"])
  if (plan.outcome === "withdrawn") {
    const on = first + random.whole(1, 3)
    const reviews = reviewList(plan, "filed", [first])
    milestones.push([on, "withdrawn"])
    const withdrawal = on <= NOW ? { on: dayAt(on), reason: random.pick(WITHDRAWALS) } : null
    return { milestones, returns, reviews, decision: null, decided: on, withdrawal, filed: false }
  }
  const outcome = plan.outcome
  milestones.push([second, "final_review"])
  let decided = second + random.whole(2, 5)
  if (plan.period === "plenary") decided = Math.max(decided, dayNumber(plan.session.closesOn))
  milestones.push([decided, outcome])
  const [grounds, note] = groundsFor(outcome, random)
  const decision: DecisionScript | null =
    decided > NOW
      ? null
      : {
          on: dayAt(decided),
          by: plan.staff("committee_director").key,
          outcome,
          number: null,
          category: plan.draft.matter.category,
          grounds,
          note,
          mergeInto: outcome === "merged" ? plan.mergeInto : null,
          consents:
            outcome === "merged" ? plan.proposers.map((person) => ({ person, on: dayAt(second) })) : [],
          forwardedTo: FORWARDS[outcome] ?? (outcome === "converted_advice" ? plan.leadUnit.name : null),
        }
  const reviews = reviewList(plan, outcome, [first, second, decided])
  return { milestones, returns, reviews, decision, decided, withdrawal: null, filed: outcome === "filed" }
}

const ROUNDS = ["first", "second", "final"] as const
const OPINIONS: Record<Outcome, string> = {
  filed: "情况清楚，分析有据，建议具体，同意立案。",
  merged: "与另一件提案反映同一事项，经与提案者协商，建议并案。",
  converted_opinion: "反映情况有价值，宜作社情民意信息报送。",
  converted_advice: "建议转有关单位研究参考，不作提案立案。",
  escalated: "事权在上级，建议转上级政协。",
  resolved_on_site: "会议期间有关单位已现场解决，无需交办。",
  rejected: "不符合立案条件，建议不予立案并向提案者说明理由。",
}
const FORWARDS: Partial<Record<Outcome, string>> = {
  converted_opinion: "社情民意信息办公室",
  escalated: "上级政协提案委员会",
}

function reviewList(plan: Plan, outcome: Outcome, days: number[]): ReviewScript[] {
  return days
    .map((day, index) => ({ day, round: ROUNDS[index] as (typeof ROUNDS)[number] }))
    .filter(({ day }) => day <= NOW)
    .map(({ day, round }) => ({
      round,
      on: dayAt(day),
      by: plan.staff(round === "final" ? "committee_director" : "proposal_clerk").key,
      proposedOutcome: outcome,
      opinion: OPINIONS[outcome],
    }))
}

const GROUNDS: Partial<Record<Outcome, [GroundCode, string][]>> = {
  rejected: [
    ["promotion", "文中以较多篇幅推介某一具体产品，不宜作为提案。"],
    ["private_matter", "核心诉求为解决亲属个人问题，建议通过相应渠道反映。"],
    ["in_litigation", "所涉事项正在行政诉讼中，不予立案。"],
    ["empty_content", "建议停留在原则要求，没有可办理的措施。"],
    ["already_filed", "本届内已有相同内容立案且正在办理。"],
    ["copied", "与公开发表的文章大段雷同，经提醒未作修改。"],
    ["beyond_powers", "所提事项须由国家层面立法，本级无权办理。"],
    ["academic", "内容属于学术探讨，不具备办理条件。"],
    ["several_matters", "一件提案反映多项互不相关的事务，经提醒未作拆分。"],
  ],
  converted_opinion: [
    ["empty_content", "情况反映及时，但建议不够具体，转社情民意信息。"],
    ["beyond_powers", "超出本级事权，转社情民意信息向上反映。"],
    ["already_solved", "主要问题已有专项部署，苗头性情况转信息报送。"],
  ],
  converted_advice: [
    ["already_solved", "有关单位已在实施，转作意见供参考。"],
    ["several_matters", "涉及事项较多，分送有关单位参考。"],
    ["academic", "研究性较强，送有关单位参阅。"],
    ["already_filed", "与已立案提案部分重合，其余内容转作意见。"],
  ],
  escalated: [["beyond_powers", "所提事项属于上级事权，转请上级政协研究。"]],
}

function groundsFor(outcome: Outcome, random: Random): [GroundCode[], string] {
  const pool = GROUNDS[outcome]
  if (!pool) return [[], OPINIONS[outcome]]
  const [code, note] = random.pick(pool)
  return [[code], note]
}
