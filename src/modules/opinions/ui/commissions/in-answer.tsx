import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To } from "../../../../kit/link.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import type { ReportRecord } from "../report-view.ts"
import { commissionScreenWords as words } from "../words-office.ts"

/** 应约: what a report was asked for by, above its text. */
export function InAnswer({ commission }: { commission: ReportRecord["commission"] }) {
  const say = useSay()
  const language = useLanguage()
  if (!commission) return null
  const { id, title, dueOn } = commission
  return (
    <p>
      <To href={`/opinion-commissions/${id}`}>
        {say(words.inAnswer, { title, due: dateWords(dueOn, language, today()) })}
      </To>
    </p>
  )
}
