import type { Language, Words } from "../../../base/words.ts"
import type { Export } from "../../../platform/sheets/export.ts"
import type { Cell } from "../../../platform/sheets/table.ts"
import { findArticle } from "../../../rulebook/articles/articles.ts"
import type { Statistics } from "./schema.ts"

const said = (zh: string, en: string): Words => ({ zh, en })

export const statisticsSheetNames = {
  measures: said("提案统计", "Proposal statistics"),
  units: said("承办单位统计", "Units"),
}

const measureHeaders = {
  measure: said("指标", "Measure"),
  part: said("分项", "Part"),
  numerator: said("分子", "Numerator"),
  denominator: said("分母", "Denominator"),
  value: said("比率", "Rate"),
  numeratorIs: said("分子含义", "The numerator is"),
  denominatorIs: said("分母含义", "The denominator is"),
  convention: said("口径", "Convention"),
  apart: said("单列", "Shown apart"),
  basis: said("依据", "Basis"),
}

/** Every line of every measure, with what was divided by what: the sheet explains itself without the program. */
export function measuresSheet(statistics: Statistics, language: Language): Omit<Export, "note"> {
  const head = (words: Words) => words[language]
  const h = measureHeaders
  return {
    title: statisticsSheetNames.measures[language],
    columns: [
      { header: head(h.measure), width: 20 },
      { header: head(h.part), width: 24 },
      { header: head(h.numerator), kind: "integer" },
      { header: head(h.denominator), kind: "integer" },
      { header: head(h.value), kind: "percent" },
      { header: head(h.numeratorIs), width: 34 },
      { header: head(h.denominatorIs), width: 30 },
      { header: head(h.convention), width: 40 },
      { header: head(h.apart), width: 34 },
      { header: head(h.basis), width: 50 },
    ],
    rows: statistics.measures.flatMap((measure) => {
      const apart = measure.apart
        .map(({ label, value }) => `${label[language]} ${value ?? ""}`.trim())
        .join(language === "zh" ? "；" : "; ")
      const lines = measure.lines.length > 0 ? measure.lines : [sealed]
      return lines.map((line): Cell[] => [
        measure.name[language],
        line.label?.[language] ?? null,
        line.numerator,
        line.denominator,
        line.value,
        measure.numerator[language],
        measure.denominator?.[language] ?? null,
        measure.convention[language],
        apart,
        findArticle(measure.article)?.[language] ?? measure.article,
      ])
    }),
  }
}

const sealed = { label: null, numerator: null, denominator: null, value: null }

const unitHeaders: readonly (readonly [Words, "text" | "integer" | "percent"])[] = [
  [said("承办单位", "Unit"), "text"],
  [said("主办、分办件", "Answering"), "integer"],
  [said("会办件", "Assisting"), "integer"],
  [said("已答复", "Replied"), "integer"],
  [said("按期答复", "In time"), "integer"],
  [said("逾期未办", "Overdue"), "integer"],
  [said("办理结果", "Results"), "text"],
  [said("面商率", "Meeting rate"), "percent"],
  [said("反馈发出", "Forms sent"), "integer"],
  [said("反馈收回", "Forms returned"), "integer"],
  [said("满意率（份数不足不显示）", "Satisfaction (sealed below the minimum)"), "percent"],
  [said("承诺", "Promises"), "integer"],
  [said("已兑现", "Kept"), "integer"],
]

export function unitsSheet(statistics: Statistics, language: Language): Omit<Export, "note"> {
  return {
    title: statisticsSheetNames.units[language],
    columns: unitHeaders.map(([words, kind]) => ({ header: words[language], kind })),
    rows: statistics.units.map((unit): Cell[] => [
      unit.name,
      unit.answering,
      unit.assist,
      unit.replied,
      unit.inTime,
      unit.overdue,
      unit.classes.map(({ code, count }) => `${code} ${count}`).join("  "),
      ratio(unit.met, unit.answering),
      unit.sent,
      unit.returned,
      unit.satisfaction ? ratio(unit.satisfaction.satisfied, unit.satisfaction.counted) : null,
      unit.promises,
      unit.kept,
    ]),
  }
}

const ratio = (numerator: number, denominator: number) => (denominator === 0 ? null : numerator / denominator)
