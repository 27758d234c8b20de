import { wordOf } from "../../../../kit/case-view.ts"
import { Icon } from "../../../../kit/icons.tsx"
import { To } from "../../../../kit/link.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { proposalWords } from "../../words.ts"
import { labelOf, useProposalTerms } from "../settings.ts"
import type { ProposalView } from "./proposal-view.ts"
import { recordWords } from "./words.ts"

const told = new Set([
  "merged",
  "converted_opinion",
  "converted_advice",
  "escalated",
  "resolved_on_site",
  "rejected",
  "withdrawn",
  "returned",
])

/** Why it was not filed, or what to change: said first, in words, with where the content went. */
export function Outcome({ view }: { view: ProposalView }) {
  const say = useSay()
  const terms = useProposalTerms().data?.values
  const { record } = view
  if (!told.has(view.state)) return null
  const words = recordWords.outcome
  const fix = view.state === "returned" ? lastFix(view) : undefined
  return (
    <div className={view.state === "returned" ? "notice soon outcome" : "notice outcome"}>
      <Icon name="info" />
      <div className="stack tight">
        <strong>{say(wordOf(proposalWords.states, view.state))}</strong>
        {record.outcomeGrounds.length > 0 ? (
          <div>
            <p className="muted small">{say(words.grounds)}</p>
            <ul className="grounds">
              {record.outcomeGrounds.map((code) => (
                <li key={code}>{say(labelOf(terms?.rejectGrounds, code))}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {record.outcomeReason ? (
          <div>
            <p className="muted small">{say(words.reason)}</p>
            <p className="as-written">{record.outcomeReason}</p>
          </div>
        ) : null}
        {fix ? (
          <div>
            <p className="muted small">{say(words.fix)}</p>
            <p className="as-written">{fix}</p>
          </div>
        ) : null}
        {record.outcomeTarget ? <p>{say(words.passedTo, { target: record.outcomeTarget })}</p> : null}
        {record.mergedInto ? (
          <p>
            <To href={`/proposals/${record.mergedInto}`}>{say(words.mergedInto)}</To>
          </p>
        ) : null}
      </div>
    </div>
  )
}

/** What the last return asked to be changed. */
function lastFix(view: Pick<ProposalView, "timeline">): string | undefined {
  const last = view.timeline
    .filter((fact) => fact.action === "returnForRevision")
    .sort((a, b) => b.seq - a.seq)[0]
  return typeof last?.data.fix === "string" ? last.data.fix : undefined
}
