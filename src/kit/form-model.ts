import { type DirectoryKind, directoryKinds } from "../base/directory-kinds.ts"
import type { Params, Words } from "../base/words.ts"
import { kitWords } from "./words.ts"

/** The part of JSON Schema that z.toJSONSchema writes for an action's input; `widget` and `format` come from .meta(). */
export interface JsonSchema {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  enum?: (string | number)[]
  const?: unknown
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  default?: unknown
  widget?: string
  title?: string
  description?: string
  [more: string]: unknown
}

export type FieldKind =
  | "text"
  | "textarea"
  | "rich"
  | "select"
  | "radio"
  | "checks"
  | "date"
  | "integer"
  | "number"
  | "boolean"
  | "person"
  | "body"
  | "file"
  | "texts"
  | "objects"
  | "people"
  | "bodies"
  | "files"

export interface FieldModel {
  name: string
  kind: FieldKind
  required: boolean
  options: string[]
  /** Fields of one item, for a list of objects. */
  fields: FieldModel[]
  initial: unknown
  /** What is sent when nothing is filled in; undefined leaves the field out. */
  blank: null | undefined | unknown[]
  min?: number
  max?: number
  pattern?: string
  /** Of a person or body field: whom or what is sought. */
  sought?: DirectoryKind
}

/** At most this many choices are shown as radio buttons; more become a list. */
const radioLimit = 5

/** The fields of a form, in the order of the schema. An object schema is expected at the top. */
export function formModel(schema: JsonSchema | null): FieldModel[] {
  const required = new Set(schema?.required ?? [])
  return Object.entries(schema?.properties ?? {})
    .filter(([, each]) => each.widget !== "hidden" && each.const === undefined)
    .map(([name, each]) => fieldModel(name, each, required.has(name)))
}

function fieldModel(name: string, outer: JsonSchema, required: boolean): FieldModel {
  const { schema, nullable } = unwrap(outer)
  const kind = kindOf(schema)
  const listed = schema.type === "array"
  const sought = directoryKinds.find((each) => each === (schema.kind ?? schema.items?.kind))
  const min = listed ? schema.minItems : (schema.minLength ?? schema.minimum)
  const max = listed ? schema.maxItems : (schema.maxLength ?? schema.maximum)
  return {
    name,
    kind,
    required: required && !nullable && outer.default === undefined && (!listed || (min ?? 0) > 0),
    blank: listed && required ? [] : required && nullable ? null : undefined,
    options: choicesOf(listed ? (schema.items ?? {}) : schema),
    fields: kind === "objects" ? formModel(schema.items ?? null) : [],
    initial: outer.default ?? schema.default ?? (listed ? [] : kind === "boolean" ? false : undefined),
    ...(min !== undefined && Math.abs(min) < Number.MAX_SAFE_INTEGER ? { min } : {}),
    ...(max !== undefined && Math.abs(max) < Number.MAX_SAFE_INTEGER ? { max } : {}),
    ...(sought === undefined ? {} : { sought }),
    ...(schema.pattern && !schema.format ? { pattern: schema.pattern } : {}),
  }
}

/** Takes `null` out of a union or a list of types; the widget may be said on the outside or the inside. */
function unwrap(outer: JsonSchema): { schema: JsonSchema; nullable: boolean } {
  const union = outer.anyOf ?? outer.oneOf
  if (!union) {
    if (!Array.isArray(outer.type)) return { schema: outer, nullable: false }
    const [first] = outer.type.filter((each) => each !== "null")
    return { schema: { ...outer, type: first ?? "string" }, nullable: outer.type.includes("null") }
  }
  const rest = union.filter((each) => each.type !== "null")
  const nullable = rest.length < union.length
  const consts = rest.every((each) => each.const !== undefined)
  const inner = consts ? { type: "string", enum: rest.map((each) => String(each.const)) } : (rest[0] ?? {})
  const { anyOf: _any, oneOf: _one, ...said } = outer
  return { schema: { ...inner, ...said }, nullable }
}

function choicesOf(schema: JsonSchema): string[] {
  return (schema.enum ?? []).map(String)
}

function kindOf(schema: JsonSchema): FieldKind {
  const widget = schema.widget
  if (schema.type === "array") {
    const items = schema.items ?? {}
    const of = widget ?? items.widget
    if (of === "person" || of === "people") return "people"
    if (of === "body" || of === "bodies") return "bodies"
    if (of === "file" || of === "files" || of === "attachment") return "files"
    if (items.enum) return "checks"
    return items.type === "object" ? "objects" : "texts"
  }
  if (widget === "person" || widget === "body") return widget
  if (widget === "file" || widget === "attachment") return "file"
  if (widget === "textarea" || widget === "rich" || widget === "select" || widget === "radio") return widget
  if (schema.enum) return schema.enum.length <= radioLimit ? "radio" : "select"
  if (schema.type === "boolean") return "boolean"
  if (schema.type === "integer" || schema.type === "number") return schema.type
  if (schema.format === "date" || widget === "date") return "date"
  return (schema.maxLength ?? 0) > 200 ? "textarea" : "text"
}

export type FormValues = Record<string, unknown>

export function initialValues(fields: readonly FieldModel[], given: FormValues = {}): FormValues {
  const known = fields
    .filter((field) => field.initial !== undefined)
    .map((field) => [field.name, field.initial])
  return { ...Object.fromEntries(known), ...given }
}

export interface FieldProblem {
  /** Dotted path: `recommendations.0.text`. */
  field: string
  words: Words
  params: Params
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === "string") return value.trim() === ""
  return Array.isArray(value) && value.length === 0
}

/** What can be seen to be wrong before asking the server. `label` is filled by whoever shows it. */
export function findProblems(fields: readonly FieldModel[], values: FormValues, prefix = ""): FieldProblem[] {
  return fields.flatMap((field) => problemsOf(field, values[field.name], prefix + field.name))
}

function problemsOf(field: FieldModel, value: unknown, path: string): FieldProblem[] {
  const words = kitWords.field
  const one = (text: Words, params: Params = {}): FieldProblem[] => [{ field: path, words: text, params }]
  if (isBlank(value)) return field.required && field.kind !== "boolean" ? one(words.required) : []
  if (typeof value === "string" && field.kind !== "rich") {
    const length = [...value.trim()].length
    if (field.min !== undefined && length < field.min)
      return one(words.tooShort, { n: field.min, missing: field.min - length })
    if (field.max !== undefined && length > field.max)
      return one(words.tooLong, { n: field.max, extra: length - field.max })
    if (field.pattern && !new RegExp(field.pattern, "u").test(value)) return one(words.badFormat)
  }
  if (field.kind === "integer" || field.kind === "number") {
    const number = Number(value)
    if (!Number.isFinite(number) || (field.kind === "integer" && !Number.isInteger(number)))
      return one(words.notNumber)
    if (field.min !== undefined && number < field.min) return one(words.tooSmall, { n: field.min })
    if (field.max !== undefined && number > field.max) return one(words.tooLarge, { n: field.max })
  }
  if (field.kind === "objects" && Array.isArray(value))
    return value.flatMap((item, index) => findProblems(field.fields, item as FormValues, `${path}.${index}.`))
  return []
}

/** What is sent: blanks of optional fields left out, numbers as numbers, texts trimmed. */
export function toInput(fields: readonly FieldModel[], values: FormValues): FormValues {
  const input: FormValues = {}
  for (const field of fields) {
    const value = values[field.name]
    if (isBlank(value)) {
      if (field.blank !== undefined) input[field.name] = field.blank
    } else if (field.kind === "integer" || field.kind === "number") input[field.name] = Number(value)
    else if (field.kind === "texts") input[field.name] = (value as string[]).filter((each) => !isBlank(each))
    else if (field.kind === "objects")
      input[field.name] = (value as FormValues[]).map((item) => toInput(field.fields, item))
    else input[field.name] = idsOf(value)
  }
  return input
}

/** People, bodies and files are picked with their names and sent as ids. */
function idsOf(value: unknown): unknown {
  if (typeof value === "string") return value.trim()
  if (Array.isArray(value)) return value.map(idsOf)
  return typeof value === "object" && value !== null && "id" in value ? value.id : value
}
