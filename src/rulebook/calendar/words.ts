import type { Words } from "../../base/words.ts"

/** Words of the calendar; the keys of `festivals` are the names kept in a computation. */
export const calendarWords = {
  period: {
    workingDays: { zh: "自{start}次日起第 {n} 个工作日", en: "working day {n} after {start}" },
    days: { zh: "自{start}次日起第 {n} 日", en: "day {n} after {start}" },
    months: { zh: "自{start}起满 {n} 个月", en: "{n}-month period from {start}" },
    on: { zh: "规定日期", en: "the date that was set" },
  },
  due: { zh: "{due}：{period}", en: "{due}: {period}" },
  skipped: { zh: "跳过{list}", en: "skipping {list}" },
  weekend: { zh: "周末 {n} 天", en: "weekend days ({n})" },
  festival: { zh: "{name}（{days}）", en: "{name} ({days})" },
  dayOff: { zh: "放假", en: "day off" },
  suspended: { zh: "{days}不计入（{reason}）", en: "{days} not counted ({reason})" },
  rolled: { zh: "期满日逢非工作日（{days}），顺延", en: "would end on a day off ({days}), so it moves on" },
  provisional: {
    zh: "放假安排尚未公布，日期为暂定，公布后重新计算",
    en: "the holiday notice is not published yet, so the date is provisional and will be computed again",
  },
  day: {
    weekday: { zh: "工作日", en: "working day" },
    weekend: { zh: "周末", en: "weekend" },
    holiday: { zh: "{name}放假", en: "{name}, day off" },
    makeup: { zh: "{name}调休上班", en: "worked in exchange for {name}" },
  },
  provisionalDay: { zh: "（暂定）", en: " (provisional)" },
  listEnd: { zh: "、", en: ", " },
  clauseEnd: { zh: "；", en: "; " },
  to: { zh: "至", en: "–" },
} as const satisfies Record<string, Words | Record<string, Words>>

export const festivals: Readonly<Record<string, Words>> = {
  元旦: { zh: "元旦", en: "New Year's Day" },
  春节: { zh: "春节", en: "Spring Festival" },
  清明节: { zh: "清明节", en: "Qingming Festival" },
  劳动节: { zh: "劳动节", en: "Labour Day" },
  端午节: { zh: "端午节", en: "Dragon Boat Festival" },
  中秋节: { zh: "中秋节", en: "Mid-Autumn Festival" },
  国庆节: { zh: "国庆节", en: "National Day" },
  抗战胜利纪念日: { zh: "抗战胜利纪念日", en: "Victory Day" },
}

/** Reasons for a suspension that the procedures give themselves; others are written by people and shown as they are. */
export const suspensionReasons: Readonly<Record<string, Words>> = {
  stood_still: { zh: "暂停期间", en: "the case stood still" },
}
