import type { Office } from "../../../platform/procedures/office.ts"
import { runsTheWork } from "../policy.ts"
import { proposalTerms } from "../terms.ts"
import { createKeyProposal } from "./create.ts"
import { loadKeyProposal } from "./load.ts"
import { seesKeyProposal } from "./policy.ts"
import { presentKeyProposal } from "./present.ts"
import { keyProcedure } from "./procedure.ts"
import type { KeyProposal } from "./record.ts"
import { type KeyInputs, keyInputs } from "./schema.ts"
import { visibleKeyProposals } from "./visible.ts"
import { keyWords } from "./words.ts"
import { keyWrites } from "./writes.ts"
import "./tables.ts"

export const keyOffice: Office<KeyProposal, KeyInputs, typeof proposalTerms> = {
  procedure: keyProcedure,
  path: "key-proposals",
  table: "key_proposal",
  terms: proposalTerms,
  words: keyWords,
  inputs: keyInputs,
  load: loadKeyProposal,
  see: seesKeyProposal,
  visible: { as: "k", where: visibleKeyProposals },
  present: presentKeyProposal,
  create: createKeyProposal,
  writes: keyWrites,
  // Who was asked and who answered while it was a shortlist is not told to proposers and units.
  tells: ({ action }, record, actor) =>
    !["bundle", "unbundle", "consult", "giveOpinion"].includes(action) || runsTheWork.test(record, actor),
  danger: ["select", "notSelect", "close"],
  ownForms: ["bundle", "unbundle"],
  heading: ({ theme }) => ({ number: null, title: theme }),
  searchText: () => null,
  todo: {
    queues: [
      {
        states: ["consulting"],
        actions: ["giveOpinion"],
        scope: "party",
        relations: ["consulted_body"],
      },
      {
        states: ["shortlisted"],
        actions: ["consult"],
        scope: "role",
        roles: ["proposal_office", "proposal_committee"],
      },
      { states: ["consulting"], actions: ["select"], scope: "role", roles: ["proposal_committee"] },
      {
        states: ["selected"],
        actions: ["approvePlan"],
        scope: "party",
        relations: ["supervising_leader"],
      },
      {
        states: ["selected", "supervising", "reported"],
        actions: ["draftPlan", "recordVisit", "report", "close"],
        scope: "role",
        roles: ["proposal_office"],
      },
    ],
    duties: ["key_consulted", "key_selected", "key_plan_drafted", "key_leader_changed"],
  },
}
