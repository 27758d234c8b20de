/** Tells everyone who brought the case: lead proposer, co-signers, the signing body. */
export const toProposers = (kind: string) => [
  { name: "notify", args: { to: "lead_proposer", kind } },
  { name: "notify", args: { to: "co_sponsor", kind } },
  { name: "notify", args: { to: "signing_body", kind } },
]

/** The text has changed, or is new: search finds it by what it says now. */
export const index = { name: "index" }
