import type { Words } from "../../base/words.ts"
import { Button } from "../button.tsx"
import type { JsonSchema } from "../form-model.ts"
import { useSay, useWords } from "../preferences.tsx"
import { useBook } from "./book.ts"
import { codeWords, type Row, type Values } from "./term-values.ts"
import { termsWords } from "./terms-words.ts"

interface RowsProps {
  schema: JsonSchema
  rows: readonly Row[]
  values: Values
  onChange: (rows: Row[]) => void
}

/** A list of kinds, classes, values or grounds, as a small table: one row each, in the order in which they are shown. */
export function TermRows({ schema, rows, values, onChange }: RowsProps) {
  const w = useWords(termsWords)
  const say = useSay()
  const book = useBook()
  const heading = (name: string) =>
    name === "code" ? w("rowColumns.code") : say(book.columns[name] ?? { zh: name, en: name })
  const fields = Object.entries(schema.items?.properties ?? {})
  const set = (index: number, more: Row) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...more } : row)))
  const up = (index: number) => {
    const next = [...rows]
    const [moved] = next.splice(index, 1)
    if (moved) next.splice(index - 1, 0, moved)
    onChange(next)
  }
  const blank = (): Row =>
    Object.fromEntries(
      fields.map(([name, field]) => [
        name,
        name === "label"
          ? { zh: "", en: "" }
          : field.type === "boolean"
            ? false
            : isNumber(field)
              ? 0
              : (field.enum?.[0] ?? ""),
      ]),
    )
  return (
    <div className="stack tight">
      <div className="term-rows">
        <table className="plain-table">
          <thead>
            <tr>
              {fields.flatMap(([name]) =>
                name === "label"
                  ? [<th key="zh">{w("rowColumns.labelZh")}</th>, <th key="en">{w("rowColumns.labelEn")}</th>]
                  : [<th key={name}>{heading(name)}</th>],
              )}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // A new row has no code yet; its place is its key.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={index}>
                {fields.flatMap(([name, field]) =>
                  name === "label"
                    ? (["zh", "en"] as const).map((language) => (
                        <td key={language}>
                          <input
                            className="input"
                            aria-label={w(language === "zh" ? "rowColumns.labelZh" : "rowColumns.labelEn")}
                            value={(row.label as Words)[language]}
                            onChange={(event) =>
                              set(index, {
                                label: { ...(row.label as Words), [language]: event.target.value },
                              })
                            }
                          />
                        </td>
                      ))
                    : [
                        <td key={name}>
                          <Cell
                            name={heading(name)}
                            field={field}
                            choices={book.codesOf?.(name, row, values)}
                            value={row[name]}
                            values={values}
                            onChange={(value) => set(index, { [name]: value })}
                          />
                        </td>,
                      ],
                )}
                <td>
                  <span className="row nowrap">
                    <Button
                      kind="plain"
                      icon="up"
                      disabled={index === 0}
                      aria-label={w("moveUp", { n: index + 1 })}
                      onClick={() => up(index)}
                    />
                    <Button
                      kind="plain"
                      icon="close"
                      aria-label={w("removeRow", { n: index + 1 })}
                      onClick={() => onChange(rows.filter((_, at) => at !== index))}
                    />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <Button small icon="plus" onClick={() => onChange([...rows, blank()])}>
          {w("addRow")}
        </Button>
      </div>
    </div>
  )
}

interface CellProps {
  name: string
  field: JsonSchema
  value: unknown
  values: Values
  /** The codes to choose from, where the schema leaves them to the organisation. */
  choices?: readonly string[] | undefined
  onChange: (value: unknown) => void
}

function isNumber(field: JsonSchema): boolean {
  return field.type === "number" || field.type === "integer"
}

function Cell({ name, field, value, values, choices, onChange }: CellProps) {
  const say = useSay()
  const book = useBook()
  const w = useWords(termsWords)
  const codes = field.enum?.map(String) ?? choices
  if (field.type === "boolean")
    return (
      <input
        type="checkbox"
        aria-label={name}
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
      />
    )
  if (isNumber(field))
    return (
      <input
        className="input term-number"
        type="number"
        step="any"
        aria-label={name}
        value={Number.isNaN(value) ? "" : Number(value)}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    )
  if (codes)
    return (
      <select
        className="input"
        aria-label={name}
        value={String(value)}
        onChange={(event) => onChange(event.target.value)}
      >
        {codes.includes(String(value)) ? null : <option value={String(value)}>{w("choose")}</option>}
        {codes.map((code) => (
          <option key={code} value={code}>
            {say(codeWords(book, code, values))}
          </option>
        ))}
      </select>
    )
  return (
    <input
      className="input term-code"
      aria-label={name}
      value={String(value ?? "")}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
