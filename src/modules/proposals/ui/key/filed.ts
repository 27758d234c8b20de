/** States of a proposal that was filed: what may be shortlisted or honoured. The server decides. */
export const filedStates = new Set([
  "filed",
  "assigning",
  "handling",
  "replied",
  "rehandling",
  "concluded",
  "tracking",
  "archived",
])
