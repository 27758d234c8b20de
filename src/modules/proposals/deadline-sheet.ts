import type { Language } from "../../base/words.ts"
import type { Export } from "../../platform/sheets/export.ts"
import type { Cell } from "../../platform/sheets/table.ts"
import type { BoardLine } from "./assignments/board.ts"
import { assignmentWords } from "./assignments/words.ts"

export const sheetPurpose = { zh: "提案办理督办", en: "following up on proposals" }

const heads = {
  number: { zh: "编号", en: "No." },
  subject: { zh: "案由", en: "Subject" },
  unit: { zh: "承办单位", en: "Unit" },
  role: { zh: "分工", en: "Role" },
  state: { zh: "状态", en: "State" },
  deadline: { zh: "期限", en: "Deadline" },
  due: { zh: "到期日", en: "Due" },
  late: { zh: "逾期天数", en: "Days overdue" },
  leader: { zh: "分管领导", en: "Leader in charge" },
  clerk: { zh: "经办人", en: "Clerk" },
  why: { zh: "情况", en: "What stands behind it" },
}

/** The deadlines board as a sheet: one line for each running deadline, in the order in which they fall due. */
export function deadlineSheet(
  language: Language,
  lines: AsyncIterable<BoardLine>,
): Pick<Export, "title" | "columns" | "rows"> {
  const { choices, states, deadlines } = assignmentWords
  const word = (book: Readonly<Record<string, { zh: string; en: string }>>, key: string) =>
    book[key]?.[language] ?? key
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for await (const line of lines)
      yield [
        line.numberText ?? "",
        line.subject,
        line.unitName,
        word(choices, line.role),
        word(states, line.state),
        word(deadlines, line.name),
        line.due.due.toString(),
        line.daysOverdue,
        line.leaderInCharge ?? "",
        line.receiver ?? "",
        line.reasons.map((each) => word(choices, each)).join(language === "zh" ? "、" : ", "),
      ]
  }
  return {
    title: language === "zh" ? "办理期限" : "Deadlines",
    columns: [
      { header: heads.number[language], width: 12 },
      { header: heads.subject[language], width: 46 },
      { header: heads.unit[language], width: 24 },
      { header: heads.role[language], width: 8 },
      { header: heads.state[language], width: 12 },
      { header: heads.deadline[language], width: 14 },
      { header: heads.due[language], kind: "date", width: 12 },
      { header: heads.late[language], kind: "integer", width: 10 },
      { header: heads.leader[language], width: 12 },
      { header: heads.clerk[language], width: 12 },
      { header: heads.why[language], width: 28 },
    ],
    rows: rows(),
  }
}
