import type { Tone } from "../../../../kit/case-view.ts"

const tones: Readonly<Record<string, Tone>> = {
  shortlisted: "waiting",
  consulting: "waiting",
  closed: "done",
  not_selected: "stopped",
  nominating: "waiting",
  published: "done",
  open: "waiting",
  accepted: "done",
  refused: "stopped",
}

/** The shape of a state: waiting for a decision, in work, done, stopped. */
export function keyTone(state: string): Tone {
  return tones[state] ?? "active"
}
