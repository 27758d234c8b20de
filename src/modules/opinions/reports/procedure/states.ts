/** The states of a report: section 4.8 of the domain rules. */
export const reportStates = {
  draft: {},
  submitted: {},
  registered: {},
  screening: {},
  returned: {},
  withdrawn: { final: true },
  not_used: { final: true },
  merged_into: {},
  editing: {},
  reviewing: {},
  pending_signoff: {},
  issued: {},
  reported_up: {},
  transferred: {},
  answered: {},
  closed: {},
  converted_proposal: { final: true },
  converted_hotline: {},
  archived: { final: true },
} as const

export type ReportState = keyof typeof reportStates
