import { type SheetColumn, wordFor } from "../exports.ts"
import type { FollowUpLine } from "./reads.ts"
import { followUpWords } from "./words.ts"

const { fields, states } = followUpWords

/** 承诺台账 as a sheet: what was promised by whom, for when, and what became of it. */
export const promiseColumns: readonly SheetColumn<FollowUpLine>[] = [
  { header: { zh: "提案编号", en: "Proposal no." }, width: 12, cell: (line) => line.numberText },
  { header: { zh: "案由", en: "Subject" }, width: 40, cell: (line) => line.subject },
  { header: { zh: "承办单位", en: "Unit" }, width: 24, cell: (line) => line.unitName },
  { header: fields.promise, width: 50, cell: (line) => line.promise },
  { header: fields.owner, width: 18, cell: (line) => line.owner },
  {
    header: { zh: "状态", en: "State" },
    width: 14,
    cell: (line, language) => wordFor(states, line.state, language),
  },
  { header: fields.firstDueOn, kind: "date", width: 14, cell: (line) => line.firstDueOn },
  { header: fields.dueOn, kind: "date", width: 12, cell: (line) => line.dueOn },
  { header: fields.timesDue, kind: "integer", width: 10, cell: (line) => line.timesDue },
  { header: { zh: "报告日期", en: "Reported on" }, kind: "date", width: 12, cell: (line) => line.reportedOn },
  { header: fields.keptOn, kind: "date", width: 12, cell: (line) => line.keptOn },
]
