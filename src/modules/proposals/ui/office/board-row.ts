import type { DueComputation } from "../../../../kit/deadline.ts"

/** One running deadline, as the server lists it; `id` is the assignment. */
export interface BoardLine {
  deadlineId: string
  id: string
  name: string
  due: DueComputation
  daysOverdue: number
  paused: boolean
  state: string
  role: string
  proposalId: string
  numberText: string | null
  subject: string
  unitName: string
  receiver: string | null
  leaderInCharge: string | null
  reasons: readonly string[]
}

/** A deadline as a row: rows are deadlines, and an assignment may have several. */
export type BoardRow = BoardLine & { assignmentId: string }
