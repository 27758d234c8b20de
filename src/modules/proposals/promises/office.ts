import type { Office } from "../../../platform/procedures/office.ts"
import { proposalTerms } from "../terms.ts"
import { loadFollowUp } from "./load.ts"
import { presentFollowUp } from "./present.ts"
import { followUpProcedure, seesFollowUp } from "./procedure.ts"
import type { FollowUp } from "./record.ts"
import { type FollowUpInputs, followUpInputs } from "./schema.ts"
import { visibleFollowUps } from "./visible.ts"
import { followUpWords } from "./words.ts"
import { followUpWrites } from "./writes.ts"
import "./tables.ts"

export const followUpOffice: Office<FollowUp, FollowUpInputs, typeof proposalTerms> = {
  procedure: followUpProcedure,
  path: "follow-ups",
  table: "follow_up",
  terms: proposalTerms,
  words: followUpWords,
  inputs: followUpInputs,
  load: loadFollowUp,
  see: seesFollowUp,
  visible: { as: "c", where: visibleFollowUps },
  present: presentFollowUp,
  writes: followUpWrites,
  danger: ["accept", "drop"],
  heading: ({ proposal }) => ({ number: proposal.numberText, title: proposal.subject }),
  searchText: ({ proposal, recommendation, promise }) => ({
    title: proposal.subject,
    body: [recommendation, promise].join("\n"),
  }),
  todo: {
    queues: [
      { states: ["due"], actions: ["report"], scope: "unit", roles: ["unit_liaison", "unit_head"] },
      { states: ["promised"], actions: ["report"], scope: "unit", roles: ["unit_liaison", "unit_head"] },
      {
        states: ["reported"],
        actions: ["accept", "sendBack"],
        scope: "role",
        roles: ["proposal_office", "proposal_committee"],
      },
    ],
    duties: ["fell_due", "sent_back", "reported"],
  },
}
