import { optionWords } from "../../../../kit/case-view.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { PrintSheet } from "../../../../kit/print-sheet.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { ProposalText } from "../record/proposal-text.tsx"
import type { ProposalView } from "../record/proposal-view.ts"
import { useAssignmentFacts } from "./assignment-facts.ts"
import { assignmentCaseWords as caseWords } from "./case-words.ts"
import { pageWords as words } from "./page-words.ts"
import type { AssignmentView } from "./views.ts"

/** 提案办理单: the assignment on paper, with the text of the proposal. Seen by the printer only. */
export function AssignmentSheet({ view, proposal }: { view: AssignmentView; proposal: ProposalView }) {
  const say = useSay()
  const me = useMe().data
  const { record } = view
  const facts = useAssignmentFacts(view)
  const rows = [
    [say(caseWords.fields.subject), record.subject],
    [say(caseWords.fields.unitName), record.unitName],
    [say(caseWords.fields.role), say(optionWords(caseWords, "role", record.role))],
    ...facts,
  ]
  return (
    <div className="print-only">
      <PrintSheet
        organisation={me?.organisation.name ?? ""}
        title={say(words.sheet)}
        number={record.numberText}
      >
        <table className="plain-table">
          <tbody>
            {rows.map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ProposalText view={proposal} />
      </PrintSheet>
    </div>
  )
}
