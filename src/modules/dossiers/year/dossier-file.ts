import { portionsOf } from "../../../base/portions.ts"
import { writtenDate } from "../../../base/written-date.ts"
import type { Block, DocumentContent } from "../../../platform/documents/content.ts"
import type { viewDossier } from "./dossier.ts"

type Dossier = Awaited<ReturnType<typeof viewDossier>>

/** What one table of a document holds. */
const rowsOfTable = 2000

/** The dossier as a paper: who it is, what each year came to, the reports, and everything done with its source. */
export function dossierContent(dossier: Dossier, organisation: string, today: string): DocumentContent {
  const { person, term, years, reports } = dossier
  const said = [
    ["界别", person.sector],
    ["党派", person.party],
    ["单位职务", [person.employer, person.post].filter(Boolean).join("")],
    ["任职起始", writtenDate(person.since)],
    ["任职结束", person.until ? writtenDate(person.until) : null],
  ].filter((row): row is [string, string] => Boolean(row[1]))
  const entries = dossier.entries
    .filter(({ state }) => state === "counted")
    .map((each) => [each.onDate, each.kindName.zh, each.title, each.recordedBy])
    .toReversed()
  return {
    layout: "letter",
    issuerMark: organisation,
    number: null,
    title: `${person.name}第${term.number}届履职档案`,
    addressees: [],
    body: [
      table(["项目", "内容"], [2, 6], said),
      heading("年度考核结果"),
      ...(years.length === 0
        ? [paragraph("尚无审定的年度。")]
        : tablesOf(
            ["年度", "得分", "等次", "审定"],
            [2, 2, 3, 5],
            years.map((each) => [
              String(each.year),
              each.score === null ? "" : String(each.score),
              each.grade ?? "不评定等次",
              [each.meeting, each.approvedOn].filter(Boolean).join(" "),
            ]),
          )),
      ...(reports.length > 0 ? [heading("述职报告")] : []),
      ...reports.flatMap(({ year, body, review }) => [
        paragraph(`${year}年：`),
        ...body
          .split(/\n+/)
          .filter((line) => line.trim() !== "")
          .map((line) => paragraph(line.trim())),
        ...(review ? [paragraph(`点评：${review}`)] : []),
      ]),
      heading("履职事实"),
      ...(entries.length === 0
        ? [paragraph("尚无记录。")]
        : tablesOf(["日期", "类别", "内容", "来源"], [2, 2.5, 5, 2.5], entries)),
    ],
    signatory: organisation,
    date: today,
  }
}

const heading = (text: string): Block => ({ kind: "heading", level: 1, text })
const paragraph = (text: string): Block => ({ kind: "paragraph", text })

function table(
  titles: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Block {
  const columns = titles.map((title, index) => ({ title, width: widths[index] ?? 1 }))
  return { kind: "table", columns, rows: rows.map((row) => [...row]) }
}

function tablesOf(titles: readonly string[], widths: readonly number[], rows: readonly string[][]): Block[] {
  return portionsOf(rows, rowsOfTable).map((some) => table(titles, widths, some))
}
