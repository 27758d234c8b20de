import { useState } from "react"
import { queryString } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import { Icon } from "../../../../kit/icons.tsx"
import { useSearch } from "../../../../kit/link.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay, useWords } from "../../../../kit/preferences.tsx"
import { PrintSheet } from "../../../../kit/print-sheet.tsx"
import { useGet, useMe } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { Tabs } from "../../../../kit/tabs.tsx"
import { assignmentWords } from "../../assignments/words.ts"
import { labelOf, useProposalTerms } from "../settings.ts"
import { BoardList } from "./board-list.tsx"
import { BoardMatrix, type Slice } from "./board-matrix.tsx"
import "./board.css"
import "./office.css"
import type { WeekCount } from "./weeks.ts"
import { assignWords } from "./words-assign.ts"
import { boardWords } from "./words-board.ts"

const path = "/assignments/board"

/** 办理期限: who owes what by when, overdue first; press many units at once, take the list away on paper. */
export default function BoardPage() {
  const w = useWords(boardWords)
  const say = useSay()
  const language = useLanguage()
  const me = useMe().data
  const terms = useProposalTerms().data?.values
  const [search, setSearch] = useSearch()
  const [at, setAt] = useState<readonly string[]>([])
  const overdue = search.overdue === "true"
  const slice: Slice = {
    unitId: search.unitId,
    overdue: overdue || undefined,
    dueFrom: search.dueFrom,
    dueBy: search.dueBy,
  }
  const common = { track: search.track, name: search.name }
  const counts = useGet<{ items: WeekCount[] }>(
    "assignments",
    `/api/assignments/deadlines/weeks${queryString(common)}`,
  )
  const params = { ...common, ...slice, overdue: overdue ? "true" : undefined }
  const open = (next: Slice) => {
    setAt([])
    setSearch({ ...common, ...next, overdue: next.overdue ? "true" : undefined })
  }
  const choose = (key: "track" | "name", value: string) => {
    setAt([])
    setSearch({ ...search, [key]: value || undefined })
  }
  const title = w(overdue ? "printOverdue" : "printTitle")
  return (
    <div className="office-page">
      <PageHead
        title={w("title")}
        actions={
          <>
            <a
              className="button small"
              href={`/api/assignments/deadlines/export.xlsx${queryString({ ...params, language })}`}
            >
              <Icon name="download" />
              {w("export")}
            </a>
            <Button small icon="print" onClick={() => window.print()}>
              {w("print")}
            </Button>
          </>
        }
      />
      <div className="tabs-row no-print">
        <Tabs
          name={w("views")}
          tabs={[
            { href: path, label: w("everything"), current: !overdue },
            { href: `${path}?overdue=true`, label: w("overdueOnly"), current: overdue },
          ]}
        />
        <select
          className="input"
          aria-label={w("name")}
          value={search.name ?? ""}
          onChange={(event) => choose("name", event.target.value)}
        >
          <option value="">{w("anyName")}</option>
          {Object.entries(assignmentWords.deadlines).map(([name, words]) => (
            <option key={name} value={name}>
              {say(words)}
            </option>
          ))}
        </select>
        {(terms?.tracks.length ?? 0) > 1 ? (
          <select
            className="input"
            aria-label={say(assignWords.track)}
            value={search.track ?? ""}
            onChange={(event) => choose("track", event.target.value)}
          >
            <option value="">{say(assignWords.allTracks)}</option>
            {terms?.tracks.map((each) => (
              <option key={each.code} value={each.code}>
                {say(labelOf(terms.tracks, each.code))}
              </option>
            ))}
          </select>
        ) : null}
      </div>
      <div className="no-print">
        <Await query={counts} loading={<Loading shape="rows" lines={5} />}>
          {({ items }) =>
            items.length === 0 ? null : <BoardMatrix counts={items} slice={slice} onSlice={open} />
          }
        </Await>
      </div>
      <PrintSheetOnPaper organisation={me?.organisation.name ?? ""} title={title}>
        <BoardList params={params} back={at} onBack={setAt} overdue={overdue} />
      </PrintSheetOnPaper>
    </div>
  )
}

/** The list stands on the screen as it is, and on paper under the head of an official sheet. */
function PrintSheetOnPaper(props: { organisation: string; title: string; children: React.ReactNode }) {
  return (
    <div className="board-sheet">
      <PrintSheet organisation={props.organisation} title={props.title}>
        {props.children}
      </PrintSheet>
    </div>
  )
}
