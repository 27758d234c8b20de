import { ButtonLink } from "../../../../kit/button.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { To } from "../../../../kit/link.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useList, useMe, useTodo } from "../../../../kit/queries.ts"
import { proposalCaseWords } from "../words.ts"
import type { ProposalView } from "./proposal-view.ts"
import { recordWords } from "./words.ts"

/** What happens next; for its writer the way back to the writing page, for whoever has a form to give, to the form. */
export function Next({ view }: { view: ProposalView }) {
  const say = useSay()
  const mine = view.available.some((offer) => ["save", "invite", "reopenDraft"].includes(offer.action))
  const words =
    view.state === "returned"
      ? recordWords.revise
      : view.state === "draft"
        ? recordWords.write
        : recordWords.cosigners
  return (
    <div className="stack">
      <p>{say(wordOf(proposalCaseWords.next, view.state))}</p>
      {mine ? (
        <ButtonLink kind="primary" icon="write" href={`/proposals/${view.id}/write`}>
          {say(words)}
        </ButtonLink>
      ) : null}
      {view.state === "replied" ? <OwnForm proposalId={view.id} /> : null}
    </div>
  )
}

/**
 * The reader's own form that waits, if there is one: the to-do list knows whose it is. The office finds the others, for
 * papers that were handed in.
 */
function OwnForm({ proposalId }: { proposalId: string }) {
  const say = useSay()
  const todo = useTodo().data?.items ?? []
  const office = useMe().data?.roles.includes("proposal_office") ?? false
  const forms = useList<{ id: string; state: string; unitName: string; proposerName: string }>(
    "/api/feedback",
    "feedback",
    {
      proposalId,
      state: "awaiting",
      limit: 50,
    },
  )
  const all = forms.data?.items ?? []
  const waiting = all.filter((form) => todo.some((item) => item.caseId === form.id))
  const others = office ? all.filter((form) => !waiting.includes(form)) : []
  return (
    <>
      {waiting.map((form, index) => (
        <ButtonLink key={form.id} kind={index === 0 ? "primary" : "normal"} href={`/feedback/${form.id}`}>
          {waiting.length > 1 ? say(recordWords.rateOf, { unit: form.unitName }) : say(recordWords.rate)}
        </ButtonLink>
      ))}
      {others.length > 0 ? (
        <div className="stack tight">
          <p className="muted small">{say(recordWords.onPaper)}</p>
          <ul className="stack tight">
            {others.map((form) => (
              <li key={form.id}>
                <To href={`/feedback/${form.id}`}>
                  {say(recordWords.formOf, { name: form.proposerName, unit: form.unitName })}
                </To>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
