import type { Words } from "../../base/words.ts"
import type { SheetColumn } from "./exports.ts"
import { wordFor } from "./exports.ts"
import type { ProposalLine } from "./reads.ts"
import type { ProposalTerms } from "./terms.ts"
import { proposalWords } from "./words.ts"

const { fields, states, choices } = proposalWords

/** The list of proposals as a sheet, in the words of the screen. */
export function proposalColumns(terms: ProposalTerms): readonly SheetColumn<ProposalLine>[] {
  const labels = (list: readonly { readonly code: string; readonly label: Words }[]) =>
    Object.fromEntries(list.map(({ code, label }) => [code, label]))
  const kinds = labels(terms.kinds)
  const categories = labels(terms.categories)
  return [
    { header: { zh: "编号", en: "Number" }, width: 12, cell: (line) => line.numberText },
    { header: fields.subject, width: 50, cell: (line) => line.subject },
    {
      header: { zh: "状态", en: "State" },
      width: 12,
      cell: (line, language) => wordFor(states, line.state, language),
    },
    { header: { zh: "提案者", en: "Proposer" }, width: 20, cell: (line) => line.leadName },
    { header: { zh: "界别", en: "Sector" }, width: 16, cell: (line) => line.leadSector },
    { header: fields.kind, width: 12, cell: (line, language) => wordFor(kinds, line.kind, language) },
    { header: fields.period, width: 12, cell: (line, language) => wordFor(choices, line.period, language) },
    {
      header: fields.category,
      width: 16,
      cell: (line, language) => wordFor(categories, line.category, language),
    },
    {
      header: { zh: "承办单位", en: "Units" },
      width: 36,
      cell: (line, language) =>
        line.units.map((unit) => `${unit.name}（${wordFor(choices, unit.role, language)}）`).join("、"),
    },
    { header: { zh: "提交日期", en: "Submitted on" }, kind: "date", cell: (line) => line.submittedOn },
    { header: { zh: "立案日期", en: "Filed on" }, kind: "date", cell: (line) => line.filedOn },
    { header: { zh: "答复日期", en: "Replied on" }, kind: "date", cell: (line) => line.repliedOn },
    { header: { zh: "办理结果", en: "Result" }, width: 10, cell: (line) => line.resultClass },
    { header: { zh: "重点提案", en: "Key proposal" }, width: 10, cell: (line) => (line.isKey ? "✓" : null) },
  ]
}
