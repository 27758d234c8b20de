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
import "./dossiers.css"

interface YearLine {
  id: string
  year: number
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
  const books = useGet<{ items: { id: string; name: string; version: number; adoptedOn: string | null }[] }>(
    "service",
    opening ? "/api/service/rule-books" : undefined,
  )
  const adopted = (books.data?.items ?? []).filter((each) => each.adoptedOn)
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
      {opening ? (
        <div className="sheet">
          <ShortForm
            fields={[
              { name: "year", label: yearWords.fields.year },
              { name: "title", label: screens.name },
              {
                name: "ruleBookId",
                label: screens.book,
                type: "select",
                choices: adopted.map(({ id, name, version }) => ({
                  value: id,
                  label: `${name} · ${say(screens.version, { n: version })}`,
                })),
              },
            ]}
            given={{
              year: today().slice(0, 4),
              title: say(screens.yearTitle, { year: today().slice(0, 4) }),
            }}
            path="/api/service-years"
            body={(typed) => ({ ...typed, year: Number(typed.year) })}
            label={screens.openYear}
            onDone={(answer) => go(`/service-years/${(answer as { id: string }).id}`)}
            onClose={() => setOpening(false)}
          />
        </div>
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
                above: say(screens.yearOf, { year: row.year }),
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
  )
}
