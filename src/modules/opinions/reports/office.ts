import type { Office } from "../../../platform/procedures/office.ts"
import { informationOffice } from "../policy.ts"
import { opinionTerms } from "../terms.ts"
import { createReport } from "./create.ts"
import { loadReport } from "./load.ts"
import { presentReport } from "./present.ts"
import { reportProcedure, seesReport } from "./procedure.ts"
import type { OpinionReport } from "./record.ts"
import { type ReportInputs, reportInputs } from "./schema.ts"
import { reportSearchText } from "./search-text.ts"
import { reportTodo } from "./todo.ts"
import { visibleReports } from "./visible.ts"
import { reportWords } from "./words.ts"
import { reportWrites } from "./writes.ts"
import "../tables.ts"

/** What the office does among itself; those who reported are told of what concerns them. */
const internal = new Set([
  "save",
  "screen",
  "mark",
  "edit",
  "sendToReview",
  "approve",
  "sendBack",
  "recordReceipt",
])

export const reportOffice: Office<OpinionReport, ReportInputs, typeof opinionTerms> = {
  procedure: reportProcedure,
  path: "opinion-reports",
  table: "opinion_report",
  jsonColumns: ["edited", "outcome_grounds"],
  terms: opinionTerms,
  words: reportWords,
  inputs: reportInputs,
  load: loadReport,
  see: seesReport,
  present: presentReport,
  todo: reportTodo,
  visible: { as: "r", where: visibleReports },
  searchText: reportSearchText,
  create: createReport,
  tells: ({ action }, record, actor) => !internal.has(action) || informationOffice.test(record, actor),
  writes: reportWrites,
  danger: ["submit", "withdraw", "notUse", "convertToProposal", "convertToHotline", "archive"],
  ownForms: ["save", "edit"],
}
