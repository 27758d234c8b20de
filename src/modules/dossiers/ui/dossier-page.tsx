import { useSearch } from "../../../kit/link.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { PrintButton } from "../../../kit/print-sheet.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await, Loading } from "../../../kit/states.tsx"
import type { DossierView } from "../schema.ts"
import { dayWords } from "./days.ts"
import { EntryList } from "./entry-list.tsx"
import { screens } from "./words.ts"
import "./dossiers.css"

/** 履职档案: one member, one term, everything with its source. */
export default function DossierPage() {
  const { id = "me" } = useParts()
  const [{ termId }, setSearch] = useSearch()
  const path = `/api/service/people/${id}/dossier${termId ? `?termId=${termId}` : ""}`
  const query = useGet<DossierView>("service", path)
  return (
    <div className="narrow-page">
      <Await query={query} loading={<Loading lines={8} />}>
        {(view) => <Dossier view={view} onTerm={(next) => setSearch({ termId: next })} />}
      </Await>
    </div>
  )
}

function Dossier({ view, onTerm }: { view: DossierView; onTerm: (id: string) => void }) {
  const say = useSay()
  const language = useLanguage()
  const { person, term } = view
  const facts = [
    [say(screens.employer), [person.employer, person.post].filter(Boolean).join(" ")],
    [say(screens.sector), person.sector],
    [say(screens.party), person.party],
  ].filter((each): each is [string, string] => Boolean(each[1]))
  return (
    <>
      <PageHead
        title={`${person.name} · ${say(screens.dossier)}`}
        above={[say(screens.termOf, { n: term.number }), person.standing ? say(screens.standing) : ""]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <>
            {view.terms.length > 1 ? (
              <select
                className="input"
                aria-label={say(screens.dossier)}
                value={term.id}
                onChange={(event) => onTerm(event.target.value)}
              >
                {view.terms.map(({ id, number }) => (
                  <option key={id} value={id}>
                    {say(screens.termOf, { n: number })}
                  </option>
                ))}
              </select>
            ) : null}
            {(["docx", "pdf"] as const).map((format) => (
              <a
                key={format}
                className="button normal"
                href={`/api/service/people/${person.id}/dossier/file?termId=${term.id}&format=${format}`}
                download
              >
                {say(screens.download[format])}
              </a>
            ))}
            <PrintButton />
          </>
        }
      />
      <div className="stack">
        {facts.length > 0 ? (
          <dl className="facts">
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        <Section title={say(screens.results)}>
          {view.years.length === 0 ? (
            <p className="muted">{say(screens.noResults)}</p>
          ) : (
            <ul className="entry-list">
              {view.years.map((each) => (
                <li key={each.id}>
                  <span className="row spread">
                    <span>{say(screens.yearOf, { year: each.year })}</span>
                    <span className="num">{[each.score ?? "–", each.grade].filter(Boolean).join(" ")}</span>
                  </span>
                  {each.approvedOn ? (
                    <span className="muted small">
                      {say(screens.approvedBy, {
                        meeting: each.meeting ?? "",
                        date: dayWords(each.approvedOn, language),
                      })}
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </Section>
        {view.reports.length > 0 ? (
          <Section title={say(screens.statements)}>
            {view.reports.map((each) => (
              <div key={each.id} className="stack tight">
                <p className="muted">{say(screens.yearOf, { year: each.year })}</p>
                <p className="written">{each.body}</p>
                {each.review ? (
                  <p className="muted small">
                    {say(screens.review)}：{each.review}
                  </p>
                ) : null}
              </div>
            ))}
          </Section>
        ) : null}
        <Section title={say(screens.everything, { n: view.entries.length })}>
          <EntryList entries={view.entries} />
        </Section>
      </div>
    </>
  )
}
