import { ButtonLink } from "../../../../kit/button.tsx"
import { today } from "../../../../kit/clock.ts"
import { dateWords, momentWords } from "../../../../kit/dates.ts"
import { useSearch } from "../../../../kit/link.tsx"
import { PageHead, Section } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { PrintButton } from "../../../../kit/print-sheet.tsx"
import { Await, Empty } from "../../../../kit/states.tsx"
import type { Statistics } from "../../statistics/schema.ts"
import { ConventionsPanel } from "./conventions-panel.tsx"
import { ExportButton } from "./export-dialog.tsx"
import { MeasureFigure } from "./measure-figure.tsx"
import { Charts, PartsTable } from "./shares.tsx"
import { Snapshots } from "./snapshots.tsx"
import { type Chosen, useStatistics } from "./statistics-data.ts"
import { UnitsTable } from "./units-table.tsx"
import { statisticsWords as w } from "./words.ts"
import "./statistics.css"

/** 提案统计: every figure with its base and convention, charts, units, and what was published. */
export default function StatisticsPage() {
  const say = useSay()
  const [search, setSearch] = useSearch()
  const chosen: Chosen = { session: search.session, term: search.term, convention: search.convention }
  const query = useStatistics(chosen)
  return (
    <div className="stack">
      <PageHead
        title={say(w.title)}
        below={query.data ? <AsOf statistics={query.data} /> : null}
        actions={
          <>
            <ExportButton chosen={chosen} />
            <PrintButton />
            <ButtonLink small href="/statistics/proposals/reconcile">
              {say(w.reconcile)}
            </ButtonLink>
          </>
        }
      />
      <Await query={query}>
        {(statistics) => (
          <>
            <ScopeChoice
              statistics={statistics}
              chosen={chosen}
              onChange={(next) => setSearch({ ...search, ...next })}
            />
            <ConventionsPanel
              chosen={statistics.conventions}
              onChange={(convention) => setSearch({ ...search, convention })}
            />
            <Figures statistics={statistics} />
          </>
        )}
      </Await>
    </div>
  )
}

function AsOf({ statistics }: { statistics: Statistics }) {
  const say = useSay()
  const language = useLanguage()
  const session = statistics.sessions.find(({ id }) => id === statistics.counted[0])
  if (!session) return null
  const day = dateWords(statistics.asOf, language, today())
  return <p>{say(w.asOf, { day, cutoff: momentWords(session.cutoffAt, language, today()) })}</p>
}

function ScopeChoice(props: {
  statistics: Statistics
  chosen: Chosen
  onChange: (next: { session: string | undefined; term: string | undefined }) => void
}) {
  const say = useSay()
  const { sessions, counted } = props.statistics
  if (sessions.length === 0) return null
  const terms = [...new Map(sessions.map((each) => [each.termId, each.term]))]
  const value = props.chosen.term ? `term:${props.chosen.term}` : (counted[0] ?? "")
  const choose = (next: string) =>
    props.onChange(
      next.startsWith("term:")
        ? { session: undefined, term: next.slice(5) }
        : { session: next, term: undefined },
    )
  return (
    <label className="field statistics-scope">
      <span className="label">{say(w.session)}</span>
      <select className="input" value={value} onChange={(event) => choose(event.target.value)}>
        {sessions.map(({ id, term, number, year }) => (
          <option key={id} value={id}>
            {say(w.sessionName, { term, number, year })}
          </option>
        ))}
        {terms.map(([id, term]) => (
          <option key={id} value={`term:${id}`}>
            {say(w.wholeTerm, { term })}
          </option>
        ))}
      </select>
    </label>
  )
}

function Figures({ statistics }: { statistics: Statistics }) {
  const say = useSay()
  const { measures, units, counted, conventions } = statistics
  const received = measures.find(({ id }) => id === "received")?.lines[0]?.numerator ?? 0
  const [session] = counted
  if (received === 0) return <Empty title={say(w.nothing)}>{say(w.nothingHelp)}</Empty>
  const parts = measures.filter(({ shape, lines }) => shape === "shares" || lines.length > 1)
  const figures = measures.filter((each) => each.shape !== "shares" && each.id !== "assignments")
  return (
    <>
      <Section title={say(w.figures)}>
        <div className="figures">
          {figures.map((measure) => (
            <MeasureFigure key={measure.id} measure={measure} />
          ))}
        </div>
      </Section>
      <Section title={say(w.charts)}>
        <Charts statistics={statistics} />
      </Section>
      <Section title={say(w.shares)}>
        <div className="statistics-parts">
          {parts.map((measure) => (
            <PartsTable key={measure.id} measure={measure} />
          ))}
        </div>
      </Section>
      {units.length > 0 ? (
        <Section title={say(w.units)}>
          <p className="muted small">{say(w.unitsHelp, { minimum: statistics.minimum })}</p>
          <UnitsTable units={units} />
        </Section>
      ) : null}
      {session && counted.length === 1 ? (
        <Snapshots
          session={session}
          convention={Object.values(conventions).join(",")}
          mayPublish={statistics.mayPublish}
        />
      ) : null}
    </>
  )
}
