/** A line of GET /api/follow-ups. */
export interface PromiseLine {
  id: string
  version: number
  state: string
  proposalId: string
  numberText: string | null
  subject: string
  unitId: string
  unitName: string
  replyId: string
  promise: string
  owner: string
  dueOn: string
  workingDaysLeft: number
  firstDueOn: string
  reportedOn: string | null
  keptOn: string | null
  timesDue: number
}
