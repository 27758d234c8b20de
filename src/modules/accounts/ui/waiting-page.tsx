import { ButtonLink } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { momentWords } from "../../../kit/dates.ts"
import { PageHead } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await, Empty } from "../../../kit/states.tsx"
import type { WaitingList } from "../schema.ts"
import { screens } from "../words.ts"
import "./accounts.css"
import "./security.css"

/** Recoveries that wait for a second administrator. */
export default function WaitingPage() {
  const say = useSay()
  const language = useLanguage()
  const query = useGet<WaitingList>("accounts", "/api/accounts/recoveries")
  const at = (moment: string) => momentWords(moment, language, today())
  return (
    <div className="narrow-page">
      <PageHead title={say(screens.waiting)} below={say(screens.waitingLead)} />
      <Await query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(screens.empty)}>{say(screens.emptyWhy)}</Empty>
          ) : (
            <ul className="sheet security-list">
              {items.map((each) => (
                <li key={each.id} className="row spread">
                  <span>
                    <strong>{each.name}</strong>
                    <span className="small">{each.why}</span>
                    <span className="muted small">
                      {say(screens.asked, { name: each.askedBy, at: at(each.askedAt) })} ·{" "}
                      {say(screens.until, { at: at(each.expiresAt) })}
                    </span>
                  </span>
                  <ButtonLink href={`/accounts/${each.personId}`} kind={each.second ? "primary" : "normal"}>
                    {say(each.second ? screens.verify : screens.open)}
                  </ButtonLink>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </div>
  )
}
