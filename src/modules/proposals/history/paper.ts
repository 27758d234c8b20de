import { createHash } from "node:crypto"
import type { AssignmentRole } from "../assignments/record.ts"
import type { Recommendation } from "../record.ts"
import type { Answer } from "../replies/record.ts"
import { divide, itemise, paragraphs, plain } from "./divide.ts"
import { bare } from "./known.ts"
import { dispositionOf, unitNames } from "./meanings.ts"
import type { HistoryRow } from "./schema/fields.ts"

/** The text of a proposal as the record keeps it, from one column or from three. */
export function textOf(row: HistoryRow): {
  readonly situation: string
  readonly analysis: string
  readonly recommendations: readonly Recommendation[]
} {
  const whole = divide(plain(row.text))
  const items = row.recommendations ? plain(row.recommendations) : whole.recommendations
  return {
    situation: paragraphs([plain(row.situation), whole.situation].filter((part) => part !== "").join("\n")),
    analysis: paragraphs([plain(row.analysis), whole.analysis].filter((part) => part !== "").join("\n")),
    recommendations: itemise(items).map((text, index) => ({ id: `r${index + 1}`, text })),
  }
}

export interface PastReply {
  readonly text: string
  readonly answers: readonly Answer[]
}

/**
 * The reply, when the row holds one. It is itemised only where there is one answer for each recommendation and each says
 * how it was taken (采纳、列入计划…): a disposition that nobody wrote would falsify the adoption rate.
 */
export function replyOf(row: HistoryRow, recommendations: readonly Recommendation[]): PastReply | null {
  const letter = plain(row.replyText)
  const points = itemise(plain(row.answers))
  if (letter === "" && points.length === 0 && !row.repliedOn && !row.documentNumber) return null
  const answers = points.flatMap((text, index) => {
    const disposition = dispositionOf(text)
    const recommendation = recommendations[index]
    return disposition && recommendation ? [{ recommendationId: recommendation.id, disposition, text }] : []
  })
  const whole =
    points.length > 0 && points.length === recommendations.length && answers.length === points.length
  return whole
    ? { text: paragraphs(letter), answers }
    : { text: paragraphs([letter, ...points].filter((part) => part !== "").join("\n")), answers: [] }
}

/** One unit alone, one lead with assists, or several that each answer for a part: as at any assignment. */
export function unitsOf(row: HistoryRow): { readonly name: string; readonly role: AssignmentRole }[] {
  const leads = unitNames(row.leadUnits)
  const assists = unitNames(row.assistUnits).filter((name) => !leads.includes(name))
  const answering = leads.length > 0 ? leads : assists
  const others = leads.length > 0 ? assists : []
  const role = answering.length > 1 ? "separate" : others.length > 0 ? "lead" : "sole"
  return [
    ...answering.map((name) => ({ name, role }) as const),
    ...others.map((name) => ({ name, role: role === "separate" ? "separate" : "assist" }) as const),
  ]
}

/** Names of people in a cell: `张三、李四等5人`. A space inside a name of two characters is only for the eye. */
export function namesOf(cell: string | undefined): string[] {
  return (cell ?? "")
    .replace(/(\p{Script=Han})[ \u3000]+(?=\p{Script=Han}(?:$|[、，,；;\s]))/gu, "$1")
    .split(/[、，,；;\n/\s]+/)
    .map((name) => name.replace(/等(?:\d+[人名位]|委员)?$/, "").trim())
    .filter((name) => name !== "")
}

/** 第0004号 is 4, 2019-0004 too; beyond what a number column holds, none. */
export function numberIn(text: string | undefined): number | null {
  const found = /\d+/.exec(
    (text ?? "").normalize("NFKC").replace(/^\D{0,12}(?:19|20)\d{2}\s*[-–—_./年]\s*(?=\D*\d)/, ""),
  )
  const number = found ? Number(found[0]) : null
  return number !== null && number > 0 && number <= 2_000_000_000 ? number : null
}

export function periodOf(text: string | undefined): "plenary" | "intersession" | null {
  if (/平时|闭会|intersession/i.test(text ?? "")) return "intersession"
  return /大会|全会|会议期间|plenary/i.test(text ?? "") ? "plenary" : null
}

/** Digest of all that a row says, whatever the format and the white space it came in. */
export function hashOf(row: HistoryRow): string {
  const said = Object.entries(row)
    .filter(([, value]) => value !== undefined && value !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, String(value).normalize("NFKC").replace(/\s+/g, "")])
  return sha256(JSON.stringify(said))
}

/** Under what a paper is known: its number within its session, else its subject, proposer and year. */
export function keyOf(
  row: HistoryRow,
  source: string,
  session: { readonly term: number; readonly number: number; readonly year: number },
): string {
  if (row.number)
    return `${bare(source)}|${session.term}-${session.number}|${numberIn(row.number) ?? bare(row.number)}`
  return `${bare(source)}|${sha256([bare(row.subject), bare(row.leadName ?? ""), session.year].join("|")).slice(0, 40)}`
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex")
