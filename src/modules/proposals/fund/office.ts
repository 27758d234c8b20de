import type { Office } from "../../../platform/procedures/office.ts"
import { proposalTerms } from "../terms.ts"
import { createFund } from "./create.ts"
import { loadFund } from "./load.ts"
import { presentFund } from "./present.ts"
import { fundProcedure, seesFund } from "./procedure.ts"
import type { FundApplication } from "./record.ts"
import { type FundInputs, fundInputs } from "./schema.ts"
import { visibleFunds } from "./visible.ts"
import { fundWords } from "./words.ts"
import { fundWrites } from "./writes.ts"
import "./tables.ts"

export const fundOffice: Office<FundApplication, FundInputs, typeof proposalTerms> = {
  procedure: fundProcedure,
  path: "fund-applications",
  table: "fund_application",
  jsonColumns: ["stages", "photo_ids"],
  terms: proposalTerms,
  words: fundWords,
  inputs: fundInputs,
  load: loadFund,
  see: seesFund,
  visible: { as: "c", where: visibleFunds },
  present: presentFund,
  create: createFund,
  writes: fundWrites,
  danger: ["grant", "refuse", "pay", "accept"],
  heading: ({ project, proposal }) => ({ number: proposal.numberText, title: project }),
  searchText: () => null,
  todo: {
    queues: [
      { states: ["applied"], actions: ["recordVisit"], scope: "role", roles: ["proposal_office"] },
      { states: ["visited"], actions: ["grant", "refuse"], scope: "role", roles: ["proposal_committee"] },
      {
        states: ["granted", "paying"],
        actions: ["pay", "accept"],
        scope: "role",
        roles: ["proposal_office"],
      },
    ],
    duties: ["fund_refused"],
  },
}
