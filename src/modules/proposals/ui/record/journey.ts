import type { Words } from "../../../../base/words.ts"
import { wordOf } from "../../../../kit/case-view.ts"
import type { CaseStep } from "../../../../kit/step-line.tsx"
import { proposalWords } from "../../words.ts"
import type { ProposalRecord } from "./proposal-view.ts"
import { recordWords } from "./words.ts"

export interface JourneyStep {
  key: string
  label: Words
  state: CaseStep["state"]
  /** The day it happened. */
  on: string | null
}

const order = ["draft", "submitted", "review", "filed", "assigned", "replied", "concluded"] as const
type Step = (typeof order)[number]

/** How far each state has come: everything before is done, the step itself is where the case stands. */
const standsAt: Readonly<Record<string, Step>> = {
  draft: "draft",
  cosigning: "draft",
  returned: "draft",
  submitted: "submitted",
  first_review: "review",
  second_review: "review",
  final_review: "review",
  filed: "filed",
  assigning: "filed",
  handling: "assigned",
  rehandling: "assigned",
  replied: "replied",
  tracking: "concluded",
  concluded: "concluded",
  archived: "concluded",
}

type Dates = Pick<ProposalRecord, "submittedOn" | "filedOn" | "assignedOn" | "repliedOn" | "concludedOn">

/** The journey from draft to the end. A case that ended in review stops there, with its outcome as the last step. */
export function journeyOf(state: string, dates: Dates): JourneyStep[] {
  const days: Partial<Record<Step, string | null>> = {
    submitted: dates.submittedOn,
    filed: dates.filedOn,
    assigned: dates.assignedOn,
    replied: dates.repliedOn,
    concluded: dates.concludedOn,
  }
  const step = (key: Step, how: CaseStep["state"]): JourneyStep => ({
    key,
    label: recordWords.steps[key],
    state: how,
    on: days[key] ?? null,
  })
  const at = standsAt[state]
  if (at === undefined) {
    const passed = order.slice(0, 3).filter((key) => key !== "submitted" || dates.submittedOn !== null)
    const outcome = wordOf(proposalWords.states, state)
    const before = state === "withdrawn" && dates.submittedOn === null ? passed.slice(0, 1) : passed
    return [
      ...before.map((key) => step(key, "done")),
      { key: "outcome", label: outcome, state: "current", on: null },
    ]
  }
  const here = order.indexOf(at)
  const over = state === "concluded" || state === "archived"
  // Filing, assignment, reply are acts: once done they are done, and what is under way is the next one.
  const reached = at === "filed" || at === "assigned" || at === "replied" || over ? here + 1 : here
  return order.map((key, index) =>
    step(key, index < reached ? "done" : index === reached ? "current" : "todo"),
  )
}
