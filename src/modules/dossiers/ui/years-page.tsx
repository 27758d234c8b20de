import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { CardList } from "../../../kit/card-list.tsx"
import { today } from "../../../kit/clock.ts"
import { useGo } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../kit/queries.ts"
import { Await, Empty } from "../../../kit/states.tsx"
import { yearWords } from "../year/words.ts"
import { ShortForm } from "./short-form.tsx"
import { screens } from "./words.ts"
import { bodyScreens, subjectWords } from "./words-bodies.ts"
import "./dossiers.css"

interface YearLine {
  id: string
  year: number
  subject: string
  title: string
  state: keyof typeof yearWords.states
  ruleBook: string
  ruleBookVersion: number
}

/** The years, and opening one. */
export default function YearsPage() {
  const say = useSay()
  const go = useGo()
  const me = useMe()
  const [opening, setOpening] = useState(false)
  const years = useGet<{ items: YearLine[] }>("service-years", "/api/service-years")
  const keeps = me.data?.roles.some((role) => role === "liaison_office")
  return (
    <div className="narrow-page">
      <PageHead
        title={say(screens.years)}
        actions={
          keeps && !opening ? (
            <Button kind="primary" onClick={() => setOpening(true)}>
              {say(screens.openYear)}
            </Button>
          ) : null
        }
      />
      <div className="stack">
        {opening ? (
          <OpenYear onDone={(id) => go(`/service-years/${id}`)} onClose={() => setOpening(false)} />
        ) : null}
        <Await query={years}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={say(screens.noYears)}>{say(screens.noYearsWhy)}</Empty>
            ) : (
              <CardList
                rows={items}
                hrefOf={({ id }) => `/service-years/${id}`}
                card={(row) => ({
                  title: row.title,
                  above: `${say(screens.yearOf, { year: row.year })} · ${say(subjectWords(row.subject))}`,
                  lines: [
                    say(yearWords.states[row.state]),
                    say(screens.byBook, { name: row.ruleBook, version: row.ruleBookVersion }),
                  ],
                })}
              />
            )
          }
        </Await>
      </div>
    </div>
  )
}

interface Adopted {
  id: string
  subject: string
  name: string
  version: number
  adoptedOn: string | null
}

/** The rule book says for whom the year runs, and with that what it is called. */
function OpenYear({ onDone, onClose }: { onDone: (id: string) => void; onClose: () => void }) {
  const say = useSay()
  const books = useGet<{ items: Adopted[] }>("service", "/api/service/rule-books")
  const adopted = (books.data?.items ?? []).filter((each) => each.adoptedOn)
  const [bookId, setBookId] = useState("")
  const chosen = adopted.find(({ id }) => id === bookId)
  const subject = chosen?.subject ?? "member"
  const year = today().slice(0, 4)
  return (
    <div className="sheet stack">
      <div className="field">
        <label className="label" htmlFor="open-year-book">
          {say(screens.book)}
        </label>
        <select
          id="open-year-book"
          className="input"
          value={bookId}
          onChange={(event) => setBookId(event.target.value)}
        >
          <option value="">—</option>
          {adopted.map(({ id, name, version }) => (
            <option key={id} value={id}>
              {name} · {say(screens.version, { n: version })}
            </option>
          ))}
        </select>
        {chosen ? (
          <p className="hint">
            {say(bodyScreens.subject)}：{say(subjectWords(subject))}
          </p>
        ) : null}
      </div>
      <ShortForm
        key={subject}
        fields={[
          { name: "year", label: yearWords.fields.year },
          { name: "title", label: screens.name },
        ]}
        given={{
          year,
          title:
            subject === "member"
              ? say(screens.yearTitle, { year })
              : say(bodyScreens.yearTitle, { year, who: say(subjectWords(subject)) }),
        }}
        path="/api/service-years"
        body={(typed) => ({ ...typed, ruleBookId: bookId, year: Number(typed.year) })}
        label={screens.openYear}
        onDone={(answer) => onDone((answer as { id: string }).id)}
        onClose={onClose}
      />
    </div>
  )
}
