import type { Block, DocumentContent } from "../../../platform/documents/content.ts"
import type { OpinionReport, Secrecy } from "./record.ts"
import { reportWords } from "./words.ts"

/** 知悉范围 as it stands at the head of every page. It is no classification, so it takes none of the places of one. */
export const circulationOf = (secrecy: Secrecy): string =>
  `${reportWords.fields.secrecy.zh}：${reportWords.choices[secrecy].zh}`

/** The lines of a plain text, a paragraph each. */
export const paragraphsOf = (text: string): Block[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: "paragraph", text: line }))

/** A report by itself on paper: the text in use, under the mark of who may know of it. */
export function reportContent(
  report: OpinionReport,
  organisation: string,
  { named, today }: { readonly named: boolean; readonly today: string },
): DocumentContent {
  const text = report.edited ?? report
  const { fields } = reportWords
  const part = (name: "problem" | "cause" | "suggestion"): Block[] =>
    text[name].trim()
      ? [{ kind: "heading", level: 1, text: fields[name].zh }, ...paragraphsOf(text[name])]
      : []
  const who = [report.reporterAffiliation, report.reporterName].filter(Boolean).join(" ")
  return {
    layout: "letter",
    issuerMark: organisation,
    circulation: circulationOf(report.secrecy),
    number: report.numberText,
    title: text.title,
    addressees: [],
    body: [...part("problem"), ...part("cause"), ...part("suggestion")],
    signatory: organisation,
    date: report.issuedOn ?? report.submittedOn ?? today,
    ...(named && who ? { note: `${reportWords.relations.reporter.zh}：${who}` } : {}),
  }
}
