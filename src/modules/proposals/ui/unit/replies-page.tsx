import { CaseList } from "../../../../kit/case-list.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To } from "../../../../kit/link.tsx"
import type { Column, Filter, ListRow } from "../../../../kit/list-model.ts"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Empty } from "../../../../kit/states.tsx"
import { replyCaseWords as caseWords } from "./case-words.ts"
import { replyPageWords as words } from "./reply-words.ts"
import { replyTone } from "./tone.ts"
import { unitWords } from "./words.ts"

interface Row extends ListRow {
  state: string
  numberText: string | null
  subject: string
  unitName: string
  edition: "formal" | "again" | "supplementary"
  documentNumber: string | null
  resultClass: string | null
  issuedOn: string | null
}

/** Every reply one may see: for a unit its own, for those who run the work all that were handed in. */
export default function RepliesPage() {
  const say = useSay()
  const columns = useColumns()
  return (
    <>
      <PageHead title={say(words.list)} />
      <CaseList<Row>
        plural="replies"
        title={words.list}
        columns={columns}
        filters={filters}
        sort="-changedAt"
        exports={false}
        rowName={(row) => row.subject}
        hrefOf={(row) => `/replies/${row.id}`}
        card={(row) => ({
          above: [row.numberText, row.unitName].filter(Boolean).join(" · "),
          title: row.subject,
          lines: [
            <StateTag key="state" tone={replyTone(row.state)}>
              {say(wordOf(caseWords.states, row.state))}
            </StateTag>,
          ],
        })}
        words={caseWords}
        empty={<Empty title={say(words.listEmpty)}>{say(words.listEmptyHelp)}</Empty>}
      />
    </>
  )
}

const filters: readonly Filter[] = [
  {
    key: "state",
    label: unitWords.columns.state,
    kind: "choice",
    choices: Object.entries(caseWords.states).map(([value, label]) => ({ value, label })),
  },
  {
    key: "edition",
    label: caseWords.fields.edition,
    kind: "choice",
    choices: (["formal", "again", "supplementary"] as const).map((value) => ({
      value,
      label: caseWords.choices[value],
    })),
  },
]

function useColumns(): Column<Row>[] {
  const say = useSay()
  const language = useLanguage()
  const { columns } = unitWords
  const { fields, choices, states } = caseWords
  return [
    {
      key: "subject",
      label: columns.subject,
      width: 24,
      cell: (row) => (
        <To href={`/replies/${row.id}`} title={row.subject}>
          {row.subject}
        </To>
      ),
    },
    { key: "number", label: columns.number, cell: (row) => row.numberText ?? "" },
    { key: "unit", label: columns.unit, cell: (row) => row.unitName },
    { key: "edition", label: fields.edition, cell: (row) => say(choices[row.edition]) },
    {
      key: "state",
      label: columns.state,
      cell: (row) => <StateTag tone={replyTone(row.state)}>{say(wordOf(states, row.state))}</StateTag>,
    },
    { key: "class", label: fields.resultClass, cell: (row) => row.resultClass ?? "" },
    { key: "document", label: words.document, cell: (row) => row.documentNumber ?? "" },
    {
      key: "issuedOn",
      label: fields.issuedOn,
      sort: "issuedOn",
      cell: (row) => (row.issuedOn ? dateWords(row.issuedOn, language, today()) : ""),
    },
  ]
}
