import type { Tone } from "../../../../kit/case-view.ts"

export function transferTone(state: string): Tone {
  if (state === "sent") return "waiting"
  if (state === "released") return "stopped"
  return state === "replied" || state === "accepted" ? "done" : "active"
}
