import type { Tone } from "../../../../kit/case-view.ts"

/** The shape of a state of an assignment. */
export function toneOf(state: string): Tone {
  if (state === "reply_issued" || state === "opinion_submitted") return "done"
  if (state === "closed" || state === "reassigned") return "stopped"
  return state === "pre_assigned" || state === "awaiting_signoff" || state === "return_requested"
    ? "waiting"
    : "active"
}

export function replyTone(state: string): Tone {
  if (state === "issued" || state === "published") return "done"
  if (state === "withheld") return "stopped"
  return state === "drafting" ? "waiting" : "active"
}

export function followUpTone(state: string): Tone {
  if (state === "kept") return "done"
  if (state === "dropped") return "stopped"
  return state === "promised" ? "waiting" : "active"
}
