import { wordOf } from "../../../../kit/case-view.ts"
import { DeadlineSentence } from "../../../../kit/deadline-view.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { assignmentCaseWords as words } from "./case-words.ts"
import type { WorkLine } from "./views.ts"

/** What is due next, with its name: 签收期限 还有 3 个工作日（6 月 12 日前）. */
export function DueLine({ line }: { line: Pick<WorkLine, "due" | "daysOverdue"> }) {
  const say = useSay()
  if (!line.due) return null
  return (
    <span className="due-line">
      <span className="muted small">{say(wordOf(words.deadlines, line.due.name))}</span>
      <DeadlineSentence
        due={line.due.on}
        overdue={line.daysOverdue > 0}
        workingDaysLeft={line.due.workingDaysLeft}
        provisional={line.due.provisional}
      />
    </span>
  )
}
