import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { type Batch, useBatch, useOutcomes } from "./batches.ts"
import { Icon } from "./icons.tsx"
import { To } from "./link.tsx"
import { PageTurner } from "./page-turner.tsx"
import { useSay } from "./preferences.tsx"
import { Await, Loading } from "./states.tsx"
import { kitWords } from "./words.ts"

const { batch: w } = kitWords

/** How far a batch has come; once it has ended, what became of its cases: first those that did not go through. */
export function BatchProgress({ id }: { id: string }) {
  const query = useBatch(id)
  const client = useQueryClient()
  const ended = query.data?.endedAt != null
  useEffect(() => {
    // Whatever the batch has changed is read again; what was read of batches stands.
    if (ended) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "batches" })
  }, [client, ended])
  return (
    <Await query={query} loading={<Loading lines={3} />}>
      {(batch) => (batch.endedAt ? <Result batch={batch} /> : <Running batch={batch} />)}
    </Await>
  )
}

function Running({ batch }: { batch: Batch }) {
  const say = useSay()
  const settled = batch.done + batch.refused
  return (
    <div className="stack tight">
      <p role="status">{say(w.progress, { done: settled, total: batch.total })}</p>
      <progress max={batch.total} value={settled} aria-label={batch.title} />
      <p className="muted small">
        {say(w.goOn)} <To href={`/batches/${batch.id}`}>{say(w.title)}</To>
      </p>
      {batch.refused > 0 ? <Outcomes batch={batch} outcome="refused" count={batch.refused} /> : null}
    </div>
  )
}

function Result({ batch }: { batch: Batch }) {
  const say = useSay()
  const { done, refused } = batch
  return (
    <div className="stack">
      <p role="status" className={refused === 0 ? "notice done" : "notice soon"}>
        {refused === 0 ? say(w.all, { n: done }) : say(w.some, { n: done, refused })}
      </p>
      {refused > 0 ? <Outcomes batch={batch} outcome="refused" count={refused} open /> : null}
      {done > 0 ? <Outcomes batch={batch} outcome="done" count={done} /> : null}
    </div>
  )
}

interface OutcomesProps {
  batch: Batch
  outcome: "done" | "refused"
  count: number
  open?: boolean
}

function Outcomes({ batch, outcome, count, open = false }: OutcomesProps) {
  const say = useSay()
  const [shown, setShown] = useState(open)
  const [pages, setPages] = useState<readonly number[]>([])
  const query = useOutcomes(batch.id, outcome, pages.at(-1) ?? 0, shown)
  return (
    <details open={open} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{say(outcome === "done" ? w.passed : w.refused, { n: count })}</summary>
      {shown ? (
        <Await query={query} loading={<Loading shape="rows" lines={4} />}>
          {({ items, next }) => (
            <>
              <ul className="batch-outcomes">
                {items.map((each) => (
                  <li key={each.id} className={outcome}>
                    <Icon name={outcome === "done" ? "check" : "late"} />
                    <div>
                      <p>{each.name || say(w.unnamed)}</p>
                      {each.reasons.map(({ code, message }) => (
                        <p key={code} className="small batch-why">
                          {message}
                        </p>
                      ))}
                    </div>
                  </li>
                ))}
              </ul>
              <PageTurner pages={pages} onPages={setPages} next={next} />
            </>
          )}
        </Await>
      ) : null}
    </details>
  )
}
