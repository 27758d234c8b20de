import { type SheetColumn, wordFor } from "../exports.ts"
import type { BoardLine } from "./board.ts"
import type { AssignmentLine } from "./reads.ts"
import { assignmentWords } from "./words.ts"

const { choices, states, deadlines, fields } = assignmentWords
const state = { zh: "状态", en: "State" }
const next = { zh: "期限", en: "Deadline" }

/** What is written first on every line about a duty of a unit. */
const head: readonly SheetColumn<AssignmentLine | BoardLine>[] = [
  { header: fields.numberText, width: 12, cell: (line) => line.numberText },
  { header: fields.subject, width: 46, cell: (line) => line.subject },
  { header: fields.unitName, width: 24, cell: (line) => line.unitName },
  { header: fields.role, width: 8, cell: (line, language) => wordFor(choices, line.role, language) },
  { header: state, width: 12, cell: (line, language) => wordFor(states, line.state, language) },
]

/** The list of assignments: who handles what, and what is due next. */
export const assignmentColumns: readonly SheetColumn<AssignmentLine>[] = [
  ...head,
  { header: fields.track, width: 12, cell: (line, language) => wordFor(choices, line.track, language) },
  { header: { zh: "第一提案人", en: "Lead proposer" }, width: 14, cell: (line) => line.leadName },
  { header: fields.assignedOn, kind: "date", width: 12, cell: (line) => line.assignedOn },
  {
    header: next,
    width: 14,
    cell: (line, language) => wordFor(deadlines, line.due?.name ?? null, language),
  },
  { header: fields.dueOn, kind: "date", width: 12, cell: (line) => line.due?.on ?? null },
  { header: fields.daysOverdue, kind: "integer", width: 10, cell: (line) => line.daysOverdue },
  { header: fields.repliedOn, kind: "date", width: 12, cell: (line) => line.repliedOn },
]

/** The deadlines board: one line for each running deadline, in the order in which they fall due. */
export const deadlineColumns: readonly SheetColumn<BoardLine>[] = [
  ...head,
  { header: next, width: 14, cell: (line, language) => wordFor(deadlines, line.name, language) },
  { header: fields.dueOn, kind: "date", width: 12, cell: (line) => line.due.due.toString() },
  { header: fields.daysOverdue, kind: "integer", width: 10, cell: (line) => line.daysOverdue },
  { header: fields.leaderInCharge, width: 12, cell: (line) => line.leaderInCharge },
  { header: fields.receiver, width: 12, cell: (line) => line.receiver },
  {
    header: { zh: "情况", en: "What stands behind it" },
    width: 28,
    cell: (line, language) =>
      line.reasons.map((each) => wordFor(choices, each, language)).join(language === "zh" ? "、" : ", "),
  },
]
