import { useState } from "react"
import { Button } from "../../../../kit/button.tsx"
import { CaseList } from "../../../../kit/case-list.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To } from "../../../../kit/link.tsx"
import type { Column, ListRow } from "../../../../kit/list-model.ts"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Empty } from "../../../../kit/states.tsx"
import { ShortlistDialog } from "./shortlist.tsx"
import { KeyTabs } from "./tabs.tsx"
import { keyTone } from "./tone.ts"
import { keyCaseWords, screen } from "./words.ts"

interface Row extends ListRow {
  state: string
  theme: string
  numbers: readonly string[]
  leaders: readonly string[]
  committee: string | null
  decidedOn: string | null
  planApprovedOn: string | null
  reportedOn: string | null
  visits: number
}

const hrefOf = (row: Row) => `/key-proposals/${row.id}`

/** 重点提案: who leads which theme, and how far supervision has come. */
export default function KeyListPage() {
  const say = useSay()
  const me = useMe().data
  const [open, setOpen] = useState(false)
  const keeps = me?.roles.some((role) => ["proposal_office", "proposal_committee"].includes(role)) ?? false
  const columns = useColumns()
  const progress = useProgress()
  return (
    <>
      <PageHead
        title={say(screen.key)}
        actions={
          keeps ? (
            <Button kind="primary" icon="plus" onClick={() => setOpen(true)}>
              {say(screen.shortlist)}
            </Button>
          ) : null
        }
      />
      <KeyTabs />
      <CaseList<Row>
        plural="key-proposals"
        title={screen.key}
        columns={columns}
        filters={[
          {
            key: "state",
            label: screen.state,
            kind: "choice",
            choices: Object.entries(keyCaseWords.states).map(([value, label]) => ({ value, label })),
          },
        ]}
        sort="-decidedOn"
        rowName={(row) => row.theme}
        hrefOf={hrefOf}
        card={(row) => ({
          above: row.numbers.join(" · ") || undefined,
          title: row.theme,
          lines: [
            <StateTag key="state" tone={keyTone(row.state)}>
              {say(wordOf(keyCaseWords.states, row.state))}
            </StateTag>,
            <span key="who" className="muted">
              {[row.leaders.join(say(separator)), progress(row)].filter(Boolean).join(" · ")}
            </span>,
          ],
        })}
        words={keyCaseWords}
        empty={<Empty title={say(screen.empty)}>{say(screen.emptyHelp)}</Empty>}
      />
      {open ? <ShortlistDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

const separator = { zh: "、", en: ", " }

/** 方案 3月9日 · 督办 2 次 · 报告 6月1日 */
function useProgress() {
  const say = useSay()
  const language = useLanguage()
  const step = (label: { zh: string; en: string }, on: string | null) =>
    on ? `${say(label)} ${dateWords(on, language, today())}` : null
  return (row: Row) =>
    [
      step(screen.planOf, row.planApprovedOn),
      row.visits > 0 ? say(screen.visitsOf, { n: row.visits }) : null,
      step(screen.reportOf, row.reportedOn),
    ]
      .filter((part) => part !== null)
      .join(" · ")
}

function useColumns(): Column<Row>[] {
  const say = useSay()
  const language = useLanguage()
  const progress = useProgress()
  return [
    {
      key: "theme",
      label: screen.theme,
      width: 22,
      cell: (row) => (
        <To href={hrefOf(row)} title={row.theme}>
          {row.theme}
        </To>
      ),
    },
    { key: "numbers", label: screen.numbers, cell: (row) => row.numbers.join(say(separator)) },
    {
      key: "state",
      label: screen.state,
      cell: (row) => (
        <StateTag tone={keyTone(row.state)}>{say(wordOf(keyCaseWords.states, row.state))}</StateTag>
      ),
    },
    { key: "leaders", label: screen.leaders, cell: (row) => row.leaders.join(say(separator)) },
    { key: "progress", label: screen.progress, cell: progress },
    { key: "committee", label: screen.committee, extra: true, cell: (row) => row.committee ?? "" },
    {
      key: "decidedOn",
      label: screen.decidedOn,
      cell: (row) => (row.decidedOn ? dateWords(row.decidedOn, language, today()) : ""),
    },
  ]
}
