import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { BatchDialog } from "../../../../kit/batch-dialog.tsx"
import { PickList } from "../../../../kit/pick-list.tsx"
import { useSay, useWords } from "../../../../kit/preferences.tsx"
import { everyRow } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { labelOf, useProposalTerms } from "../settings.ts"
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
  const terms = useProposalTerms().data?.values
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [meeting, setMeeting] = useState("")
  const query = useQuery({
    // Outside the key of the lists: what was ticked stays as it was while they change.
    queryKey: ["file-many"],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: ({ signal }) =>
      everyRow<Line>("/api/proposals", { state: "final_review", sort: "-submittedOn" }, signal),
  })
  const proposed = (query.data ?? []).filter((line) => line.proposedOutcome === "file")
  const able = proposed.filter((line) => line.category !== null)
  const chosen = able.filter((line) => !left.has(line.id))
  const asksMeeting =
    terms?.intersessionApprover === "chairs_meeting" && chosen.some((line) => line.period === "intersession")
  const order = {
    procedure: "proposal",
    action: "file",
    cases: chosen.map(({ id, version, category, period }) => ({
      id,
      version,
      input: { category, ...(meeting && period === "intersession" ? { chairsMeeting: meeting } : {}) },
    })),
  }
  return (
    <BatchDialog
      wide
      title={w("manyTitle")}
      explain={<p>{w("manyHelp")}</p>}
      order={order}
      verb={w("manyVerb", { n: chosen.length })}
      onClose={onClose}
    >
      <Await query={query} loading={<Loading shape="rows" lines={6} />}>
        {() =>
          proposed.length === 0 ? (
            <p>{w("manyNone")}</p>
          ) : (
            <PickList
              name={w("manyPick")}
              rows={proposed}
              left={left}
              onLeft={setLeft}
              disabled={({ category }) => category === null}
              title={({ subject }) => subject}
              beside={({ category }) =>
                category ? say(labelOf(terms?.categories, category)) : w("manyMissing")
              }
            />
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
    </BatchDialog>
  )
}
