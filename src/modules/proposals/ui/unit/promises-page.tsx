import { CaseList } from "../../../../kit/case-list.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { Chart } from "../../../../kit/chart.tsx"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Figure } from "../../../../kit/figure.tsx"
import { To, usePath, useSearch } from "../../../../kit/link.tsx"
import type { Column, Filter } from "../../../../kit/list-model.ts"
import { PageHead } from "../../../../kit/page-head.tsx"
import { percentWords } from "../../../../kit/percent.ts"
import { overFigures, PlainTable } from "../../../../kit/plain-table.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import { Tabs } from "../../../../kit/tabs.tsx"
import { followUpCaseWords as caseWords } from "./case-words.ts"
import { ages, type Ledger, ledgerPath } from "./ledger.ts"
import { PromiseDue } from "./promise-due.tsx"
import type { PromiseLine } from "./promise-line.ts"
import { promiseWords as words } from "./promise-words.ts"
import { followUpTone } from "./tone.ts"
import { useWorkloads } from "./workload.tsx"
import "./promises.css"

/** 承诺台账: 办成率 beside 办复率, how long promises have waited, by unit, and each of them. */
export default function PromisesPage() {
  const say = useSay()
  const query = useGet<Ledger>("follow-ups", ledgerPath)
  const columns = useColumns()
  const [search] = useSearch()
  const all = usePath() === "/promises/all" || "state" in search
  return (
    <>
      <PageHead title={say(words.title)} below={say(words.about)} />
      <Await query={query} loading={<Loading lines={5} />}>
        {(ledger) => (ledger.total.all === 0 ? null : <Overview ledger={ledger} />)}
      </Await>
      <Tabs
        name={say(words.columns.only)}
        tabs={[
          { href: "/promises", label: say(words.columns.open), current: !all },
          { href: "/promises/all", label: say(words.columns.every), current: all },
        ]}
      />
      <CaseList<PromiseLine>
        key={all ? "all" : "open"}
        plural="follow-ups"
        list={all ? "follow-ups.all" : "follow-ups.open"}
        {...(all ? {} : { fixed: { open: "true" } })}
        title={words.title}
        columns={columns}
        filters={filters}
        sort="due"
        rowName={(row) => row.promise}
        hrefOf={(row) => `/follow-ups/${row.id}`}
        card={(row) => ({
          above: [row.numberText, row.unitName].filter(Boolean).join(" · "),
          title: row.promise,
          lines: [
            <StateTag key="state" tone={followUpTone(row.state)}>
              {say(wordOf(caseWords.states, row.state))}
            </StateTag>,
            <PromiseDue key="due" line={row} />,
          ],
        })}
        words={caseWords}
        empty={<Empty title={say(words.empty)}>{say(words.emptyHelp)}</Empty>}
      />
    </>
  )
}

function Overview({ ledger }: { ledger: Ledger }) {
  const say = useSay()
  const { total, units } = ledger
  return (
    <div className="ledger-overview">
      <LedgerFigures ledger={ledger} />
      {total.open > 0 ? (
        <Chart
          title={say(words.ages.title)}
          data={{
            kind: "bar",
            labels: ages.map((age) => say(words.ages[age])),
            series: [{ name: say(words.figures.open), values: ages.map((age) => total.byAge[age]) }],
          }}
        />
      ) : null}
      {units.length > 1 ? <UnitTable ledger={ledger} /> : null}
    </div>
  )
}

/** Replied is not done: both rates, each with its base, and what is past its date. */
export function LedgerFigures({ ledger }: { ledger: Ledger }) {
  const say = useSay()
  const { total } = ledger
  const loads = useWorkloads().data?.items ?? []
  const done = loads.reduce((sum, unit) => sum + unit.done, 0)
  const assigned = loads.reduce((sum, unit) => sum + unit.total, 0)
  const { figures } = words
  return (
    <div className="figures">
      <Figure
        label={say(figures.kept)}
        value={percentWords(total.kept, total.all)}
        numerator={{ label: say(figures.keptOf), value: total.kept }}
        denominator={{ label: say(figures.keptBase), value: total.all }}
        convention={say(figures.keptHow)}
      />
      {assigned > 0 ? (
        <Figure
          label={say(figures.replied)}
          value={percentWords(done, assigned)}
          numerator={{ label: say(figures.repliedOf), value: done }}
          denominator={{ label: say(figures.repliedBase), value: assigned }}
          convention={say(figures.repliedHow)}
        />
      ) : null}
      <Figure label={say(figures.open)} value={total.open} />
      <Figure label={say(figures.overdue)} value={total.overdue} />
    </div>
  )
}

function UnitTable({ ledger }: { ledger: Ledger }) {
  const say = useSay()
  const language = useLanguage()
  const head = words.units
  return (
    <details className="ledger-units">
      <summary>{say(head.title)}</summary>
      <PlainTable
        name={say(head.title)}
        heads={[
          head.unit,
          ...[head.all, head.kept, head.open, head.overdue, head.rate].map(overFigures),
          head.next,
        ]}
      >
        {ledger.units.map((unit) => (
          <tr key={unit.unitId}>
            <th scope="row">{unit.unitName}</th>
            <td className="num">{unit.all}</td>
            <td className="num">{unit.kept}</td>
            <td className="num">{unit.open}</td>
            <td className="num">{unit.overdue}</td>
            <td className="num">{percentWords(unit.kept, unit.all)}</td>
            <td>{unit.nextDue ? dateWords(unit.nextDue, language, today()) : ""}</td>
          </tr>
        ))}
      </PlainTable>
    </details>
  )
}

const yes = (label: { zh: string; en: string }) => [{ value: "true", label }]
const filters: readonly Filter[] = [
  {
    key: "state",
    label: words.columns.state,
    kind: "choice",
    choices: Object.entries(caseWords.states).map(([value, label]) => ({ value, label })),
  },
  { key: "overdue", label: words.columns.overdue, kind: "choice", choices: yes(words.columns.overdue) },
  { key: "mine", label: words.columns.mine, kind: "choice", choices: yes(words.columns.mine) },
]

function useColumns(): Column<PromiseLine>[] {
  const say = useSay()
  const language = useLanguage()
  const { columns } = words
  return [
    {
      key: "promise",
      label: columns.promise,
      width: 24,
      cell: (row) => (
        <To href={`/follow-ups/${row.id}`} title={row.promise}>
          {row.promise}
        </To>
      ),
    },
    { key: "number", label: columns.number, cell: (row) => row.numberText ?? "" },
    { key: "unit", label: columns.unit, cell: (row) => row.unitName },
    {
      key: "state",
      label: columns.state,
      cell: (row) => (
        <StateTag tone={followUpTone(row.state)}>{say(wordOf(caseWords.states, row.state))}</StateTag>
      ),
    },
    { key: "due", label: columns.due, sort: "due", cell: (row) => <PromiseDue line={row} /> },
    { key: "owner", label: columns.owner, extra: true, cell: (row) => row.owner },
    { key: "times", label: columns.times, number: true, extra: true, cell: (row) => row.timesDue },
    {
      key: "first",
      label: columns.first,
      extra: true,
      cell: (row) => dateWords(row.firstDueOn, language, today()),
    },
  ]
}
