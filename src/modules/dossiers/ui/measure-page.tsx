import { CasePage } from "../../../kit/case-page.tsx"
import type { CaseView } from "../../../kit/case-view.ts"
import { To } from "../../../kit/link.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useCase, useMe } from "../../../kit/queries.ts"
import { Await, Loading } from "../../../kit/states.tsx"
import { rungs } from "../measures/schema/ladder.ts"
import { measureWords } from "../measures/words.ts"
import { readable } from "./amount.ts"
import { dayWords } from "./days.ts"
import { screens } from "./words.ts"
import { voiceScreens as words } from "./words-voices.ts"
import { yearHref } from "./year-href.ts"
import "./dossiers.css"

type MeasureRecord = {
  year: number
  personId: string | null
  bodyId: string | null
  own: boolean
  person: string
  name: string
  rung: keyof typeof rungs
  approval: keyof typeof screens.approvals
  grounds: string
  proposer: string | null
  outcome: { score: number | string | null; grade: string | null } | null
  meeting: string | null
  reason: string
  carrier: string | null
  dueOn: string | null
  heldOn: string | null
  said: string
}

export const measureTones = {
  proposed: "waiting",
  decided: "active",
  dropped: "stopped",
  done: "done",
} as const
const primary: Readonly<Record<string, string>> = { proposed: "decide", decided: "carryOut" }

/** One reminder or talk: why it is proposed, who decided, who carries it out, and what was said. */
export default function MeasurePage() {
  const { id } = useParts()
  const query = useCase<MeasureRecord>("service-measures", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={6} />}>
      {(view) => <Measure key={view.id} view={view} />}
    </Await>
  )
}

function Measure({ view }: { view: CaseView<MeasureRecord> }) {
  const say = useSay()
  const language = useLanguage()
  const me = useMe().data
  const { own } = view.record
  const mine = own && view.record.bodyId === null
  const reads = me?.roles.some((role) => role === "liaison_office" || role === "chair") ?? false
  const { record } = view
  const { fields } = measureWords
  const facts: (readonly [string, string | null])[] = [
    [say(fields.rung), say(rungs[record.rung]?.name ?? rungs.other.name)],
    [say(words.approval), say(screens.approvals[record.approval])],
    [say(fields.meeting), record.meeting],
    [say(fields.carriedBy), record.carrier],
    [say(fields.dueOn), record.dueOn ? dayWords(record.dueOn, language) : null],
    [say(fields.heldOn), record.heldOn ? dayWords(record.heldOn, language) : null],
  ]
  const step = primary[view.state]
  return (
    <CasePage
      plural="service-measures"
      view={view}
      words={measureWords}
      title={record.name}
      above={`${record.person} · ${say(screens.yearOf, { year: record.year })}`}
      tone={measureTones[view.state as keyof typeof measureTones]}
      primary={step && view.available.some(({ action }) => action === step) ? step : null}
      facts={facts.filter((each): each is readonly [string, string] => Boolean(each[1]))}
    >
      <div className="stack">
        <p className="muted">
          {record.proposer ? say(words.proposedBy, { name: record.proposer }) : say(words.proposedByRules)}
        </p>
        {record.outcome && record.proposer === null ? (
          <p>
            {say(words.outcomeOf, {
              year: record.year,
              score: record.outcome.score === null ? "–" : readable(record.outcome.score),
              grade: record.outcome.grade ?? "–",
            })}
          </p>
        ) : null}
        {record.grounds ? <p className="written">{record.grounds}</p> : null}
        {record.reason ? (
          <p className="notice">
            {say(fields.reason)}：{record.reason}
          </p>
        ) : null}
        {record.said ? (
          <>
            <h2 className="voice-title">{say(words.said)}</h2>
            <p className="written">{record.said}</p>
          </>
        ) : null}
        {own || reads ? (
          <p>
            <To href={mine ? `/service/mine?year=${record.year}` : yearHref(record, record.year)}>
              {say(mine ? screens.mine : words.seeYear)}
            </To>
          </p>
        ) : null}
      </div>
    </CasePage>
  )
}
