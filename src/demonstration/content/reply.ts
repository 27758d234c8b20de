import { answerText, CLOSINGS, OPENINGS, results } from "./answer.ts"
import type { ReplyScript, ResultClass, UnitSeed } from "./city.ts"
import { dayAt, NOW, past } from "./days.ts"
import { GAZETTEERS } from "./places.ts"
import type { Plan } from "./plan.ts"
import type { Random } from "./random.ts"

/** A reply that answers recommendation by recommendation; a supplementary one tells of `only` those since kept. */
export function reply(
  plan: Plan,
  unit: UnitSeed,
  kind: ReplyScript["kind"],
  resultClass: ResultClass,
  days: { drafted: number; sent: number; checked: number; issued: number },
  random: Random,
  only?: number[],
): ReplyScript {
  const again = kind === "again"
  const owner = plan.staff("unit_head", unit.key).key
  const outcomes = only
    ? only.map((recommendation) => ({ recommendation, result: "adopted" as const }))
    : results(resultClass, plan.draft.measures.length, random).map((result, recommendation) => ({
        recommendation,
        result,
      }))
  const answers = outcomes.map(({ recommendation, result }) => {
    const promised = result === "planned" || result === "partial" ? days.issued + random.whole(55, 300) : null
    const on = promised === null ? null : dayAt(promised)
    const words = on === null ? "" : `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月底`
    const measure = plan.draft.measures[recommendation] as Plan["draft"]["measures"][number]
    return {
      recommendation,
      result,
      text: answerText(measure, result, random.chance(0.5) ? "我单位" : unit.shortName, words, random, again),
      promisedOn: on === null ? null : monthEnd(on),
      owner: on === null ? null : owner,
    }
  })
  const track =
    unit.track === "party" ? `${unit.key[0]}-dispatch-party` : `${unit.key[0]}-dispatch-government`
  const by = plan.staff("supervision_checker", track).key
  const back = random.chance(0.08)
  const before = back && resultClass !== "A" && random.chance(0.5) ? "A" : resultClass
  const checks: ReplyScript["checks"] = []
  if (days.checked + 1 <= NOW && back)
    checks.push({
      on: dayAt(days.checked + 1),
      by,
      approved: false,
      resultClass,
      note: random.pick([
        "对第一项建议的答复没有写明时限，请补充后再报。",
        "工作总结篇幅过多，请围绕建议逐条答复。",
        "办理结果与所附措施不符，请核定类别。",
      ]),
    })
  if (days.issued <= NOW)
    checks.push({
      on: dayAt(days.issued),
      by,
      approved: true,
      resultClass,
      note: before === resultClass ? "答复具体，同意印发。" : "已按实际进展调整办理结果类别，同意印发。",
    })
  return {
    kind,
    draftedOn: dayAt(days.drafted),
    resultClass: before,
    opening: random.pick(OPENINGS).replace("{subject}", plan.draft.subject),
    answers,
    closing: random.pick(CLOSINGS),
    publishAttribute: random.weighted<ReplyScript["publishAttribute"]>([
      ["full", 82],
      ["summary", 9],
      ["on_request", 6],
      ["withheld", 3],
    ]),
    countersigns: plan.assists.map((assist) => ({ unit: assist.key, on: past(days.checked) })),
    checks,
    signedBy: owner,
    documentNumber: days.issued <= NOW ? documentNumber(unit, days.issued, random) : null,
    issuedOn: past(days.issued),
  }
}

/** Such as 云泽住建函〔2025〕14号. */
function documentNumber(unit: UnitSeed, issued: number, random: Random): string {
  const place = GAZETTEERS[Number(unit.key[0]) as 1 | 2 | 3].name.slice(0, 2)
  const office = unit.shortName.replace(/^[市县]委?/, "").slice(0, 2)
  return `${place}${office}函〔${dayAt(issued).slice(0, 4)}〕${random.whole(3, 180)}号`
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
function monthEnd(date: string): string {
  const month = Number(date.slice(5, 7))
  const leap = month === 2 && Number(date.slice(0, 4)) % 4 === 0 ? 1 : 0
  return `${date.slice(0, 8)}${(LENGTHS[month - 1] as number) + leap}`
}
