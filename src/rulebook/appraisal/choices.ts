/** What may be chosen in a rule book, in the order in which a form offers it. */

/** How units become points. */
export const pers = [
  "each",
  "once",
  "half_day",
  "missing",
  "each_missing",
  "rate",
  "average",
  "highest",
  "latest",
] as const

/** The colours by which some places publish grades; a screen says the name beside it. */
export const gradeColours = ["green", "blue", "yellow", "orange", "brown", "red", "grey"] as const

/** The rungs of the consequence ladder, from the mildest. The system proposes one; people decide. */
export const rungs = [
  "reminder_notice",
  "reminder_talk",
  "interview",
  "organisation_interview",
  "admonition_talk",
  "written_criticism",
  "not_renewed",
  "urge_standing_resignation",
  "urge_resignation",
  "order_resignation",
  "revoke_membership",
  "commend",
  "other",
] as const

/** Who decides whether a measure is taken. */
export const approvals = ["office", "committee", "chairs_meeting", "standing_committee"] as const
