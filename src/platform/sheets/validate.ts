import type { z } from "zod"
import { type Reason, reason } from "../../base/reason.ts"
import { coerceCell } from "./cells.ts"
import type { ColumnMapping } from "./mapping.ts"
import { type Cell, columnName, type Row } from "./table.ts"

/** One thing wrong with one cell. */
export interface CellError {
  /** The row's number in the file. */
  readonly row: number
  /** The column as people name it (`C`); null when no column fills the field. */
  readonly column: string | null
  readonly header: string | null
  /** The field's key; empty when the row as a whole is wrong. */
  readonly field: string
  readonly value: Cell
  readonly reason: Reason
}

export type Validated<T> =
  | { readonly ok: readonly { readonly row: number; readonly value: T }[] }
  /** At most `mostErrors` of `errorCount`; nothing may be imported. */
  | { readonly errors: readonly CellError[]; readonly errorCount: number; readonly rowsWrong: number }

const mostErrors = 1_000

/**
 * Holds every row to the schema: all are right, or every wrong cell is named with its reason. A refinement of the schema
 * may name its own reason: `params: { code: "members.unknown", … }`.
 */
export function validateRows<Shape extends z.ZodRawShape>(
  rows: readonly Row[],
  mapping: ColumnMapping,
  schema: z.ZodObject<Shape>,
): Validated<z.output<z.ZodObject<Shape>>> {
  const ok: { row: number; value: z.output<z.ZodObject<Shape>> }[] = []
  const errors: CellError[] = []
  let errorCount = 0
  let rowsWrong = 0
  const columnOf = new Map(mapping.columns.map((column) => [column.key, column]))
  for (const row of rows) {
    const input: Record<string, unknown> = {}
    for (const { key, column } of mapping.columns) {
      const field = schema.shape[key]
      if (field) input[key] = coerceCell(row.cells[column] ?? null, field)
    }
    const parsed = schema.safeParse(input)
    if (parsed.success) {
      ok.push({ row: row.number, value: parsed.data })
      continue
    }
    rowsWrong += 1
    for (const issue of parsed.error.issues) {
      errorCount += 1
      if (errors.length >= mostErrors) continue
      const field = String(issue.path[0] ?? "")
      const place = columnOf.get(field)
      errors.push({
        row: row.number,
        column: place ? columnName(place.column) : null,
        header: place?.header ?? null,
        field,
        value: place ? (row.cells[place.column] ?? null) : null,
        reason: reasonOf(issue, field, input[field]),
      })
    }
  }
  return errorCount === 0 ? { ok } : { errors, errorCount, rowsWrong }
}

function reasonOf(issue: z.core.$ZodIssue, field: string, value: unknown): Reason {
  const say = (code: string, params: Record<string, string | number> = {}) =>
    reason(`sheets.cell.${code}`, field === "" ? { params } : { field, params })
  if (value === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value"))
    return say("required")
  switch (issue.code) {
    case "invalid_type":
      return say(issue.expected === "number" || issue.expected === "int" ? "notNumber" : "wrongType", {
        expected: issue.expected,
      })
    case "invalid_value":
      return say("notAChoice", { choices: issue.values.map(String).join("、") })
    case "too_big":
      return say(issue.origin === "string" ? "tooLong" : "tooLarge", { limit: Number(issue.maximum) })
    case "too_small":
      if (issue.origin === "string" && Number(issue.minimum) === 1) return say("required")
      return say(issue.origin === "string" ? "tooShort" : "tooSmall", { limit: Number(issue.minimum) })
    case "invalid_format":
      return issue.format === "date" ? say("notDate") : say("wrongFormat", { format: issue.format })
    case "custom":
      return ownReason(issue.params, field) ?? say("wrong", { message: issue.message })
    default:
      return say("wrong", { message: issue.message })
  }
}

function ownReason(params: Record<string, unknown> | undefined, field: string): Reason | undefined {
  const { code, ...others } = params ?? {}
  if (typeof code !== "string") return undefined
  const plain = Object.entries(others).filter(
    ([, value]) => typeof value === "string" || typeof value === "number",
  )
  const details = { params: Object.fromEntries(plain) as Record<string, string | number> }
  return reason(code, field === "" ? details : { field, ...details })
}
