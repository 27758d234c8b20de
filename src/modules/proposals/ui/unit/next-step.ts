import type { Words } from "../../../../base/words.ts"
import type { CaseStep } from "../../../../kit/step-line.tsx"
import { stepWords } from "./words.ts"

/** As much of an assignment as its next step depends on; lines of the list and the page know it alike. */
export interface Standing {
  state: string
  role: string
  extensionAsked?: string | null | undefined
  attempt: number
  contactCount: number
  reply: { state: string } | null
}

/** Whose turn it is: the unit's, or somebody else's while the unit waits. */
export type Turn = "unit" | "others" | "nobody"

export interface NextStep {
  turn: Turn
  /** A few words for a row. */
  short: Words
  /** A sentence for the page. */
  long: Words
}

/** What the unit does next, in plain words: 签收 → 沟通 → 答复. */
export function nextStep(of: Standing): NextStep {
  const { do: doing, wait, over } = stepWords
  switch (of.state) {
    case "awaiting_signoff":
      return { turn: "unit", ...doing.acknowledge }
    case "return_denied":
      return { turn: "unit", ...doing.goOn }
    case "return_requested":
      return { turn: "others", ...wait.return }
    case "signed":
      return of.role === "assist" ? { turn: "unit", ...doing.opinion } : { turn: "unit", ...doing.contact }
    case "in_progress":
      return of.role === "assist" ? { turn: "unit", ...doing.opinion } : replying(of)
    case "opinion_submitted":
      return { turn: "nobody", ...over.opinion }
    case "reply_issued":
      return { turn: "nobody", ...over.replied }
    case "reassigned":
      return { turn: "nobody", ...over.reassigned }
    case "closed":
      return { turn: "nobody", ...over.closed }
    default:
      return { turn: "others", ...wait.assignment }
  }
}

function replying(of: Standing): NextStep {
  const { do: doing, wait } = stepWords
  switch (of.reply?.state) {
    case "drafting":
      return { turn: "unit", ...doing.draft }
    case "with_proposer":
      return { turn: "unit", ...doing.proposer }
    case "countersigning":
      return { turn: "others", ...wait.countersign }
    case "checking":
      return { turn: "others", ...wait.check }
    default:
      if (of.contactCount === 0) return { turn: "unit", ...doing.contact }
      return of.attempt > 1 ? { turn: "unit", ...doing.again } : { turn: "unit", ...doing.reply }
  }
}

type Place = "acknowledge" | "contact" | "draft" | "check" | "issued" | "opinion"

/** The line of steps under the title. An assisting unit has two: receipt and opinion. */
export function stepsOf(of: Standing, say: (words: Words) => string): CaseStep[] {
  const places: readonly Place[] =
    of.role === "assist" ? ["acknowledge", "opinion"] : ["acknowledge", "contact", "draft", "check", "issued"]
  const at = placeOf(of)
  const current = at === "past" ? places.length : places.indexOf(at)
  return places.map((place, index) => ({
    key: place,
    label: say(stepWords.line[place]),
    state: index < current ? "done" : index === current ? "current" : "todo",
  }))
}

function placeOf(of: Standing): Place | "past" {
  if (["pre_assigned", "awaiting_signoff", "return_requested", "return_denied"].includes(of.state))
    return "acknowledge"
  if (["opinion_submitted", "reply_issued", "closed", "reassigned"].includes(of.state)) return "past"
  if (of.role === "assist") return "opinion"
  if (["countersigning", "checking"].includes(of.reply?.state ?? "")) return "check"
  if (of.reply && !["issued", "published", "withheld"].includes(of.reply.state)) return "draft"
  return of.contactCount === 0 ? "contact" : "draft"
}
