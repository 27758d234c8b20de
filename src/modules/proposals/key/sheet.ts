import { type SheetColumn, wordFor } from "../exports.ts"
import type { KeyLine } from "./reads.ts"
import { keyWords } from "./words.ts"

/** Key proposals as a sheet: who leads which theme, and how far supervision has come. */
export const keyColumns: readonly SheetColumn<KeyLine>[] = [
  { header: { zh: "题目", en: "Theme" }, width: 46, cell: (line) => line.theme },
  { header: { zh: "相关提案", en: "Proposals" }, width: 24, cell: (line) => line.numbers.join("、") },
  {
    header: { zh: "督办领导", en: "Supervising leaders" },
    width: 20,
    cell: (line) => line.leaders.join("、"),
  },
  { header: { zh: "协助专委会", en: "Committee" }, width: 20, cell: (line) => line.committee },
  {
    header: { zh: "状态", en: "State" },
    width: 12,
    cell: (line, language) => wordFor(keyWords.states, line.state, language),
  },
  { header: { zh: "确定日期", en: "Decided on" }, kind: "date", width: 12, cell: (line) => line.decidedOn },
  {
    header: { zh: "方案同意日期", en: "Plan approved on" },
    kind: "date",
    width: 14,
    cell: (line) => line.planApprovedOn,
  },
  { header: { zh: "督办次数", en: "Visits" }, kind: "integer", width: 10, cell: (line) => line.visits },
  { header: { zh: "最近一次", en: "Last visit" }, kind: "date", width: 12, cell: (line) => line.lastVisitOn },
  { header: { zh: "报告日期", en: "Reported on" }, kind: "date", width: 12, cell: (line) => line.reportedOn },
  { header: { zh: "办结日期", en: "Closed on" }, kind: "date", width: 12, cell: (line) => line.closedOn },
]
