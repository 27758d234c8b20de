import type { Language, Words } from "../../../base/words.ts"
import type { Export } from "../../../platform/sheets/export.ts"
import type { Cell } from "../../../platform/sheets/table.ts"
import type { OpinionTerms } from "../terms.ts"
import type { ReportLine } from "./reads.ts"
import { reportWords } from "./words.ts"

const { fields, states, choices } = reportWords
const word = (book: Readonly<Record<string, Words>>, key: string, language: Language) =>
  book[key]?.[language] ?? key

/** The list of reports as a sheet. Texts stay in the house. */
export function reportSheet(
  lines: AsyncIterable<ReportLine>,
  terms: OpinionTerms,
  language: Language,
): Omit<Export, "note"> {
  const said = (zh: string, en: string) => ({ zh, en })[language]
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const line of lines)
      yield [
        line.numberText,
        line.title,
        word(states, line.state, language),
        word(choices, line.kind, language),
        word(choices, line.channel, language),
        terms.topics.find(({ code }) => code === line.topic)?.label[language] ?? line.topic,
        line.reporterName,
        line.reporterAffiliation,
        word(choices, line.secrecy, language),
        line.submittedOn,
        line.issuedOn,
      ]
  }
  return {
    title: said("社情民意信息（内部资料）", "Opinion reports (internal)"),
    columns: [
      { header: said("登记号", "Number"), width: 12 },
      { header: fields.title[language], width: 46 },
      { header: said("状态", "State"), width: 12 },
      { header: fields.kind[language], width: 14 },
      { header: said("来源", "Channel"), width: 18 },
      { header: fields.topic[language], width: 18 },
      { header: said("反映人", "Reporter"), width: 14 },
      { header: said("界别、单位", "Sector or body"), width: 20 },
      { header: fields.secrecy[language], width: 12 },
      { header: said("报送日期", "Handed in on"), kind: "date" },
      { header: said("编发日期", "Issued on"), kind: "date" },
    ],
    rows: rows(),
  }
}
