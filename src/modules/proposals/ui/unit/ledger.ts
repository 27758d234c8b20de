/** GET /api/follow-ups/ledger: promises by unit, kept, open by age, next due. */
export const ledgerPath = "/api/follow-ups/ledger"

export const ages = ["under_half_year", "under_one_year", "under_two_years", "older"] as const

interface Counts {
  all: number
  kept: number
  dropped: number
  open: number
  overdue: number
  nextDue: string | null
  keptRate: number | null
  byAge: Record<(typeof ages)[number], number>
}

export interface Ledger {
  units: readonly (Counts & { unitId: string; unitName: string })[]
  total: Counts
}
