import { CaseList } from "../../../../kit/case-list.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Icon } from "../../../../kit/icons.tsx"
import { To } from "../../../../kit/link.tsx"
import type { Column, Filter, ListRow } from "../../../../kit/list-model.ts"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Empty } from "../../../../kit/states.tsx"
import { listWords, screenWords, transferCaseWords } from "../words.ts"
import { transferScreenWords as words } from "../words-office.ts"
import { transferTone } from "./tone.ts"
import "./transfers.css"

interface Row extends ListRow {
  state: string
  title: string
  unitName: string
  fast: boolean
  reminders: number
  dueOn: string | null
  overdue: boolean
  repliedOn: string | null
  resultClass: string | null
}

/** 转办督办: for the office all, for a unit its own; what is due first at the top, what is late in red. */
export default function ListPage() {
  const say = useSay()
  const language = useLanguage()
  const office = useMe().data?.roles.includes("information_office") ?? false
  const due = (row: Row) =>
    row.dueOn ? (
      <span className={row.overdue ? "transfer-late" : undefined}>
        {row.overdue ? <Icon name="late" /> : null}
        {[row.overdue ? say(words.late) : "", dateWords(row.dueOn, language, today())]
          .filter(Boolean)
          .join(" ")}
      </span>
    ) : (
      ""
    )
  const state = (row: Row) => (
    <StateTag tone={transferTone(row.state)}>{say(wordOf(transferCaseWords.states, row.state))}</StateTag>
  )
  const columns: Column<Row>[] = [
    {
      key: "title",
      label: words.title,
      width: 24,
      cell: (row) => <To href={`/opinion-transfers/${row.id}`}>{row.title}</To>,
    },
    { key: "unit", label: words.unit, cell: (row) => row.unitName },
    { key: "state", label: listWords.state, cell: state },
    { key: "due", label: words.due, cell: due },
    { key: "fast", label: words.fast, cell: (row) => (row.fast ? say(listWords.yes) : "") },
    {
      key: "reminders",
      label: words.reminders,
      cell: (row) => (row.reminders > 0 ? say(words.times, { n: row.reminders }) : ""),
    },
    { key: "result", label: transferCaseWords.fields.resultClass, cell: (row) => row.resultClass ?? "" },
  ]
  return (
    <>
      <PageHead title={say(screenWords.transfers)} below={say(office ? words.below : words.belowUnit)} />
      <CaseList<Row>
        plural="opinion-transfers"
        title={screenWords.transfers}
        columns={columns}
        filters={filters}
        rowName={(row) => row.title}
        hrefOf={(row) => `/opinion-transfers/${row.id}`}
        card={(row) => ({ above: row.unitName, title: row.title, lines: [state(row), due(row)] })}
        {...(office ? { bulk: [{ action: "remind" }] } : {})}
        words={transferCaseWords}
        empty={<Empty title={say(words.empty)}>{say(words.emptyHelp)}</Empty>}
        exports={false}
      />
    </>
  )
}

const filters: Filter[] = [
  {
    key: "state",
    label: listWords.state,
    kind: "choice",
    choices: Object.entries(transferCaseWords.states).map(([value, label]) => ({ value, label })),
  },
  { key: "overdue", label: words.overdue, kind: "choice", choices: [{ value: "true", label: words.only }] },
]
