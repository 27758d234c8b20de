import { registerActionOf } from "../../../base/register-action-words.ts"
import { today } from "../../../kit/clock.ts"
import { momentWords } from "../../../kit/dates.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import type { Done } from "../schema.ts"
import { screens } from "../words.ts"

/** What administrators did about how I sign in. Nothing is shown where nothing was done. */
export function OwnHistory() {
  const say = useSay()
  const items = useGet<{ items: Done[] }>("me", "/api/accounts/mine/history").data?.items ?? []
  if (items.length === 0) return null
  return (
    <div className="security-part">
      <h3>{say(screens.history)}</h3>
      <p className="muted small">{say(screens.historyHelp)}</p>
      <DoneList items={items} />
    </div>
  )
}

export function DoneList({ items }: { items: readonly Done[] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <ul className="security-list">
      {items.map((each) => (
        <li key={each.at + each.action} className="row spread">
          <span>
            {say(registerActionOf(each.action))}
            {each.why ? <span className="muted small">{each.why}</span> : null}
          </span>
          <span className="muted small">
            {each.by} · {momentWords(each.at, language, today())}
          </span>
        </li>
      ))}
    </ul>
  )
}
