import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To } from "../../../../kit/link.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { type ListAnswer, useGet, useMe } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Await, Loading } from "../../../../kit/states.tsx"
import { keyWords } from "../../key/words.ts"
import { leaderWords as words } from "./words.ts"

interface KeyLine {
  id: string
  state: string
  theme: string
  numbers: readonly string[]
  visits: number
  lastVisitOn: string | null
}

/** The key proposals that this leader supervises, with how far they have come: each leader's yearly duty. */
export function KeyProposals() {
  const say = useSay()
  const language = useLanguage()
  const me = useMe().data
  const leads = me?.roles.includes("supervising_leader") ?? false
  const path = leads && me?.person ? `/api/key-proposals?leaderId=${me.person.id}&limit=10` : undefined
  const query = useGet<ListAnswer<KeyLine>>("key-proposals", path)
  if (!path) return null
  return (
    <Section title={say(words.key)}>
      <Await query={query} loading={<Loading lines={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{say(words.keyNone)}</p>
          ) : (
            <ul className="todo-list">
              {items.map((each) => (
                <li key={each.id}>
                  <To href={`/key-proposals/${each.id}`} className="late-link">
                    <strong>{each.theme}</strong>
                    <StateTag tone={each.state === "closed" ? "done" : "active"}>
                      {say(wordOf(keyWords.states, each.state))}
                    </StateTag>
                    <span className="muted small">
                      {[
                        each.numbers.join("、"),
                        say(words.keyFacts, { visits: each.visits }),
                        each.lastVisitOn
                          ? say(words.keyLast, { date: dateWords(each.lastVisitOn, language, today()) })
                          : null,
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </span>
                  </To>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </Section>
  )
}
