import { type SheetColumn, wordFor } from "../exports.ts"
import type { AppraisalLine } from "./reads.ts"
import { appraisalWords } from "./words.ts"

const asked = { zh: "要求整改", en: "Correction asked" }
const done = { zh: "已整改", en: "Corrected" }

/** The appraisals of a session as a sheet; points stand on the record alone, as on the screen. */
export const appraisalColumns: readonly SheetColumn<AppraisalLine>[] = [
  { header: { zh: "提案编号", en: "Proposal no." }, width: 12, cell: (line) => line.numberText },
  { header: { zh: "案由", en: "Subject" }, width: 46, cell: (line) => line.subject },
  { header: { zh: "承办单位", en: "Unit" }, width: 24, cell: (line) => line.unitName },
  {
    header: { zh: "状态", en: "State" },
    width: 14,
    cell: (line, language) => wordFor(appraisalWords.states, line.state, language),
  },
  { header: { zh: "公布日期", en: "Closed on" }, kind: "date", width: 12, cell: (line) => line.closedOn },
  {
    header: { zh: "整改", en: "Correction" },
    width: 16,
    cell: (line, language) =>
      line.rectified ? done[language] : line.rectificationAsked ? asked[language] : null,
  },
]
