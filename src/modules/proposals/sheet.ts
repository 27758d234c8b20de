import type { Language, Words } from "../../base/words.ts"
import type { Export } from "../../platform/sheets/export.ts"
import type { Cell } from "../../platform/sheets/table.ts"
import type { ProposalLine } from "./reads.ts"
import type { ProposalTerms } from "./terms.ts"
import { proposalWords } from "./words.ts"

const said = (zh: string, en: string): Words => ({ zh, en })
const { fields, states, choices } = proposalWords

/** The list of proposals as a sheet, in the words of the screen. */
export function proposalSheet(
  lines: AsyncIterable<ProposalLine>,
  terms: ProposalTerms,
  language: Language,
): Omit<Export, "note"> {
  const head = (words: Words) => words[language]
  const label = (list: readonly { readonly code: string; readonly label: Words }[], code: string | null) =>
    list.find((each) => each.code === code)?.label[language] ?? code
  return {
    title: language === "zh" ? "提案" : "Proposals",
    columns: [
      { header: head(said("编号", "Number")), width: 12 },
      { header: head(fields.subject), width: 50 },
      { header: head(said("状态", "State")), width: 12 },
      { header: head(said("提案者", "Proposer")), width: 20 },
      { header: head(said("界别", "Sector")), width: 16 },
      { header: head(fields.kind), width: 12 },
      { header: head(fields.period), width: 12 },
      { header: head(fields.category), width: 16 },
      { header: head(said("承办单位", "Units")), width: 36 },
      { header: head(said("提交日期", "Submitted on")), kind: "date" },
      { header: head(said("立案日期", "Filed on")), kind: "date" },
      { header: head(said("答复日期", "Replied on")), kind: "date" },
      { header: head(said("办理结果", "Result")), width: 10 },
      { header: head(said("重点提案", "Key proposal")), width: 10 },
    ],
    rows: cells(),
  }

  async function* cells(): AsyncGenerator<Cell[]> {
    for await (const line of lines) {
      yield [
        line.numberText,
        line.subject,
        states[line.state as keyof typeof states]?.[language] ?? line.state,
        line.leadName,
        line.leadSector,
        label(terms.kinds, line.kind),
        line.period ? choices[line.period as keyof typeof choices][language] : null,
        label(terms.categories, line.category),
        line.units
          .map((unit) => `${unit.name}（${choices[unit.role as keyof typeof choices][language]}）`)
          .join("、"),
        line.submittedOn,
        line.filedOn,
        line.repliedOn,
        line.resultClass,
        line.isKey ? "✓" : null,
      ]
    }
  }
}
