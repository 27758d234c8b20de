import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { DeadlineSentence } from "../../../../kit/deadline-view.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import type { PromiseLine } from "./promise-line.ts"
import { promiseWords } from "./promise-words.ts"

/** When a promise is due, as a sentence; of one that is settled, how it ended. */
export function PromiseDue({
  line,
}: {
  line: Pick<PromiseLine, "state" | "dueOn" | "workingDaysLeft" | "keptOn">
}) {
  const say = useSay()
  const language = useLanguage()
  const day = (date: string) => dateWords(date, language, today())
  if (line.state === "kept")
    return (
      <span className="muted">{line.keptOn ? say(promiseWords.keptOn, { date: day(line.keptOn) }) : ""}</span>
    )
  if (line.state === "dropped")
    return <span className="muted">{say(promiseWords.wasDue, { date: day(line.dueOn) })}</span>
  return (
    <DeadlineSentence
      due={line.dueOn}
      overdue={line.workingDaysLeft < 0}
      workingDaysLeft={line.workingDaysLeft}
    />
  )
}
