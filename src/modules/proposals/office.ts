import type { Office } from "../../platform/procedures/office.ts"
import { cleanDraft } from "./clean.ts"
import { createProposal } from "./create.ts"
import { loadProposal } from "./load.ts"
import { leadProposer, runsTheWork } from "./policy.ts"
import { presentProposal } from "./present.ts"
import { proposalProcedure, seesProposal } from "./procedure.ts"
import { publicSince } from "./publication/since.ts"
import type { Proposal } from "./record.ts"
import { type ProposalInputs, proposalInputs } from "./schema.ts"
import { proposalSearchText } from "./search-text.ts"
import { proposalTerms } from "./terms.ts"
import { proposalTodo } from "./todo.ts"
import { visibleProposals } from "./visible.ts"
import { proposalWords } from "./words.ts"
import { proposalWrites } from "./writes.ts"
import "./tables.ts"

export const proposalOffice: Office<Proposal, ProposalInputs, typeof proposalTerms> = {
  procedure: proposalProcedure,
  path: "proposals",
  table: "proposal",
  jsonColumns: ["recommendations", "suggested_unit_ids", "outcome_grounds"],
  terms: proposalTerms,
  words: proposalWords,
  inputs: { ...proposalInputs, save: cleanDraft },
  load: loadProposal,
  see: seesProposal,
  present: presentProposal,
  publicSince: publicSince("proposal_id"),
  todo: proposalTodo,
  visible: { as: "p", where: visibleProposals },
  searchText: proposalSearchText,
  create: createProposal,
  // Autosaves are the writer's own business; reviewers' opinions are for those who decide.
  tells: ({ action }, record, actor) =>
    (!["save", "read"].includes(action) || leadProposer.test(record, actor)) &&
    (action !== "review" || runsTheWork.test(record, actor)),
  // What is not submitted yet is its writer's own: whoever reads it in their name leaves a trace that they can see.
  readingKept: ({ state }, actor) =>
    actor.onBehalfOf !== undefined && ["draft", "cosigning", "returned"].includes(state),
  writes: proposalWrites,
  // From a signed paper or a call: everything that is the proposers' own until the committee has decided.
  onBehalf: [
    "open",
    "save",
    "invite",
    "uninvite",
    "reopenDraft",
    "confirmCosign",
    "declineCosign",
    "submit",
    "discard",
    "resubmit",
    "withdraw",
  ],
  danger: [
    "submit",
    "discard",
    "withdraw",
    "reject",
    "merge",
    "escalate",
    "convertToAdvice",
    "convertToOpinion",
    "archive",
  ],
  many: ["file", "assignNumber", "preAssign", "assign"],
  ownForms: ["save", "preAssign", "review"],
}
