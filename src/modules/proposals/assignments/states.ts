/** Where a unit's duty stands: section 3.2 of the domain rules. */
export const assignmentStates = {
  pre_assigned: {},
  awaiting_signoff: {},
  signed: {},
  return_requested: {},
  return_denied: {},
  in_progress: {},
  opinion_submitted: { final: true },
  reply_issued: {},
  closed: { final: true },
  reassigned: { final: true },
} as const

export type AssignmentState = keyof typeof assignmentStates

/** The unit is at it. */
export const working = ["signed", "in_progress", "return_denied"] as const

/** The unit is bound by it, whether it has signed for it or not. */
export const binding = ["awaiting_signoff", ...working] as const
