import { useState } from "react"
import { newKey, Problem } from "../../../../kit/api.ts"
import { useSay, useWords } from "../../../../kit/preferences.tsx"
import { act, useList } from "../../../../kit/queries.ts"
import { reasonWords } from "../../../../kit/reasons.tsx"
import { Await, Loading, problemText } from "../../../../kit/states.tsx"
import { proposalWords } from "../../words.ts"
import { labelOf, useProposalTerms } from "../settings.ts"
import { inTurn } from "./bulk.ts"
import { BulkDialog } from "./bulk-dialog.tsx"
import { reviewWords } from "./words-review.ts"

interface Line {
  id: string
  version: number
  subject: string
  category: string | null
  period: string | null
  proposedOutcome: string | null
}

/** 按建议结果批量立案: those that earlier rounds proposed for filing, each under its own category. */
export function FileMany({ onClose }: { onClose: () => void }) {
  const w = useWords(reviewWords)
  const say = useSay()
  const why = useWhy()
  const terms = useProposalTerms().data?.values
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [meeting, setMeeting] = useState("")
  const query = useList<Line>("/api/proposals", "proposals", {
    state: "final_review",
    sort: "-submittedOn",
    limit: 100,
  })
  const proposed = (query.data?.items ?? []).filter((line) => line.proposedOutcome === "file")
  const able = proposed.filter((line) => line.category !== null)
  const chosen = able.filter((line) => !left.has(line.id))
  const asksMeeting =
    terms?.intersessionApprover === "chairs_meeting" && chosen.some((line) => line.period === "intersession")
  const file = (line: Line) =>
    act(
      "proposals",
      line.id,
      {
        action: "file",
        version: line.version,
        input: {
          category: line.category,
          ...(meeting && line.period === "intersession" ? { chairsMeeting: meeting } : {}),
        },
      },
      newKey(),
    )
  return (
    <BulkDialog
      wide
      title={w("manyTitle")}
      explain={<p>{w("manyHelp")}</p>}
      items={chosen.map((line) => ({ id: line.id, name: line.subject }))}
      verb={w("manyVerb", { n: chosen.length })}
      run={(tell) => inTurn(chosen, file, why, tell)}
      onClose={onClose}
    >
      <Await query={query} loading={<Loading shape="rows" lines={6} />}>
        {() =>
          proposed.length === 0 ? (
            <p>{w("manyNone")}</p>
          ) : (
            <ul className="pick-list" aria-label={w("manyPick")}>
              {proposed.map((line) => (
                <li key={line.id}>
                  <label>
                    <input
                      type="checkbox"
                      disabled={line.category === null}
                      checked={line.category !== null && !left.has(line.id)}
                      onChange={() => setLeft((before) => toggled(before, line.id))}
                    />
                    <span>{line.subject}</span>
                    <span className="muted small">
                      {line.category ? say(labelOf(terms?.categories, line.category)) : w("manyMissing")}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
      {asksMeeting ? (
        <div className="field">
          <label className="label" htmlFor="chairs-meeting">
            {w("chairsMeeting")}
          </label>
          <input
            id="chairs-meeting"
            className="input"
            value={meeting}
            onChange={(event) => setMeeting(event.target.value)}
          />
        </div>
      ) : null}
    </BulkDialog>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

/** An error in the words of a proposal. */
export function useWhy(): (error: unknown) => string {
  const say = useSay()
  return (error) => {
    const reasons = error instanceof Problem ? error.reasons : []
    if (reasons.length === 0) return problemText(error, say)
    return reasons
      .map((each) => each.message ?? say(reasonWords(each, proposalWords.reasons), each.params))
      .join(" ")
  }
}
