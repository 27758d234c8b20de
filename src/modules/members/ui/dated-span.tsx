import { useFullDay } from "../../../kit/day.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { screens } from "../words.ts"

/** 2022 年 1 月 6 日 至 今 */
export function DatedSpan({ since, until }: { since: string; until: string | null }) {
  const say = useSay()
  const day = useFullDay()
  return (
    <span className="muted small">
      {say(screens.dates, { from: day(since), to: until ? day(until) : say(screens.toNow) })}
    </span>
  )
}
