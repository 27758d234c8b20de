import { queryString } from "../../../../kit/api.ts"
import { useGet } from "../../../../kit/queries.ts"
import type { ComputedMeasure, Snapshot, Statistics } from "../../statistics/schema.ts"

export const statisticsPath = "/api/statistics/proposals"

/** What the address chooses: a session or a term, and conventions. Nothing: the newest session, the usual conventions. */
export interface Chosen {
  readonly session?: string | undefined
  readonly term?: string | undefined
  readonly convention?: string | undefined
}

/** A leader's page takes its figures from here too. */
export function useStatistics({ session, term, convention }: Chosen = {}) {
  return useGet<Statistics>("proposals", statisticsPath + queryString({ session, term, convention }))
}

export function useSnapshots(session: string | undefined) {
  return useGet<{ items: Snapshot[] }>(
    "proposals",
    session ? `${statisticsPath}/snapshots${queryString({ session })}` : undefined,
  )
}

export function measureOf(statistics: Statistics, id: string): ComputedMeasure | undefined {
  return statistics.measures.find((each) => each.id === id)
}
