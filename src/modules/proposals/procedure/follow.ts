export const tell = (to: string, kind: string) => ({ name: "notify", args: { to, kind } })

/** Tells everyone who brought the case: lead proposer, co-signers, the signing body. */
export const toProposers = (kind: string) => [
  tell("lead_proposer", kind),
  tell("co_sponsor", kind),
  tell("signing_body", kind),
]

/** The text has changed, or is new: search finds it by what it says now. */
export const index = { name: "index" }
