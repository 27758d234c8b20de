import { wordOf } from "../../../kit/case-view.ts"
import { today } from "../../../kit/clock.ts"
import { dateWords } from "../../../kit/dates.ts"
import { To } from "../../../kit/link.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { StateTag } from "../../../kit/state-tag.tsx"
import { Await, Empty } from "../../../kit/states.tsx"
import type { OwnLine } from "../schema.ts"
import { Answers } from "./answers.tsx"
import { toneOf } from "./tone.ts"
import { When } from "./when.tsx"
import { attendanceWords, screens } from "./words.ts"
import "./activities.css"

/** A member's own: what is coming, answered with one tap, and how they attended. */
export default function MinePage() {
  const say = useSay()
  const query = useGet<{ coming: OwnLine[]; past: OwnLine[] }>("activities", "/api/activities/mine")
  return (
    <div className="narrow-page">
      <PageHead title={say(screens.mine)} below={say(screens.mineLead)} />
      <Await query={query}>{({ coming, past }) => <Lists coming={coming} past={past} />}</Await>
    </div>
  )
}

function Lists({ coming, past }: { coming: readonly OwnLine[]; past: readonly OwnLine[] }) {
  const say = useSay()
  const first = coming.find(isAsked)?.id
  return (
    <>
      <Section title={say(screens.coming)}>
        {coming.length === 0 ? (
          <Empty title={say(screens.nothingComing)}>{say(screens.nothingComingWhy)}</Empty>
        ) : (
          <ul className="activity-list">
            {coming.map((line) => (
              <Coming key={line.id} line={line} primary={line.id === first} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={say(screens.past)}>
        {past.length === 0 ? (
          <p className="muted">{say(screens.nothingPast)}</p>
        ) : (
          <ul className="activity-list">
            {past.map((line) => (
              <Past key={line.id} line={line} />
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function Head({ line }: { line: OwnLine }) {
  const say = useSay()
  return (
    <div className="row spread activity-head">
      <To href={`/activities/${line.activityId}`} className="activity-title">
        {line.title}
      </To>
      <StateTag tone={toneOf(line.state)}>
        {say(wordOf(attendanceWords[line.path]?.states, line.state))}
      </StateTag>
    </div>
  )
}

/** Not answered yet. */
const isAsked = ({ state }: OwnLine) => state === "called" || state === "offered"

function Coming({ line, primary }: { line: OwnLine; primary: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const asked = isAsked(line)
  return (
    <li>
      <Head line={line} />
      <p>
        <When of={line} />
        <span className="activity-place">{line.place}</span>
      </p>
      <p className="muted small">
        {[
          say(line.mustAttend ? screens.must : screens.free),
          line.organiserName,
          asked ? say(screens.answerBy, { date: dateWords(line.answerBy, language, today()) }) : "",
          line.leaveReason ? say(screens.leaveReason, { reason: line.leaveReason }) : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {line.leaveRefusal ? (
        <p className="notice wrong">{say(screens.refused, { reason: line.leaveRefusal })}</p>
      ) : null}
      <Answers line={line} primary={primary} />
    </li>
  )
}

function Past({ line }: { line: OwnLine }) {
  const say = useSay()
  const counted = line.halfDays !== null && line.halfDays > 0
  return (
    <li>
      <Head line={line} />
      <p className="muted small">
        <When of={line} />
        {counted ? ` · ${say(screens.halfDays, { n: line.halfDays ?? 0 })}` : ""}
      </p>
    </li>
  )
}
