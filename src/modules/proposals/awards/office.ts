import type { Office } from "../../../platform/procedures/office.ts"
import { runsTheWork } from "../policy.ts"
import { proposalTerms } from "../terms.ts"
import { createAward } from "./create.ts"
import { loadAward } from "./load.ts"
import { presentAward } from "./present.ts"
import { awardProcedure, seesAward } from "./procedure.ts"
import type { Award } from "./record.ts"
import { type AwardInputs, awardInputs } from "./schema.ts"
import { visibleAwards } from "./visible.ts"
import { awardWords } from "./words.ts"
import { awardWrites } from "./writes.ts"
import "./tables.ts"

export const awardOffice: Office<Award, AwardInputs, typeof proposalTerms> = {
  procedure: awardProcedure,
  path: "awards",
  table: "award",
  terms: proposalTerms,
  words: awardWords,
  inputs: awardInputs,
  load: loadAward,
  see: seesAward,
  visible: { as: "w", where: visibleAwards },
  present: presentAward,
  create: createAward,
  writes: awardWrites,
  // What went on inside is not published with the result.
  tells: ({ action }, record, actor) =>
    ["open", "approve", "publish"].includes(action) || runsTheWork.test(record, actor),
  danger: ["propose", "approve", "publish"],
  ownForms: ["nominateProposals", "withdrawNomination", "rate", "propose"],
  heading: ({ title }) => ({ number: null, title }),
  searchText: () => null,
  todo: {
    queues: [
      {
        states: ["nominating", "rated"],
        actions: ["rate", "propose"],
        scope: "role",
        roles: ["proposal_committee"],
      },
      { states: ["proposed"], actions: ["approve"], scope: "role", roles: ["chair"] },
      { states: ["approved"], actions: ["publish"], scope: "role", roles: ["proposal_office"] },
    ],
    duties: ["award_proposed"],
  },
}
