import type { ReactNode } from "react"
import type { Words } from "../../../base/words.ts"
import { CaseList } from "../../../kit/case-list.tsx"
import { type ModuleWords, type Tone, wordOf } from "../../../kit/case-view.ts"
import { To } from "../../../kit/link.tsx"
import type { BulkAction, Column, ListRow } from "../../../kit/list-model.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { StateTag } from "../../../kit/state-tag.tsx"
import { dayWords } from "./days.ts"
import { voiceScreens as words } from "./words-voices.ts"

export interface Voice extends ListRow {
  state: string
  personId: string | null
  bodyId: string | null
  person: string
  title: string
  on: string
  dueOn: string | null
  overdue: boolean
}

/** Reports, objections or measures: whose, what, where it stands and until when. */
export function VoiceList({
  plural,
  title,
  ofCase,
  tones,
  empty,
  bulk,
}: {
  plural: string
  title: Words
  ofCase: ModuleWords
  tones: Readonly<Record<string, Tone>>
  empty: ReactNode
  bulk?: readonly BulkAction[]
}) {
  const say = useSay()
  const language = useLanguage()
  const hrefOf = (row: Voice) => `/${plural}/${row.id}`
  const state = (row: Voice) => (
    <StateTag tone={tones[row.state] ?? "active"}>{say(wordOf(ofCase.states, row.state))}</StateTag>
  )
  const due = (row: Voice) =>
    row.dueOn ? (
      <span className={row.overdue ? "wrong" : undefined}>{dayWords(row.dueOn, language)}</span>
    ) : null
  const columns: Column<Voice>[] = [
    { key: "person", label: words.whose, width: 9, cell: (row) => <To href={hrefOf(row)}>{row.person}</To> },
    { key: "title", label: words.what, width: 26, cell: (row) => row.title },
    { key: "on", label: words.day, cell: (row) => dayWords(row.on, language) },
    { key: "state", label: words.state, cell: state },
    { key: "due", label: words.due, cell: due },
  ]
  return (
    <CaseList<Voice>
      plural={plural}
      title={title}
      columns={columns}
      filters={[
        {
          key: "state",
          label: words.state,
          kind: "choice",
          choices: Object.entries(ofCase.states ?? {}).map(([value, label]) => ({ value, label })),
        },
      ]}
      rowName={(row) => `${row.person} ${row.title}`}
      hrefOf={hrefOf}
      card={(row) => ({
        above: row.person,
        title: row.title,
        lines: [
          <span key="state" className="row">
            {state(row)} {due(row)}
          </span>,
        ],
      })}
      words={ofCase}
      empty={empty}
      {...(bulk ? { bulk } : {})}
      exports={false}
    />
  )
}
