import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { assignmentCaseWords as caseWords } from "./case-words.ts"
import type { AssignmentView } from "./views.ts"

/** The particulars of an assignment: [label, value], without the empty ones. */
export function useAssignmentFacts(view: AssignmentView): (readonly [string, string])[] {
  const say = useSay()
  const language = useLanguage()
  const { record } = view
  const day = (date: string | null | undefined) => (date ? dateWords(date, language, today()) : null)
  const name = (field: string) => say(wordOf(caseWords.fields, field))
  const before = ["awaiting_signoff", "signed"].includes(view.state)
  const rows: (readonly [string, string | null | undefined])[] = [
    [name("track"), say(wordOf(caseWords.choices, record.track))],
    [name("assignedOn"), day(record.assignedOn)],
    [name("acknowledgedOn"), day(record.acknowledgedOn)],
    [name("leaderInCharge"), record.leaderInCharge],
    [name("section"), record.section],
    [name("receiver"), record.receiver],
    [name("returnUntil"), before ? day(record.returnUntil) : null],
    [name("extensionUntil"), day(record.extensionUntil)],
    [name("latestDueOn"), record.role === "assist" ? null : day(record.latestDueOn)],
    [name("repliedOn"), day(record.repliedOn)],
    [name("handlingPlan"), record.handlingPlan],
  ]
  return rows.filter((row): row is readonly [string, string] => Boolean(row[1]))
}
