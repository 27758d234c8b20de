import type { Language } from "../../base/words.ts"
import type { Export } from "../../platform/sheets/export.ts"
import type { ActivityRecord } from "./activity/record.ts"
import { halfDaysOf } from "./attendance/rules/half-days.ts"
import type { RosterLine } from "./schema.ts"
import { enrolmentWords } from "./words/enrolment.ts"
import { summonsWords } from "./words/summons.ts"

export const sheetName = { zh: "参会名单", en: "Attendance" }

const headers = {
  zh: ["姓名", "组别", "答复", "请假事由", "发言", "迟到早退", "考勤半天数"],
  en: ["Name", "Group", "State", "Reason for leave", "Speech", "Late", "Half-days"],
}

/** The list of one activity: a column for each half-day, so that it can be signed on paper and read in again. */
export function rosterSheet(
  language: Language,
  activity: ActivityRecord,
  rows: readonly RosterLine[],
): Omit<Export, "note"> {
  const halves = halfDaysOf(activity)
  const states: Readonly<Record<string, { zh: string; en: string }>> = {
    ...summonsWords.states,
    ...enrolmentWords.states,
  }
  const choices: Readonly<Record<string, { zh: string; en: string }>> = summonsWords.choices
  return {
    title: activity.title.slice(0, 30),
    columns: [...headers[language], ...halves].map((header) => ({ header })),
    rows: rows.map((row) => [
      row.name,
      row.group,
      states[row.state]?.[language] ?? row.state,
      row.leaveReason ?? "",
      row.spoke ? (choices[row.spoke]?.[language] ?? "") : "",
      row.late ? "✓" : "",
      row.outcome === null ? "" : String(row.halfDays ?? 0),
      ...halves.map((half) => (row.checkedIn.includes(half) ? "✓" : "")),
    ]),
  }
}
