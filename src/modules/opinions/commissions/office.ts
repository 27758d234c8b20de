import type { Office } from "../../../platform/procedures/office.ts"
import { informationOffice } from "../policy.ts"
import { opinionTerms } from "../terms.ts"
import { createCommission } from "./create.ts"
import { loadCommission } from "./load.ts"
import { seesCommission } from "./policy.ts"
import { commissionProcedure } from "./procedure.ts"
import { listAnswers } from "./reads.ts"
import type { OpinionCommission } from "./record.ts"
import { type CommissionInputs, commissionInputs } from "./schema.ts"
import { visibleCommissions } from "./visible.ts"
import { commissionWords } from "./words.ts"
import { commissionWrites } from "./writes.ts"
import "../tables.ts"

/** Who has answered or not is the office's to know; that somebody began to write is nobody else's. */
const ofOthers = new Set(["decline", "receive", "takeBack", "remind"])

export const commissionOffice: Office<OpinionCommission, CommissionInputs, typeof opinionTerms> = {
  procedure: commissionProcedure,
  path: "opinion-commissions",
  table: "opinion_commission",
  terms: opinionTerms,
  words: commissionWords,
  inputs: commissionInputs,
  load: loadCommission,
  see: seesCommission,
  present: async (record, actor, read) => ({
    title: record.title,
    request: record.request,
    dueOn: record.dueOn,
    askerName: record.askerName,
    reminders: record.reminders,
    summary: record.summary,
    closedOn: record.closedOn,
    answers: await listAnswers(read, record, actor),
  }),
  visible: { as: "m", where: visibleCommissions },
  heading: ({ title }) => ({ number: null, title }),
  searchText: () => null,
  create: createCommission,
  tells: ({ action }, record, actor) =>
    action !== "answer" && (!ofOthers.has(action) || informationOffice.test(record, actor)),
  writes: commissionWrites,
  danger: ["close", "decline"],
  ownForms: ["answer"],
  todo: {
    queues: [
      { states: ["asking"], actions: ["answer", "decline"], scope: "party", relations: ["asked"] },
      { states: ["asking"], actions: ["close"], scope: "role", roles: ["information_office"] },
    ],
    duties: ["commission_asked", "commission_reminded"],
  },
}
