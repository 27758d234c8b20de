import type { Words } from "../../../../base/words.ts"
import { soonDays } from "../../../../kit/deadline.ts"
import { nextStep } from "./next-step.ts"
import type { WorkLine } from "./views.ts"
import { unitWords } from "./words.ts"

export interface DueGroup {
  key: "late" | "soon" | "later" | "waiting"
  title: Words
  lines: readonly WorkLine[]
}

/** What is late first, then by due day; what waits for somebody else comes last, for the unit can do nothing about it. */
export function dueGroups(lines: readonly WorkLine[]): DueGroup[] {
  const sorted = [...lines].sort((a, b) => dueDay(a).localeCompare(dueDay(b)))
  const keyOf = (line: WorkLine): DueGroup["key"] => {
    if (nextStep(line).turn !== "unit") return "waiting"
    if (line.daysOverdue > 0) return "late"
    return line.due && line.due.workingDaysLeft <= soonDays ? "soon" : "later"
  }
  return (["late", "soon", "later", "waiting"] as const)
    .map((key) => ({
      key,
      title: unitWords.groups[key],
      lines: sorted.filter((line) => keyOf(line) === key),
    }))
    .filter((group) => group.lines.length > 0)
}

function dueDay(line: WorkLine): string {
  return line.due?.on ?? "9999-12-31"
}
