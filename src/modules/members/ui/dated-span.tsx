import { useSay } from "../../../kit/preferences.tsx"
import { screens } from "../words.ts"

/** 2022-01-06 至 今 */
export function DatedSpan({ since, until }: { since: string; until: string | null }) {
  const say = useSay()
  return (
    <span className="muted small">
      {say(screens.dates, { from: since, to: until ?? say(screens.toNow) })}
    </span>
  )
}
