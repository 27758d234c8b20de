import type { ReactNode } from "react"
import type { Words } from "../../../../base/words.ts"
import { CaseList } from "../../../../kit/case-list.tsx"
import { type ModuleWords, wordOf } from "../../../../kit/case-view.ts"
import { To } from "../../../../kit/link.tsx"
import type { ListRow } from "../../../../kit/list-model.ts"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Empty } from "../../../../kit/states.tsx"
import { keyTone } from "./tone.ts"
import { screen } from "./words.ts"

interface Row extends ListRow {
  state: string
  numberText: string | null
  subject: string
  unitName: string
  project?: string
}

/** The list of appraisals and that of the fund: which case of which unit stands where. */
export function PlainList(props: {
  plural: string
  title: Words
  words: ModuleWords
  help: string
  above?: ReactNode
  actions?: ReactNode
  /** Whether the list can be taken out as a workbook. */
  exports?: boolean
}) {
  const { plural, title, words } = props
  const say = useSay()
  const hrefOf = (row: Row) => `/${plural}/${row.id}`
  const nameOf = (row: Row) => row.project ?? row.subject
  const state = (row: Row) => (
    <StateTag key="state" tone={keyTone(row.state)}>
      {say(wordOf(words.states, row.state))}
    </StateTag>
  )
  return (
    <>
      <PageHead title={say(title)} actions={props.actions} />
      {props.above}
      <CaseList<Row>
        plural={plural}
        title={title}
        columns={[
          {
            key: "subject",
            label: title,
            width: 24,
            cell: (row) => <To href={hrefOf(row)}>{nameOf(row)}</To>,
          },
          { key: "number", label: screen.numbers, cell: (row) => row.numberText ?? "" },
          { key: "state", label: screen.state, cell: state },
          { key: "unit", label: screen.unit, cell: (row) => row.unitName },
        ]}
        filters={[
          {
            key: "state",
            label: screen.state,
            kind: "choice",
            choices: Object.entries(words.states).map(([value, label]) => ({ value, label })),
          },
        ]}
        rowName={nameOf}
        hrefOf={hrefOf}
        card={(row) => ({
          above: row.numberText ?? undefined,
          title: nameOf(row),
          lines: [
            state(row),
            <span key="unit" className="muted">
              {row.unitName}
            </span>,
          ],
        })}
        words={words}
        empty={<Empty title={say(screen.listEmpty)}>{props.help}</Empty>}
        exports={props.exports ?? false}
      />
    </>
  )
}
