import type { Tone } from "../../../kit/case-view.ts"

const tones: Readonly<Record<string, Tone>> = {
  sent: "waiting",
  received: "waiting",
  accepted: "active",
  declined: "stopped",
  returned: "done",
}

export const toneOf = (state: string): Tone => tones[state] ?? "active"
