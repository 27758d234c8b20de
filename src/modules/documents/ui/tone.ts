import type { Tone } from "../../../kit/case-view.ts"

const tones: Readonly<Record<string, Tone>> = {
  draft: "active",
  signing: "waiting",
  approved: "waiting",
  withdrawn: "stopped",
}

export const toneOf = (state: string): Tone => tones[state] ?? "done"
