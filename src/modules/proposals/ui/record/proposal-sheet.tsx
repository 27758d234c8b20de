import { wordOf } from "../../../../kit/case-view.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { PrintSheet } from "../../../../kit/print-sheet.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { labelOf, useProposalTerms } from "../settings.ts"
import { proposalCaseWords } from "../words.ts"
import { Outcome } from "./outcome.tsx"
import { ProposalText } from "./proposal-text.tsx"
import type { ProposalView } from "./proposal-view.ts"
import { recordWords } from "./words.ts"

/** The proposal on paper: head, particulars, text, who signs. Seen by the printer only. */
export function ProposalSheet({ view, title }: { view: ProposalView; title: string }) {
  const say = useSay()
  const me = useMe().data
  const terms = useProposalTerms().data?.values
  const { record } = view
  const rows: (readonly [string, string])[] = [
    [say(proposalCaseWords.fields.kind), say(labelOf(terms?.kinds, record.kind))],
    [say(proposalCaseWords.fields.category), say(labelOf(terms?.categories, record.category))],
    [say(recordWords.facts.submittedOn), record.submittedOn ?? ""],
    [say(recordWords.state), say(wordOf(proposalCaseWords.states, view.state))],
  ]
  return (
    <div className="print-only">
      <PrintSheet organisation={me?.organisation.name ?? ""} title={title} number={record.numberText}>
        <table className="plain-table">
          <tbody>
            {rows
              .filter(([, value]) => value !== "")
              .map(([label, value]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{value}</td>
                </tr>
              ))}
          </tbody>
        </table>
        <Outcome view={view} />
        <ProposalText view={view} />
      </PrintSheet>
    </div>
  )
}
