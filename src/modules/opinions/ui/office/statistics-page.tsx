import type { Words } from "../../../../base/words.ts"
import { queryString } from "../../../../kit/api.ts"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { Figure } from "../../../../kit/figure.tsx"
import { useSearch } from "../../../../kit/link.tsx"
import { PageHead, Section } from "../../../../kit/page-head.tsx"
import { percentWords } from "../../../../kit/percent.ts"
import { overFigures, PlainTable } from "../../../../kit/plain-table.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { PrintButton } from "../../../../kit/print-sheet.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import { TakeOut } from "../../../../kit/take-out.tsx"
import { labelOf, useOpinionTerms } from "../settings.ts"
import { listWords, reportCaseWords, screenWords } from "../words.ts"
import { boardWords, statisticsWords as words } from "../words-office.ts"
import "./office.css"

interface Counted {
  key: string
  label: string | null
  received: number
  issued: number
  adopted: number
  instructed: number
}

interface Statistics {
  year: number
  total: Counted
  channels: Counted[]
  levels: { level: string; adopted: number; instructed: number }[]
  reporters: Counted[]
  units: { unit: string; asked: number; answered: number; late: number }[]
}

/** 社情民意统计: a year with its bases; by channel, level, reporter and unit. */
export default function StatisticsPage() {
  const say = useSay()
  const language = useLanguage()
  const [search, setSearch] = useSearch()
  const now = Number(today().slice(0, 4))
  const year = Number(search.year ?? now)
  const query = useGet<Statistics>("opinion-reports", `/api/statistics/opinions?year=${year}`)
  return (
    <div className="stack">
      <PageHead
        title={say(screenWords.statistics)}
        below={say(words.below)}
        actions={
          <>
            <TakeOut
              label={words.export}
              files={[
                {
                  label: words.export,
                  href: (purpose) =>
                    `/api/statistics/opinions/export.xlsx${queryString({ year, purpose, language })}`,
                },
              ]}
            />
            <PrintButton />
          </>
        }
      />
      <label className="field report-year">
        <span className="label">{say(words.year)}</span>
        <select
          className="input"
          value={year}
          onChange={(event) => setSearch({ ...search, year: event.target.value })}
        >
          {Array.from({ length: 6 }, (_, back) => now - back).map((each) => (
            <option key={each} value={each}>
              {say(words.yearOf, { year: each })}
            </option>
          ))}
        </select>
      </label>
      <Await query={query} loading={<Loading lines={10} />}>
        {(statistics) =>
          statistics.total.received + statistics.total.issued === 0 ? (
            <Empty title={say(words.nothing)}>{say(words.nothingHelp)}</Empty>
          ) : (
            <Figures statistics={statistics} />
          )
        }
      </Await>
    </div>
  )
}

function Figures({ statistics }: { statistics: Statistics }) {
  const say = useSay()
  const terms = useOpinionTerms().data?.values
  const { total, channels, levels, reporters, units } = statistics
  const base = { label: say(words.base), value: total.received }
  const named = (lines: readonly Counted[]) => lines.map((line) => ({ ...line, name: line.key }))
  return (
    <>
      <div className="figures">
        <Figure label={say(words.received)} value={total.received} convention={say(words.how)} />
        <Figure
          label={say(words.issuedRate)}
          value={percentWords(total.issued, total.received)}
          numerator={{ label: say(boardWords.issued), value: total.issued }}
          denominator={base}
        />
        <Figure
          label={say(words.adoptedRate)}
          value={percentWords(total.adopted, total.received)}
          numerator={{ label: say(boardWords.adopted), value: total.adopted }}
          denominator={base}
        />
        <Figure label={say(words.instructed)} value={total.instructed} />
      </div>
      <Section title={say(words.channels)}>
        <CountedTable
          head={words.channel}
          lines={channels.map((line) => ({ ...line, name: say(wordOf(reportCaseWords.choices, line.key)) }))}
        />
      </Section>
      {levels.length > 0 ? (
        <Section title={say(words.levels)}>
          <Table
            name={words.level}
            figures={[boardWords.adopted, boardWords.instructed]}
            rows={levels.map(({ level, adopted, instructed }) => [
              say(labelOf(terms?.adoptionLevels, level)),
              adopted,
              instructed,
            ])}
          />
        </Section>
      ) : null}
      {units.length > 0 ? (
        <Section title={say(words.units)}>
          <Table
            name={listWords.unit}
            figures={[words.asked, words.answered, words.late]}
            rows={units.map(({ unit, asked, answered, late }) => [unit, asked, answered, late])}
          />
        </Section>
      ) : null}
      <Section title={say(words.reporters)}>
        <CountedTable head={boardWords.name} lines={named(reporters)} />
      </Section>
    </>
  )
}

function CountedTable(props: { head: Words; lines: readonly (Counted & { name: string })[] }) {
  return (
    <Table
      name={props.head}
      figures={[boardWords.received, boardWords.issued, boardWords.adopted, boardWords.instructed]}
      rows={props.lines.map(({ name, label, received, issued, adopted, instructed }) => [
        label ? `${name} · ${label}` : name,
        received,
        issued,
        adopted,
        instructed,
      ])}
    />
  )
}

function Table(props: {
  name: Words
  figures: readonly Words[]
  rows: readonly (readonly (string | number)[])[]
}) {
  const { name, figures, rows } = props
  const say = useSay()
  return (
    <PlainTable name={say(name)} heads={[name, ...figures.map(overFigures)]}>
      {rows.map(([of, ...counted]) => (
        <tr key={of}>
          <th scope="row">{of}</th>
          {counted.map((figure, index) => (
            <td key={figures[index]?.en} className="num">
              {figure}
            </td>
          ))}
        </tr>
      ))}
    </PlainTable>
  )
}
