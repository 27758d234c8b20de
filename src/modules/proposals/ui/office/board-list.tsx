import { useState } from "react"
import { CardList } from "../../../../kit/card-list.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { DeadlineSentence } from "../../../../kit/deadline-view.tsx"
import { dayOf, useCalendarYear } from "../../../../kit/fields/working-days.ts"
import { useKeys } from "../../../../kit/keys.ts"
import { To, useGo } from "../../../../kit/link.tsx"
import type { Column } from "../../../../kit/list-model.ts"
import { ListTable } from "../../../../kit/list-table.tsx"
import { useNarrow } from "../../../../kit/narrow.ts"
import { PageTurner } from "../../../../kit/page-turner.tsx"
import { useSay, useWords } from "../../../../kit/preferences.tsx"
import { useList } from "../../../../kit/queries.ts"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import { assignmentWords } from "../../assignments/words.ts"
import { BoardRemind } from "./board-remind.tsx"
import type { BoardLine, BoardRow } from "./board-row.ts"
import { workingDaysLeft } from "./weeks.ts"
import { officeWords } from "./words.ts"
import { boardWords } from "./words-board.ts"

const rowName = (row: BoardRow) => `${row.subject} ${row.unitName}`

interface BoardListProps {
  params: Record<string, string | undefined>
  /** Cursors of the pages before this one. */
  back: readonly string[]
  onBack: (back: readonly string[]) => void
  overdue: boolean
}

/** The deadlines behind the figures, most urgent first, each with what the record says of it. */
export function BoardList({ params, back, onBack, overdue }: BoardListProps) {
  const w = useWords(boardWords)
  const go = useGo()
  const narrow = useNarrow()
  const cursor = back.at(-1)
  const query = useList<BoardLine>("/api/assignments/deadlines", "assignments", {
    ...params,
    cursor,
    limit: 50,
  })
  const rows = (query.data?.items ?? []).map(
    (line): BoardRow => ({ ...line, id: line.deadlineId, assignmentId: line.id }),
  )
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(-1)
  const columns = useColumns()
  const current = rows[at]
  const step = (by: number) => setAt(Math.max(0, Math.min(at + by, rows.length - 1)))
  const openCurrent = () => {
    if (current) go(`/proposals/${current.proposalId}`)
  }
  const toggle = () => {
    if (!current) return
    const next = new Set(selected)
    if (!next.delete(current.id)) next.add(current.id)
    setSelected(next)
  }
  useKeys({ j: () => step(1), k: () => step(-1), x: toggle, Enter: openCurrent })
  const chosen = rows.filter((row) => selected.has(row.id))
  return (
    <Await query={query} loading={<Loading shape="rows" lines={10} />}>
      {(data) =>
        rows.length === 0 ? (
          <Empty title={w(overdue ? "emptyOverdue" : "empty")}>{w("emptyHelp")}</Empty>
        ) : (
          <>
            <div className="row spread stage-tools">
              <p className="muted">{w("count", { n: data.totalCapped ? `${data.total}+` : data.total })}</p>
              <BoardRemind rows={chosen} onDone={() => setSelected(new Set())} />
            </div>
            {narrow ? (
              <CardList
                rows={rows}
                hrefOf={(row) => `/proposals/${row.proposalId}`}
                pick={{ selected, onSelect: setSelected, rowName }}
                card={(row) => ({
                  above: `${row.numberText ?? ""} ${row.unitName}`,
                  title: row.subject,
                  lines: [<Due key="due" row={row} named />, <Why key="why" row={row} />],
                })}
              />
            ) : (
              <ListTable
                name={w("title")}
                rows={rows}
                columns={columns}
                rowName={rowName}
                sort=""
                onSort={() => {}}
                at={at}
                selected={selected}
                onSelect={setSelected}
                busy={query.isFetching}
              />
            )}
            <div className="list-foot no-print">
              <span />
              <PageTurner pages={back} onPages={onBack} next={data.next} busy={query.isPlaceholderData} />
            </div>
          </>
        )
      }
    </Await>
  )
}

function useColumns(): Column<BoardRow>[] {
  const say = useSay()
  const { columns } = boardWords
  return [
    {
      key: "number",
      label: columns.number,
      cell: (row) => row.numberText ?? say(officeWords.noNumber),
      width: 6,
    },
    {
      key: "subject",
      label: columns.subject,
      cell: (row) => <To href={`/proposals/${row.proposalId}`}>{row.subject}</To>,
    },
    {
      key: "unit",
      label: columns.unit,
      cell: (row) => (
        <>
          {row.unitName} <span className="muted">{say(wordOf(assignmentWords.choices, row.role))}</span>
        </>
      ),
    },
    {
      key: "deadline",
      label: columns.deadline,
      cell: (row) => say(wordOf(assignmentWords.deadlines, row.name)),
    },
    { key: "due", label: columns.due, cell: (row) => <Due row={row} /> },
    { key: "why", label: columns.why, cell: (row) => <Why row={row} /> },
    {
      key: "people",
      label: columns.people,
      cell: (row) => [row.leaderInCharge, row.receiver].filter(Boolean).join(say(officeWords.separator)),
    },
  ]
}

function Due({ row, named }: { row: BoardRow; named?: boolean }) {
  const say = useSay()
  const { due } = row.due
  const mine = useCalendarYear(due.slice(0, 4)).data
  const now = useCalendarYear(today().slice(0, 4)).data
  const working = (date: string) => dayOf(date.slice(0, 4) === due.slice(0, 4) ? mine : now, date).working
  return (
    <>
      {named ? `${say(wordOf(assignmentWords.deadlines, row.name))} ` : null}
      <DeadlineSentence
        due={due}
        overdue={row.daysOverdue > 0 && !row.paused}
        workingDaysLeft={workingDaysLeft(today(), due, working)}
        provisional={row.due.provisional}
        status={row.paused ? "paused" : "open"}
      />
    </>
  )
}

function Why({ row }: { row: BoardRow }) {
  const say = useSay()
  return (
    <span className="muted">
      {row.reasons.map((each) => say(wordOf(assignmentWords.choices, each))).join(say(officeWords.separator))}
    </span>
  )
}
