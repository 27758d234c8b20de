import { useState } from "react"
import { Button } from "../button.tsx"
import { Dialog } from "../dialog.tsx"
import { DateField } from "../fields/date-field.tsx"
import type { JsonSchema } from "../form-model.ts"
import { useLanguage, useSay, useWords } from "../preferences.tsx"
import { useBook } from "./book.ts"
import { TermRows } from "./term-rows.tsx"
import { codeWords, editorOf, isNullable, schemaOf, unitsOf, type Values, valueText } from "./term-values.ts"
import { termsWords } from "./terms-words.ts"

export interface EditorProps {
  name: string
  value: unknown
  /** All values, since the choices of one term may be the values of another. */
  values: Values
  onChange: (value: unknown) => void
}

/** The control for one term's value, by the kind of its schema. Lists open in a window of their own. */
export function TermEditor(props: EditorProps) {
  const { name, value, values, onChange } = props
  const book = useBook()
  const w = useWords(termsWords)
  const say = useSay()
  const label = say(book.terms.definitions[name]?.label ?? { zh: name, en: name })
  const schema = schemaOf(book, name)
  const unit = book.terms.definitions[name]?.unit
  switch (editorOf(schema)) {
    case "boolean":
      return (
        <select
          className="input"
          aria-label={label}
          value={String(value)}
          onChange={(event) => onChange(event.target.value === "true")}
        >
          <option value="true">{w("yes")}</option>
          <option value="false">{w("no")}</option>
        </select>
      )
    case "number":
      return (
        <span className="row nowrap">
          <NumberInput label={label} value={value as number} onChange={onChange} />
          {unit ? <span className="muted">{say(unit)}</span> : null}
        </span>
      )
    case "choice":
      return (
        <select
          className="input"
          aria-label={label}
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        >
          {(schema.enum ?? []).map((code) => (
            <option key={code} value={code}>
              {say(codeWords(book, String(code), values))}
            </option>
          ))}
        </select>
      )
    case "period":
      return <PeriodEditor {...props} label={label} schema={schema} />
    case "numbers":
      return (
        <span className="row nowrap">
          {(value as number[]).map((each, index) => (
            <NumberInput
              // biome-ignore lint/suspicious/noArrayIndexKey: the bands stand in a fixed order
              key={index}
              label={w("numberOf", { label, n: index + 1 })}
              value={each}
              onChange={(next) =>
                onChange((value as number[]).map((old, place) => (place === index ? next : old)))
              }
            />
          ))}
        </span>
      )
    case "text":
      return (
        <input
          className="input"
          aria-label={label}
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    default:
      return <ListEditor {...props} label={label} />
  }
}

function NumberInput(props: { label: string; value: number; onChange: (value: number) => void }) {
  const { label, value, onChange } = props
  return (
    <input
      className="input term-number"
      type="number"
      step="any"
      aria-label={label}
      value={Number.isNaN(value) ? "" : value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
  )
}

function PeriodEditor({
  name,
  value,
  onChange,
  label,
  schema,
}: EditorProps & { label: string; schema: JsonSchema }) {
  const units = unitsOf(schema)
  const w = useWords(termsWords)
  const period = (value ?? {}) as Record<string, number | string>
  const unit = units.find((each) => each in period)
  const amount = unit && unit !== "on" ? Number(period[unit]) : 30
  const choose = (next: string) => {
    if (next === "none") onChange(null)
    else if (next === "on") onChange({ on: "" })
    else onChange({ [next]: amount })
  }
  return (
    <span className="row nowrap">
      {unit === "on" ? (
        <DateField id={`term-${name}`} value={String(period.on)} onChange={(on) => onChange({ on })} />
      ) : unit ? (
        <NumberInput label={label} value={amount} onChange={(n) => onChange({ [unit]: n })} />
      ) : null}
      <select
        className="input term-unit"
        aria-label={w("periodUnit", { label })}
        value={unit ?? "none"}
        onChange={(event) => choose(event.target.value)}
      >
        {units.map((each) => (
          <option key={each} value={each}>
            {w(`periodUnits.${each}`)}
          </option>
        ))}
        {isNullable(schema) ? <option value="none">{w("periodUnits.none")}</option> : null}
      </select>
    </span>
  )
}

/** Lists are read as one line and changed in a window. */
function ListEditor({ name, value, values, onChange, label }: EditorProps & { label: string }) {
  const w = useWords(termsWords)
  const say = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const book = useBook()
  const schema = schemaOf(book, name)
  const kind = editorOf(schema)
  const codes =
    kind === "checks"
      ? (schema.items?.enum ?? []).map(String)
      : ((book.codesFrom ? values[book.codesFrom] : []) as { code: string }[]).map((each) => each.code)
  const chosen = (value ?? []) as string[]
  /** Names that nothing lays down, one on each line. */
  const written = kind === "codes" && !book.codesFrom
  const close = () => {
    if (written) onChange(chosen.flatMap((each) => each.trim() || []))
    setOpen(false)
  }
  const toggle = (code: string) =>
    onChange(codes.filter((each) => (each === code ? !chosen.includes(each) : chosen.includes(each))))
  return (
    <>
      <span className="term-list">
        <span>{valueText(book, name, value, values, language)}</span>
        <Button small aria-label={`${w("edit")} ${label}`} onClick={() => setOpen(true)}>
          {w("edit")}
        </Button>
      </span>
      {open ? (
        <Dialog wide title={label} onClose={close} foot={<Button onClick={close}>{w("done")}</Button>}>
          {kind === "rows" ? (
            <TermRows
              schema={schema}
              rows={(value ?? []) as Record<string, unknown>[]}
              values={values}
              onChange={onChange}
            />
          ) : written ? (
            <textarea
              className="input"
              rows={6}
              aria-label={label}
              value={chosen.join("\n")}
              onChange={(event) => onChange(event.target.value.split("\n"))}
            />
          ) : (
            <div className="choices">
              {codes.map((code) => (
                <label key={code} className="choice">
                  <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
                  {say(codeWords(book, code, values))}
                </label>
              ))}
            </div>
          )}
        </Dialog>
      ) : null}
    </>
  )
}
