import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { call } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import { today } from "../../../../kit/clock.ts"
import { useFirstRows } from "../../../../kit/first-rows.tsx"
import { To } from "../../../../kit/link.tsx"
import { PageHead, Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { Await } from "../../../../kit/states.tsx"
import type { ReplayView } from "../../schema.ts"
import { screens } from "../words.ts"
import { bodyScreens, whoOf } from "../words-bodies.ts"
import { yearHref } from "../year-href.ts"
import { bookWords } from "./words.ts"
import "../dossiers.css"
import "./books.css"

interface Version {
  id: string
  name: string
  version: number
  adoptedOn: string | null
}

interface Asked {
  readonly year: string
  readonly book: string
  readonly asOf: string
}

/** Any year under any version, as the record stood on a day. */
export default function ReplayPage() {
  const say = useSay()
  const books = useGet<{ items: Version[] }>("service", "/api/service/rule-books")
  return (
    <div className="narrow-page">
      <PageHead title={say(bookWords.replay)} below={say(bookWords.replayLead)} />
      <Await query={books}>{({ items }) => <Replay versions={items} />}</Await>
    </div>
  )
}

function Replay({ versions }: { versions: readonly Version[] }) {
  const say = useSay()
  const now = today()
  const adopted = versions.find((each) => each.adoptedOn) ?? versions[0]
  const [typed, setTyped] = useState<Asked>({
    year: String(Number(now.slice(0, 4)) - 1),
    book: adopted?.id ?? "",
    asOf: now,
  })
  const [asked, setAsked] = useState<Asked>()
  const query = asked ? new URLSearchParams({ ...asked }).toString() : ""
  const outcome = useQuery({
    queryKey: ["service", "replay", query],
    enabled: asked !== undefined,
    retry: false,
    queryFn: ({ signal }) => call<ReplayView>(`/api/service/replay?${query}`, { signal }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(typed)
  }
  const field = (name: keyof Asked) => ({
    className: "input",
    value: typed[name],
    required: true,
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  })
  if (versions.length === 0) return <p className="muted">{say(screens.noBooks)}</p>
  return (
    <div className="stack">
      <form className="sheet stack" onSubmit={submit}>
        <div className="rule-row">
          <label className="field">
            <span className="label">{say(bookWords.replayYear)}</span>
            <input type="number" min={2000} max={2200} {...field("year")} />
          </label>
          <label className="field wide-field">
            <span className="label">{say(bookWords.replayBook)}</span>
            <select {...field("book")}>
              {versions.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name} · {say(screens.version, { n: each.version })}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span className="label">{say(bookWords.replayAsOf)}</span>
            <input type="date" {...field("asOf")} />
          </label>
        </div>
        <div className="row">
          <Button type="submit" kind="primary" disabled={outcome.isFetching}>
            {say(bookWords.replayRun)}
          </Button>
        </div>
      </form>
      {asked ? <Await query={outcome}>{(view) => <Outcome view={view} query={query} />}</Await> : null}
    </div>
  )
}

function Outcome({ view, query }: { view: ReplayView; query: string }) {
  const say = useSay()
  const [differing, setDiffering] = useState(false)
  const { kept, same } = view
  const all = view.members.filter((each) => !differing || each.same === false)
  const { first, more } = useFirstRows(all)
  const tell = kept === 0 ? bookWords.nothingKept : same === kept ? bookWords.allSame : bookWords.someDiffer
  return (
    <Section
      title={`${say(screens.yearOf, { year: view.year })} · ${view.ruleBook.name} · ${say(screens.version, { n: view.ruleBook.version })}`}
      actions={
        <span className="row">
          <a className="button small" href={`/api/service/replay/facts?${query}`}>
            {say(bodyScreens.takeFacts)}
          </a>
          <a className="button small" href={`/api/service/replay/file?${query}`}>
            {say(bookWords.takeBytes)}
          </a>
        </span>
      }
    >
      <p className={kept > 0 && same === kept ? "notice done" : "notice"}>{say(tell, { kept, same })}</p>
      <p className="muted small digest">
        {say(bookWords.digest)} <code>{view.digest}</code>
      </p>
      <p className="muted small">{say(bodyScreens.takeFactsWhy)}</p>
      {kept > 0 && same < kept ? (
        <label className="check">
          <input
            type="checkbox"
            checked={differing}
            onChange={(event) => setDiffering(event.target.checked)}
          />
          {say(bookWords.onlyDiffering)}
        </label>
      ) : null}
      {all.length === 0 ? (
        <p className="muted">{say(bookWords.noneDiffer)}</p>
      ) : (
        <div className="table-wrap">
          <table className="plain-table">
            <thead>
              <tr>
                <th>{say(whoOf(view.members))}</th>
                <th className="num">{say(bookWords.replayed)}</th>
                {kept > 0 && same < kept ? <th className="num">{say(bookWords.keptOutcome)}</th> : null}
              </tr>
            </thead>
            <tbody>
              {first.map((each) => (
                <tr key={each.personId ?? each.bodyId}>
                  <td>
                    <To href={yearHref(each, view.year)}>{each.name}</To>
                  </td>
                  <td className="num">{[each.score ?? "–", each.grade].filter(Boolean).join(" ")}</td>
                  {kept > 0 && same < kept ? (
                    <td className="num">
                      {each.before
                        ? [each.before.score ?? "–", each.before.grade].filter(Boolean).join(" ")
                        : ""}
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more}
    </Section>
  )
}
