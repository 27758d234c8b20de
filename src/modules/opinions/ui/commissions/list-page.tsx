import { ButtonLink } from "../../../../kit/button.tsx"
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
import { commissionCaseWords, listWords, screenWords } from "../words.ts"
import { commissionScreenWords as words } from "../words-office.ts"

interface Row extends ListRow {
  state: string
  title: string
  dueOn: string
  asked: number
  answered: number
  declined: number
  reports: number
}

/** 约稿: for the office all of them, for anybody else those they are asked for. */
export default function ListPage() {
  const say = useSay()
  const language = useLanguage()
  const office = useMe().data?.roles.includes("information_office") ?? false
  const state = (row: Row) => (
    <StateTag tone={row.state === "closed" ? "done" : "active"}>
      {say(wordOf(commissionCaseWords.states, row.state))}
    </StateTag>
  )
  const progress = (row: Row) =>
    [
      say(words.answeredOf, { answered: row.answered, asked: row.asked }),
      row.declined > 0 ? say(words.declinedOf, { n: row.declined }) : "",
    ]
      .filter(Boolean)
      .join(" · ")
  const due = (row: Row) => dateWords(row.dueOn, language, today())
  const columns: Column<Row>[] = [
    {
      key: "title",
      label: commissionCaseWords.fields.title,
      width: 24,
      cell: (row) => <To href={`/opinion-commissions/${row.id}`}>{row.title}</To>,
    },
    { key: "state", label: listWords.state, cell: state },
    { key: "due", label: words.due, cell: due },
    ...(office ? [{ key: "progress", label: words.progress, cell: progress }] : []),
    { key: "reports", label: words.answers, cell: (row) => (row.reports > 0 ? String(row.reports) : "") },
  ]
  return (
    <>
      <PageHead
        title={say(screenWords.commissions)}
        below={say(office ? words.below : words.belowAsked)}
        actions={
          office ? (
            <ButtonLink kind="primary" icon="plus" href="/opinion-commissions/new">
              {say(words.begin)}
            </ButtonLink>
          ) : null
        }
      />
      <CaseList<Row>
        plural="opinion-commissions"
        title={screenWords.commissions}
        columns={columns}
        filters={filters}
        rowName={(row) => row.title}
        hrefOf={(row) => `/opinion-commissions/${row.id}`}
        card={(row) => ({
          above: due(row),
          title: row.title,
          lines: [state(row), ...(office ? [<span key="progress">{progress(row)}</span>] : [])],
        })}
        words={commissionCaseWords}
        empty={<Empty title={say(words.empty)}>{say(office ? words.emptyHelp : words.emptyAsked)}</Empty>}
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
    choices: Object.entries(commissionCaseWords.states).map(([value, label]) => ({ value, label })),
  },
]
