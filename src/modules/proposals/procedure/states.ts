/** The states of a proposal: section 3.1 of the domain rules. */
export const proposalStates = {
  draft: {},
  cosigning: {},
  submitted: {},
  first_review: {},
  second_review: {},
  final_review: {},
  returned: {},
  filed: {},
  merged: { final: true },
  converted_opinion: { final: true },
  converted_advice: { final: true },
  escalated: { final: true },
  resolved_on_site: { final: true },
  rejected: { final: true },
  withdrawn: { final: true },
  assigning: {},
  handling: {},
  replied: {},
  rehandling: {},
  concluded: {},
  tracking: {},
  archived: { final: true },
} as const

export type ProposalState = keyof typeof proposalStates

/** From filing on: what every member may read, and what may be shortlisted or honoured. */
export const filedStates: ReadonlySet<string> = new Set<ProposalState>([
  "filed",
  "assigning",
  "handling",
  "replied",
  "rehandling",
  "concluded",
  "tracking",
  "archived",
])
