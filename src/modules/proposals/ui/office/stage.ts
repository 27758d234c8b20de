export const stages = ["number", "units", "assign", "notice"] as const
/** The list behind the steps of assignment. */
export const stagePath = "/api/proposals/to-assign"
export type Stage = (typeof stages)[number]

interface NamedUnit {
  unitId: string
  name: string
  track: string
}

/** A filed proposal on its way to the units, as the server lists it. */
export interface StageRow {
  id: string
  version: number
  state: string
  numberText: string | null
  subject: string
  category: string | null
  period: string | null
  leadName: string
  filedOn: string | null
  suggested: readonly NamedUnit[]
  units: readonly (NamedUnit & { assignmentId: string; version: number; role: string; part: string })[]
}
