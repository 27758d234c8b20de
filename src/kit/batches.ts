import { useQuery } from "@tanstack/react-query"
import { call, queryString } from "./api.ts"

/** The same act on many cases, worked off by the server in the background. */
export interface BatchOrder {
  procedure: string
  action: string
  cases: readonly { id: string; version?: number; input: object }[]
}

export interface Batch {
  id: string
  /** What is done, in the reader's language. */
  title: string
  total: number
  done: number
  refused: number
  begunAt: string
  endedAt: string | null
}

export interface BatchOutcome {
  id: string
  name: string
  reasons: readonly { code: string; message: string }[]
}

/** How often a running batch is looked at, in milliseconds. */
const glance = 700

export function orderBatch(order: BatchOrder, idempotencyKey: string): Promise<{ id: string }> {
  return call("/api/batches", { method: "POST", body: order, idempotencyKey })
}

export function useBatches() {
  return useQuery({
    queryKey: ["batches"],
    queryFn: ({ signal }) => call<{ items: Batch[] }>("/api/batches", { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(({ endedAt }) => !endedAt) ? glance : false),
  })
}

export function useBatch(id: string) {
  return useQuery({
    queryKey: ["batches", id],
    queryFn: ({ signal }) => call<Batch>(`/api/batches/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.endedAt ? false : glance),
  })
}

/** The cases of a batch with this outcome, a page of 100 that begins at a position. */
export function useOutcomes(id: string, outcome: "done" | "refused", from: number, wanted: boolean) {
  return useQuery({
    queryKey: ["batches", id, outcome, from],
    enabled: wanted,
    queryFn: ({ signal }) =>
      call<{ items: BatchOutcome[]; next: number | null }>(
        `/api/batches/${id}/cases${queryString({ outcome, from })}`,
        { signal },
      ),
  })
}
