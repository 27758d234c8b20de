import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { useBatches } from "./batches.ts"
import { To } from "./link.tsx"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

const { batch: w } = kitWords

/** One's own orders that are still being worked off: whoever comes back to the page sees how far they are. */
export function RunningBatches() {
  const say = useSay()
  const client = useQueryClient()
  const running = useBatches().data?.items.filter(({ endedAt }) => !endedAt) ?? []
  const before = useRef(0)
  useEffect(() => {
    if (running.length < before.current) {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "batches" })
    }
    before.current = running.length
  }, [client, running.length])
  return running.map(({ id, title, done, refused, total }) => (
    <div key={id} className="notice soon" role="status">
      <div className="stack tight batch-running">
        <p>
          {say(w.underway, { title, done: done + refused, total })}{" "}
          <To href={`/batches/${id}`}>{say(w.see)}</To>
        </p>
        <progress max={total} value={done + refused} aria-label={title} />
      </div>
    </div>
  ))
}
