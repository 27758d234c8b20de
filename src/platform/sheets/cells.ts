import type { z } from "zod"
import { type Cell, isEmpty } from "./table.ts"

type Schema = z.core.$ZodType

/** What a field wants, below its optional and default wrappings. */
function innermost(schema: Schema): Schema {
  const def = schema._zod.def as { type: string; innerType?: Schema; in?: Schema }
  const wrapped = [
    "optional",
    "nullable",
    "nullish",
    "default",
    "prefault",
    "catch",
    "readonly",
    "nonoptional",
  ]
  if (wrapped.includes(def.type) && def.innerType) return innermost(def.innerType)
  if (def.type === "pipe" && def.in) return innermost(def.in)
  return schema
}

/**
 * Makes of a cell what the field's schema wants, as far as that is certain: `１２` is the number 12, `是` is true,
 * `2025年3月5日` is a date, a telephone number that Excel keeps as a number is text. What is not certain stays as it is,
 * and the schema refuses it. Empty is undefined.
 */
export function coerceCell(cell: Cell, schema: Schema): unknown {
  if (isEmpty(cell)) return undefined
  const def = innermost(schema)._zod.def as { type: string; format?: string; element?: Schema }
  switch (def.type) {
    case "number":
      return typeof cell === "string" ? (findNumber(cell) ?? cell) : cell
    case "boolean":
      return typeof cell === "boolean" ? cell : (findYesNo(String(cell)) ?? cell)
    case "array":
      return String(cell)
        .split(/[、，,；;\n]/)
        .filter((part) => !isEmpty(part))
        .map((part) => (def.element ? coerceCell(part, def.element) : part.trim()))
    case "string":
      return def.format === "date" ? (findDate(cell) ?? String(cell).trim()) : textOf(cell)
    case "enum":
    case "literal":
      return typeof cell === "string" ? cell.trim() : cell
    default:
      return typeof cell === "string" ? textOf(cell) : cell
  }
}

const textOf = (cell: Cell): string => String(cell).replace(/\r\n?/g, "\n").trim()

function findNumber(text: string): number | undefined {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(
      /^([+-]?\d{1,3})((?:,\d{3})+)(?=\.|$)/,
      (_, head: string, groups: string) => head + groups.replaceAll(",", ""),
    )
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

function findYesNo(text: string): boolean | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase()
  if (["是", "有", "对", "√", "✓", "✔", "true", "yes", "y", "1"].includes(plain)) return true
  if (["否", "无", "不", "×", "✗", "✘", "false", "no", "n", "0"].includes(plain)) return false
  return undefined
}

function findDate(cell: Cell): string | undefined {
  const text = String(cell).normalize("NFKC").trim()
  const found =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[T\s].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!found) return undefined
  const [, year, month, day] = found.map(Number) as [number, number, number, number]
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString()
  } catch {
    return undefined
  }
}
