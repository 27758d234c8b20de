import type { Tone } from "../../../kit/case-view.ts"

const tones: Readonly<Record<string, Tone>> = {
  coming: "active",
  enrolled: "active",
  present: "done",
  here: "done",
  attended: "done",
  took_part: "done",
  settled: "done",
  on_leave: "stopped",
  excused: "stopped",
  absent: "stopped",
  no_show: "stopped",
  declined: "stopped",
  withdrawn: "stopped",
  not_joined: "stopped",
  released: "stopped",
  taken_off: "stopped",
  cancelled: "stopped",
}

export const toneOf = (state: string): Tone => tones[state] ?? "waiting"
