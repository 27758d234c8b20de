import type { CountedFact } from "../../rulebook/appraisal/counted.ts"

/** A party, an organisation or a committee that proposes in its own name has the credit for itself, not its people. */
const authors = {
  lead_proposer: { role: "lead" },
  co_sponsor: { role: "co_signer" },
  signing_body: { role: "lead", form: "collective" },
}
const day = "submit"

/** What the proposals of a member or a body count as in their service; the day of submission decides the year, not that of review. */
export const proposalCounts: readonly CountedFact[] = [
  { fact: "proposal.submit", kind: "proposal.submitted", of: authors, undoneBy: ["withdraw"] },
  { fact: "proposal.file", kind: "proposal.filed", of: authors, day },
  { fact: "proposal.merge", kind: "proposal.filed", of: authors, day },
  { fact: "proposal.convertToOpinion", kind: "proposal.converted", of: authors, day },
  { fact: "proposal.reject", kind: "proposal.rejected", of: authors, day },
  { fact: "key_proposal.select", kind: "proposal.key", of: authors },
  { fact: "award.publish", kind: "proposal.excellent", of: { honoured_proposer: {} } },
]
