import { z } from "zod"
import type { Language, Words } from "../../../../base/words.ts"
import { type Period, periodWords } from "../../../../kit/deadline.ts"
import type { JsonSchema } from "../../../../kit/form-model.ts"
import { assignmentWords } from "../../assignments/words.ts"
import { proposalTerms } from "../../terms.ts"
import { proposalWords } from "../../words.ts"
import { settingsWords } from "./words-settings.ts"

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

/** The terms by name; the page treats them alike, whatever their type. */
export const definitions = proposalTerms.definitions as Readonly<
  Record<string, (typeof proposalTerms.definitions)[keyof typeof proposalTerms.definitions]>
>

const schemas = new Map<string, JsonSchema>()

export function schemaOf(key: string): JsonSchema {
  const known = schemas.get(key)
  if (known) return known
  const made = z.toJSONSchema(definitions[key]?.schema ?? z.unknown(), { io: "input" }) as JsonSchema
  schemas.set(key, made)
  return made
}

export function editorOf(schema: JsonSchema): EditorKind {
  if (schema.anyOf) return "period"
  if (schema.type === "boolean") return "boolean"
  if (schema.type === "integer" || schema.type === "number") return "number"
  if (schema.type !== "array") return schema.enum ? "choice" : "text"
  const items = schema.items ?? {}
  if (items.enum) return "checks"
  if (items.type === "object") return "rows"
  return items.type === "string" ? "codes" : "numbers"
}

/** Whether a period may also be left unset. */
export function isNullable(schema: JsonSchema): boolean {
  const flat = (each: JsonSchema): JsonSchema[] => [each, ...(each.anyOf ?? []).flatMap(flat)]
  return flat(schema).some((each) => each.type === "null")
}

/** The word of a code, wherever it is said; the organisation's own codes come first. */
export function codeWords(code: string, values: Values): Words {
  const own = [values.feedbackScale, values.resultClasses].flatMap((list) =>
    Array.isArray(list) ? (list as { code: string; label: Words }[]) : [],
  )
  const books: Readonly<Record<string, Words>>[] = [
    settingsWords.choices,
    proposalWords.choices,
    assignmentWords.choices,
  ]
  return (
    books.find((book) => code in book)?.[code] ??
    own.find((each) => each.code === code)?.label ?? { zh: code, en: code }
  )
}

/** A value as it is read: 20 个工作日; 是; A 已解决或采纳、B 列入计划拟解决. */
export function valueText(key: string, value: unknown, values: Values, language: Language): string {
  const kind = editorOf(schemaOf(key))
  const separator = language === "zh" ? "、" : ", "
  if (value === null || value === undefined) return settingsWords.notSet[language]
  if (kind === "boolean") return settingsWords[value === true ? "yes" : "no"][language]
  if (kind === "period") return periodWords(value as Period, language, "")
  if (kind === "number") {
    const unit = definitions[key]?.unit
    return unit ? `${value} ${unit[language]}` : String(value)
  }
  if (kind === "choice") return codeWords(String(value), values)[language]
  if (kind === "numbers") return (value as number[]).join(" / ")
  if (kind === "checks" || kind === "codes")
    return (value as string[]).map((each) => codeWords(each, values)[language]).join(separator)
  if (kind === "rows")
    return (value as { code: string; label: Words }[])
      .map(({ code, label }) => (/^[A-Z]$/.test(code) ? `${code} ${label[language]}` : label[language]))
      .join(separator)
  return String(value)
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
export function changedKeys(before: Values, after: Values): string[] {
  return Object.keys(definitions).filter((key) => !isSame(before[key], after[key]))
}

/** Whether a value may stand. */
export function isValid(key: string, value: unknown): boolean {
  return definitions[key]?.schema.safeParse(value).success ?? false
}
