import { useState } from "react"
import { Button, ButtonLink } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { To } from "../../../kit/link.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../kit/queries.ts"
import { StateTag } from "../../../kit/state-tag.tsx"
import { Await, Empty } from "../../../kit/states.tsx"
import { bookWords } from "./books/words.ts"
import { dayWords } from "./days.ts"
import { ShortForm } from "./short-form.tsx"
import { screens } from "./words.ts"
import "./dossiers.css"

interface Version {
  id: string
  version: number
  name: string
  note: string
  adoptedOn: string | null
  meeting: string | null
  savedBy: string | null
  savedAt: string
}
interface Books {
  items: Version[]
  published: { id: string; name: { zh: string; en: string }; note?: string }[]
}

/** The versions of the rule books, and published regulations to begin with. */
export default function BooksPage() {
  const say = useSay()
  const me = useMe()
  const query = useGet<Books>("service", "/api/service/rule-books")
  const keeps = me.data?.roles.some((role) => role === "liaison_office") ?? false
  return (
    <div className="narrow-page">
      <PageHead
        title={say(screens.books)}
        actions={
          <>
            <ButtonLink small href="/service/replay">
              {say(bookWords.replay)}
            </ButtonLink>
            {keeps ? (
              <ButtonLink small icon="plus" href="/service/rule-books/new">
                {say(bookWords.newBook)}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Await query={query}>
        {({ items, published }) => (
          <div className="stack">
            {items.length === 0 ? (
              <Empty title={say(screens.noBooks)}>{say(screens.noBooksWhy)}</Empty>
            ) : (
              <Section title={say(screens.versions)}>
                <ul className="entry-list">
                  {items.map((each) => (
                    <BookVersion key={each.id} version={each} keeps={keeps} />
                  ))}
                </ul>
              </Section>
            )}
            {keeps ? (
              <Section title={say(screens.newFrom)}>
                <ul className="entry-list">
                  {published.map((each) => (
                    <li key={each.id}>
                      <To href={`/service/rule-books/${each.id}`}>{say(each.name)}</To>
                      {each.note ? <p className="muted small">{each.note}</p> : null}
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
          </div>
        )}
      </Await>
    </div>
  )
}

function BookVersion({ version, keeps }: { version: Version; keeps: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const [adopting, setAdopting] = useState(false)
  const { adoptedOn } = version
  return (
    <li>
      <div className="row spread">
        <To href={`/service/rule-books/${version.id}`}>
          {version.name} · {say(screens.version, { n: version.version })}
        </To>
        <StateTag tone={adoptedOn ? "done" : "waiting"}>
          {adoptedOn
            ? say(screens.inForce, { date: dayWords(adoptedOn, language) })
            : say(screens.notAdopted)}
        </StateTag>
      </div>
      <p className="muted small">
        {[version.meeting, version.note, version.savedBy, dayWords(version.savedAt, language)]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {keeps && !adoptedOn ? (
        adopting ? (
          <ShortForm
            fields={[
              { name: "adoptedOn", label: screens.adoptedOn, type: "date" },
              { name: "meeting", label: screens.meeting },
            ]}
            given={{ adoptedOn: today() }}
            path={`/api/service/rule-books/${version.id}/adoption`}
            body={(typed) => typed}
            label={screens.adopt}
            onClose={() => setAdopting(false)}
          />
        ) : (
          <p>
            <Button small onClick={() => setAdopting(true)}>
              {say(screens.adopt)}
            </Button>
          </p>
        )
      ) : null}
    </li>
  )
}
