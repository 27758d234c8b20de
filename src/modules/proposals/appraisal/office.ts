import type { Office } from "../../../platform/procedures/office.ts"
import { proposalTerms } from "../terms.ts"
import { loadAppraisal } from "./load.ts"
import { createAppraisal } from "./open.ts"
import { presentAppraisal } from "./present.ts"
import { appraisalProcedure, seesAppraisal } from "./procedure.ts"
import type { Appraisal } from "./record.ts"
import { type AppraisalInputs, appraisalInputs } from "./schema.ts"
import { visibleAppraisals } from "./visible.ts"
import { appraisalWords } from "./words.ts"
import "./tables.ts"

export const appraisalOffice: Office<Appraisal, AppraisalInputs, typeof proposalTerms> = {
  procedure: appraisalProcedure,
  path: "appraisals",
  table: "appraisal",
  jsonColumns: ["proposal_scores", "handling_scores"],
  terms: proposalTerms,
  words: appraisalWords,
  inputs: appraisalInputs,
  load: loadAppraisal,
  see: seesAppraisal,
  visible: { as: "c", where: visibleAppraisals },
  present: presentAppraisal,
  create: createAppraisal,
  danger: ["rateProposal", "rateHandling", "closeRound"],
  heading: ({ proposal }) => ({ number: proposal.numberText, title: proposal.subject }),
  searchText: () => null,
  todo: {
    queues: [
      {
        states: ["open", "committee_rated"],
        actions: ["rateProposal"],
        scope: "unit",
        roles: ["unit_liaison", "unit_head"],
      },
      {
        states: ["open", "unit_rated"],
        actions: ["rateHandling"],
        scope: "role",
        roles: ["proposal_committee"],
      },
    ],
    duties: ["rectification_asked"],
  },
}
