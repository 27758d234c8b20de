import { Button, ButtonLink } from "../../../kit/button.tsx"
import { wordOf } from "../../../kit/case-view.ts"
import { addDays, today } from "../../../kit/clock.ts"
import { To, useSearch } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../kit/queries.ts"
import { StateTag } from "../../../kit/state-tag.tsx"
import { Await, Empty } from "../../../kit/states.tsx"
import type { ActivityLine } from "../schema.ts"
import { activityWords } from "../words/activity.ts"
import { toneOf } from "./tone.ts"
import { When } from "./when.tsx"
import { screens } from "./words.ts"
import { YearChart } from "./year-chart.tsx"
import "./activities.css"

const organisers = [
  "committee_staff",
  "proposal_office",
  "information_office",
  "liaison_office",
  "sector_convener",
]

/** The house's calendar, a month at a time, with how the answers stand. */
export default function CalendarPage() {
  const say = useSay()
  const [search, setSearch] = useSearch()
  const month = search.month ?? today().slice(0, 7)
  const from = `${month}-01`
  const next = addDays(`${month}-28`, 5).slice(0, 7)
  const until = addDays(`${next}-01`, -1)
  const query = useGet<{ items: ActivityLine[] }>("activities", `/api/activities?from=${from}&until=${until}`)
  const roles = useMe().data?.roles ?? []
  const organises = roles.some((role) => organisers.includes(role))
  const readsAll = roles.some((role) => role === "liaison_office" || role === "chair")
  const [year = "", number = ""] = month.split("-")
  return (
    <div>
      <PageHead
        title={say(screens.calendar)}
        above={say(screens.month, { year, month: Number(number) })}
        actions={
          <>
            <Button small icon="left" onClick={() => setSearch({ month: addDays(from, -1).slice(0, 7) })}>
              {say(screens.earlier)}
            </Button>
            <Button small onClick={() => setSearch({ month: next })}>
              {say(screens.later)}
            </Button>
            {organises ? (
              <ButtonLink kind="primary" icon="plus" href="/activities/new">
                {say(screens.create)}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Await query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(screens.nothingThen)}>{say(screens.nothingThenWhy)}</Empty>
          ) : (
            <ul className="activity-list wide">
              {items.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          )
        }
      </Await>
      {readsAll ? <YearChart year={year} /> : null}
    </div>
  )
}

function Line({ line }: { line: ActivityLine }) {
  const say = useSay()
  const figures = [
    [screens.invited, line.invited],
    [screens.comingCount, line.coming],
    [screens.present, line.present],
    [screens.unanswered, line.unanswered],
    [screens.leaves, line.leaves],
  ] as const
  return (
    <li className="calendar-line">
      <div>
        <To href={`/activities/${line.id}`} className="activity-title">
          {line.title}
        </To>
        <p className="muted small">
          {[
            say(wordOf(activityWords.choices, line.kind)),
            say(line.mustAttend ? screens.must : screens.free),
            line.organiserName,
          ].join(" · ")}
        </p>
      </div>
      <div>
        <When of={line} />
        <p className="muted small">{line.place}</p>
      </div>
      <p className="calendar-figures muted small">
        {figures
          .filter(([, n], index) => index === 0 || n > 0)
          .map(([label, n]) => `${say(label)} ${n}`)
          .join(" · ")}
      </p>
      <StateTag tone={toneOf(line.state)}>{say(wordOf(activityWords.states, line.state))}</StateTag>
    </li>
  )
}
