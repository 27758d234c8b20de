import { z } from "zod"
import type { Language, Words } from "../../base/words.ts"
import type { OfficeTerms } from "../../procedure/terms.ts"
import { type Period, periodWords } from "../deadline.ts"
import type { JsonSchema } from "../form-model.ts"
import { termsWords } from "./terms-words.ts"

/** How a value is entered, read from its schema. */
export type EditorKind =
  | "boolean"
  | "number"
  | "choice"
  | "text"
  | "period"
  | "checks"
  | "codes"
  | "numbers"
  | "rows"

export type Values = Readonly<Record<string, unknown>>
/** A row of a term that is a list. */
export type Row = Readonly<Record<string, unknown>>

/** What a settings page is about: the terms of an office, and the words that belong to them alone. */
export interface TermBook {
  readonly terms: OfficeTerms
  readonly title: Words
  /** The words of the codes that the office lays down itself. */
  readonly choices: Readonly<Record<string, Words>>
  /** The headings of columns in its lists, besides code and name. */
  readonly columns: Readonly<Record<string, Words>>
  /** The term among whose codes a list of codes is chosen. */
  readonly codesFrom?: string
  /** What a column of a list is chosen from, where the organisation lays that down itself. */
  readonly codesOf?: (column: string, row: Row, values: Values) => readonly string[] | undefined
}

const schemas = new WeakMap<object, JsonSchema>()

export function schemaOf(book: TermBook, key: string): JsonSchema {
  const schema = book.terms.definitions[key]?.schema ?? z.unknown()
  const known = schemas.get(schema)
  if (known) return known
  const made = z.toJSONSchema(schema, { io: "input" }) as JsonSchema
  schemas.set(schema, made)
  return made
}

export function editorOf(schema: JsonSchema): EditorKind {
  if (schema.anyOf || schema.type === "object") return "period"
  if (schema.type === "boolean") return "boolean"
  if (schema.type === "integer" || schema.type === "number") return "number"
  if (schema.type !== "array") return schema.enum ? "choice" : "text"
  const items = schema.items ?? {}
  if (items.enum) return "checks"
  if (items.type === "object") return "rows"
  return items.type === "string" ? "codes" : "numbers"
}

const flat = (each: JsonSchema): JsonSchema[] => [each, ...(each.anyOf ?? []).flatMap(flat)]

/** Whether a period may also be left unset. */
export function isNullable(schema: JsonSchema): boolean {
  return flat(schema).some((each) => each.type === "null")
}

const periodUnits = ["workingDays", "days", "months", "on"] as const

/** The units in which a period may be given. */
export function unitsOf(schema: JsonSchema): (typeof periodUnits)[number][] {
  return periodUnits.filter((unit) => flat(schema).some(({ properties }) => properties && unit in properties))
}

/** The word of a code: the office's own, or that of the list in which the organisation has laid it down. */
export function codeWords(book: TermBook, code: string, values: Values): Words {
  const own = Object.values(values).flatMap((list) =>
    Array.isArray(list) ? (list as { code?: string; label?: Words }[]) : [],
  )
  return book.choices[code] ?? own.find((each) => each?.code === code)?.label ?? { zh: code, en: code }
}

/** A value as it is read: 20 个工作日; 是; A 已解决或采纳、B 列入计划拟解决. */
export function valueText(
  book: TermBook,
  key: string,
  value: unknown,
  values: Values,
  language: Language,
): string {
  const kind = editorOf(schemaOf(book, key))
  const separator = language === "zh" ? "、" : ", "
  if (value === null || value === undefined) return termsWords.notSet[language]
  if (kind === "boolean") return termsWords[value === true ? "yes" : "no"][language]
  if (kind === "period") return periodWords(value as Period, language, "")
  if (kind === "number") {
    const unit = book.terms.definitions[key]?.unit
    return unit ? `${value} ${unit[language]}` : String(value)
  }
  if (kind === "choice") return codeWords(book, String(value), values)[language]
  if (kind === "numbers") return (value as number[]).join(" / ")
  if (kind === "checks" || kind === "codes")
    return (value as string[]).map((each) => codeWords(book, each, values)[language]).join(separator)
  if (kind === "rows")
    return (value as Row[]).map((row) => rowText(book, row, values, language)).join(separator)
  return String(value)
}

/** A row by its name; without one, by what stands in it: 编发 单篇 5. */
function rowText(book: TermBook, row: Row, values: Values, language: Language): string {
  const label = row.label as Words | undefined
  if (label) return /^[A-Z]$/.test(String(row.code)) ? `${row.code} ${label[language]}` : label[language]
  return Object.values(row)
    .map((each) => (typeof each === "string" ? codeWords(book, each, values)[language] : String(each)))
    .join(" ")
}

/** Whether two values say the same; the database keeps the keys of an object in an order of its own. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null, inOrder) === JSON.stringify(b ?? null, inOrder)
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The names of the terms that differ. */
export function changedKeys(book: TermBook, before: Values, after: Values): string[] {
  return Object.keys(book.terms.definitions).filter((key) => !isSame(before[key], after[key]))
}

/** Whether a value may stand. */
export function isValid(book: TermBook, key: string, value: unknown): boolean {
  return book.terms.definitions[key]?.schema.safeParse(value).success ?? false
}
