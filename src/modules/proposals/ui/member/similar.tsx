import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { call, queryString } from "../../../../kit/api.ts"
import { wordOf } from "../../../../kit/case-view.ts"
import { To } from "../../../../kit/link.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { proposalCaseWords } from "../words.ts"
import { writeWords } from "./words.ts"

interface Similar {
  id: string
  numberText: string | null
  subject: string
  year: number | null
  verdict: string
  sharedTerms: readonly { term: string; weight: number }[]
  state: string
  unit: string | null
}

/** Fewer characters than this name no matter yet. */
const enough = 4
const shown = 4

/** Earlier proposals on the same matter, while the subject is typed; it helps, so when it fails it stays silent. */
export function SimilarProposals({ subject, except }: { subject: string; except?: string }) {
  const say = useSay()
  const sought = useLate(subject.trim(), 600)
  const found = useQuery({
    queryKey: ["proposals", "similar", sought, except],
    enabled: [...sought].length >= enough,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<{ items: Similar[] }>(`/api/proposals/similar${queryString({ subject: sought, except })}`, {
        signal,
      }),
  })
  const items = (found.data?.items ?? []).slice(0, shown)
  if ([...sought].length < enough || found.isError || items.length === 0) return null
  return (
    <section className="similar" aria-label={say(writeWords.similar)}>
      <p role="status">
        <strong>{say(writeWords.similar)}</strong>
      </p>
      <p className="muted small">{say(writeWords.similarHelp)}</p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <To href={`/proposals/${item.id}`} target="_blank">
              {item.subject}
            </To>
            <p className="muted small">
              {[
                say(wordOf(writeWords.verdicts, item.verdict)),
                item.year,
                say(wordOf(proposalCaseWords.states, item.state)),
                item.unit,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {item.sharedTerms.length > 0 ? (
              <p className="muted small">
                {say(writeWords.shared, {
                  terms: item.sharedTerms
                    .slice(0, 6)
                    .map((each) => each.term)
                    .join(say(writeWords.separator)),
                })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The value once it has stood still for a while. */
function useLate(value: string, wait: number): string {
  const [late, setLate] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), wait)
    return () => clearTimeout(timer)
  }, [value, wait])
  return late
}
