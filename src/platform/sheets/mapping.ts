/** A field that a table is imported into. */
export interface ImportField {
  readonly key: string
  /** What people call it, in Chinese and English; the first is shown. */
  readonly labels: readonly string[]
  readonly required: boolean
}

export interface MappedColumn {
  readonly key: string
  /** Index of the column, from 0. */
  readonly column: number
  readonly header: string
  /** 1: the same words; below 0.8: a guess that a person should look at. */
  readonly confidence: number
}

export interface ColumnMapping {
  readonly columns: readonly MappedColumn[]
  /** Columns that no field takes. */
  readonly unmapped: readonly { readonly column: number; readonly header: string }[]
  /** Required fields that no column fills. */
  readonly missing: readonly string[]
}

/** Suggests which column fills which field; a column fills one field at most, and the surest pairs are taken first. */
export function mapColumns(headers: readonly string[], fields: readonly ImportField[]): ColumnMapping {
  const pairs = headers
    .flatMap((header, column) =>
      fields.map((field) => ({
        key: field.key,
        column,
        header,
        confidence: confidenceOf(header, field.labels),
      })),
    )
    .filter((pair) => pair.confidence >= 0.5)
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column)
  const columns: MappedColumn[] = []
  for (const pair of pairs) {
    if (columns.some((taken) => taken.key === pair.key || taken.column === pair.column)) continue
    columns.push(pair)
  }
  columns.sort((a, b) => a.column - b.column)
  return mappingOf(headers, fields, columns)
}

/** The mapping a person chose: field key to column index. */
export function chosenMapping(
  headers: readonly string[],
  fields: readonly ImportField[],
  chosen: Readonly<Record<string, number>>,
): ColumnMapping {
  const columns = fields.flatMap((field) => {
    const column = chosen[field.key]
    const header = column === undefined ? undefined : headers[column]
    return column === undefined || header === undefined
      ? []
      : [{ key: field.key, column, header, confidence: 1 }]
  })
  return mappingOf(headers, fields, columns)
}

function mappingOf(
  headers: readonly string[],
  fields: readonly ImportField[],
  columns: readonly MappedColumn[],
): ColumnMapping {
  return {
    columns,
    unmapped: headers.flatMap((header, column) =>
      columns.some((each) => each.column === column) ? [] : [{ column, header }],
    ),
    missing: fields
      .filter((field) => field.required && !columns.some((each) => each.key === field.key))
      .map((field) => field.key),
  }
}

function confidenceOf(header: string, labels: readonly string[]): number {
  return labels.reduce((best, label) => Math.max(best, likeness(header, label)), 0)
}

function likeness(header: string, label: string): number {
  const wanted = bare(label)
  const given = bare(header)
  if (wanted === "" || given === "") return 0
  if (given === wanted) return 1
  // `联系电话（手机）*` means 联系电话: remarks in brackets are not part of the name.
  const plain = bare(header.normalize("NFKC").replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, ""))
  if (plain === wanted) return 0.95
  const [short, long] = plain.length < wanted.length ? [plain, wanted] : [wanted, plain]
  const share = short.length / long.length
  // The end of a Chinese name says what it is (`提案标题` is a 标题); a mere beginning says less.
  if (short.length >= 2 && long.endsWith(short)) return 0.6 + 0.25 * share
  if (short.length >= 2 && long.includes(short)) return 0.4 + 0.35 * share
  return 0.7 * commonPairs(plain, wanted)
}

const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")

/** Dice's coefficient over pairs of characters. */
function commonPairs(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)))
  const [first, second] = [pairs(a), pairs(b)]
  if (first.size + second.size === 0) return 0
  return (2 * [...first].filter((pair) => second.has(pair)).length) / (first.size + second.size)
}
