import { CaseList } from "../../../../kit/case-list.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To } from "../../../../kit/link.tsx"
import type { Column, Filter, ListRow } from "../../../../kit/list-model.ts"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Empty } from "../../../../kit/states.tsx"
import { labelOf, useOpinionTerms } from "../settings.ts"
import { instructionCaseWords, listWords, screenWords } from "../words.ts"
import { instructionScreenWords as words } from "../words-office.ts"

interface Row extends ListRow {
  state: string
  title: string
  leaderName: string
  level: string
  instructedOn: string
  dueOn: string | null
}

/** 领导批示: those the office keeps, or those one is named to read. */
export default function ListPage() {
  const say = useSay()
  const language = useLanguage()
  const office = useMe().data?.roles.includes("information_office") ?? false
  const terms = useOpinionTerms().data?.values
  const day = (date: string | null) => (date ? dateWords(date, language, today()) : "")
  const state = (row: Row) => (
    <StateTag tone={row.state === "carried_out" ? "done" : "active"}>
      {say(wordOf(instructionCaseWords.states, row.state))}
    </StateTag>
  )
  const { fields } = instructionCaseWords
  const columns: Column<Row>[] = [
    {
      key: "title",
      label: words.onReport,
      width: 24,
      cell: (row) => <To href={`/leader-instructions/${row.id}`}>{row.title}</To>,
    },
    { key: "leader", label: fields.leaderName, cell: (row) => row.leaderName },
    { key: "level", label: fields.level, cell: (row) => say(labelOf(terms?.adoptionLevels, row.level)) },
    { key: "state", label: listWords.state, cell: state },
    { key: "on", label: fields.instructedOn, cell: (row) => day(row.instructedOn) },
    { key: "due", label: fields.dueOn, cell: (row) => day(row.dueOn) },
  ]
  return (
    <>
      <PageHead title={say(screenWords.instructions)} below={say(office ? words.belowOffice : words.below)} />
      <CaseList<Row>
        plural="leader-instructions"
        title={screenWords.instructions}
        columns={columns}
        filters={filters}
        rowName={(row) => row.title}
        hrefOf={(row) => `/leader-instructions/${row.id}`}
        card={(row) => ({ above: row.leaderName, title: row.title, lines: [state(row)] })}
        words={instructionCaseWords}
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
    choices: Object.entries(instructionCaseWords.states).map(([value, label]) => ({ value, label })),
  },
]
