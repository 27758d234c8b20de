import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { useFirstRows } from "../../../kit/first-rows.tsx"
import { To } from "../../../kit/link.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { Await } from "../../../kit/states.tsx"
import type { RehearsalView } from "../schema.ts"
import { screens } from "./words.ts"
import { whoOf } from "./words-bodies.ts"
import { yearHref } from "./year-href.ts"

/** What this text would have made of a year, beside what was in force. */
export function Rehearsal({ book, year, onClose }: { book: object; year: number; onClose: () => void }) {
  const say = useSay()
  const query = useQuery({
    queryKey: ["service", "rehearsal", year, JSON.stringify(book)],
    retry: false,
    queryFn: ({ signal }) =>
      call<RehearsalView>("/api/service/rule-books/rehearsal", {
        method: "POST",
        body: { book, year },
        signal,
      }),
  })
  return (
    <Section
      title={`${say(screens.rehearsal)} · ${say(screens.yearOf, { year })}`}
      actions={
        <Button small icon="close" onClick={onClose}>
          {say(screens.cancel)}
        </Button>
      }
    >
      <Await query={query}>{(view) => <Outcome view={view} />}</Await>
    </Section>
  )
}

function Outcome({ view }: { view: RehearsalView }) {
  const say = useSay()
  const [all, setAll] = useState(false)
  const shown = view.members.filter(
    ({ change, before, after }) => all || change !== 0 || before.grade !== after.grade,
  )
  const { first, more } = useFirstRows(shown)
  return (
    <div className="stack">
      <p className="muted">
        {say(screens.rehearsalLead, { name: view.before.name, version: view.before.version })}
      </p>
      {view.grades.length > 0 ? (
        <table className="plain-table few-columns">
          <thead>
            <tr>
              <th>{say(screens.grade)}</th>
              <th className="num">{say(screens.before)}</th>
              <th className="num">{say(screens.after)}</th>
            </tr>
          </thead>
          <tbody>
            {view.grades.map((each) => (
              <tr key={each.name}>
                <td>{each.name}</td>
                <td className="num">{each.before}</td>
                <td className="num">{each.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <label className="check">
        <input type="checkbox" checked={!all} onChange={(event) => setAll(!event.target.checked)} />
        {say(screens.onlyChanged)}
      </label>
      {shown.length === 0 ? (
        <p className="muted">{say(screens.noChange)}</p>
      ) : (
        <div className="table-wrap">
          <table className="plain-table">
            <thead>
              <tr>
                <th>{say(whoOf(view.members))}</th>
                <th className="num">{say(screens.before)}</th>
                <th className="num">{say(screens.after)}</th>
                <th className="num">{say(screens.change)}</th>
              </tr>
            </thead>
            <tbody>
              {first.map((each) => (
                <tr key={each.personId ?? each.bodyId}>
                  <td>
                    <To href={yearHref(each, view.year)}>{each.name}</To>
                  </td>
                  <td className="num">
                    {[each.before.score ?? "–", each.before.grade].filter(Boolean).join(" ")}
                  </td>
                  <td className="num">
                    {[each.after.score ?? "–", each.after.grade].filter(Boolean).join(" ")}
                  </td>
                  <td className="num">
                    {typeof each.change === "number" && each.change > 0 ? `+${each.change}` : each.change}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more}
    </div>
  )
}
