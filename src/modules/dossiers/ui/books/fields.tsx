import { createContext, useContext, useId, useState } from "react"
import type { Words } from "../../../../base/words.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { attributeWords, valueWords } from "../../../../rulebook/appraisal/attribute-words.ts"
import { isJson, type Json, type Path, partName, typedAmount } from "./places.ts"
import { bookWords, choiceWords, keyWords } from "./words.ts"

interface Edit {
  readonly book: Json
  readonly set: (path: Path, value: unknown) => void
  readonly replace: (book: unknown) => void
  readonly readOnly: boolean
}

export const EditContext = createContext<Edit>({
  book: {},
  set: () => undefined,
  replace: () => undefined,
  readOnly: true,
})
export const useEdit = () => useContext(EditContext)

const raw = (text: string): Words => ({ zh: text, en: text })
export const keyWord = (key: string): Words => keyWords[key] ?? raw(key)
export const choiceWord = (choice: string): Words => choiceWords[choice] ?? valueWords[choice] ?? raw(choice)

interface FieldProps {
  path: Path
  value: unknown
  label?: Words | undefined
}

const labelOf = ({ path, label }: FieldProps): Words => label ?? keyWord(String(path.at(-1)))

export function TextField(props: FieldProps & { type?: "text" | "date" }) {
  const say = useSay()
  const id = useId()
  const { set, readOnly } = useEdit()
  const { path, value, type = "text" } = props
  // A name in two languages is edited in the one that everybody reads; the other stays.
  const text = isJson(value) ? String(value.zh ?? "") : String(value ?? "")
  const next = (typed: string) => (isJson(value) ? { ...value, zh: typed } : typed === "" ? undefined : typed)
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {say(labelOf(props))}
      </label>
      <input
        id={id}
        className="input"
        type={type}
        readOnly={readOnly}
        value={text}
        onChange={(event) => set(path, next(event.target.value))}
      />
    </div>
  )
}

/** An amount, or where it goes by something, one for each value of that. */
export function AmountField(props: FieldProps) {
  const say = useSay()
  const id = useId()
  const { set, readOnly, book } = useEdit()
  const { path, value } = props
  const label = say(labelOf(props))
  if (isJson(value) && typeof value.setting === "string") {
    const setting = (book.settings as Json | undefined)?.[value.setting]
    return (
      <p className="field hint">
        {label}：
        {say(bookWords.bySetting, { name: nameText(isJson(setting) ? setting.name : value.setting) })}
      </p>
    )
  }
  const table = tableOf(value)
  if (table) {
    const by = table.by === "role" ? say(bookWords.byRole) : say(attributeWords[table.by] ?? raw(table.by))
    return (
      <fieldset className="field book-table">
        <legend className="label">
          {label} · {say(bookWords.byTable, { by })}
        </legend>
        {table.rows.map(({ key, at, amount }) => (
          <label key={key} className="book-table-line">
            <span>{key === "otherwise" ? say(bookWords.otherwise) : say(choiceWord(key))}</span>
            <input
              className="input num"
              readOnly={readOnly}
              value={String(amount)}
              onChange={(event) => set([...path, ...at], typedAmount(event.target.value))}
            />
          </label>
        ))}
      </fieldset>
    )
  }
  if (isJson(value)) return <Fragment path={path} value={value} label={labelOf(props)} />
  return (
    <div className="field book-amount">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input num"
        readOnly={readOnly}
        inputMode="decimal"
        value={value === undefined ? "" : String(value)}
        onChange={(event) => set(path, typedAmount(event.target.value))}
      />
    </div>
  )
}

const nameText = (name: unknown): string => (isJson(name) ? String(name.zh ?? "") : String(name ?? ""))

function tableOf(value: unknown) {
  if (!isJson(value)) return undefined
  const [key, by] = isJson(value.byRole)
    ? (["byRole", "role"] as const)
    : isJson(value.values)
      ? (["values", String(value.by ?? value.bySubject ?? "")] as const)
      : [undefined, ""]
  if (key === undefined) return undefined
  const rows = Object.entries(value[key] as Json).map(([name, amount]) => ({
    key: name,
    at: [key, name],
    amount,
  }))
  if (value.otherwise !== undefined)
    rows.push({ key: "otherwise", at: ["otherwise"], amount: value.otherwise })
  return rows.some(({ amount }) => isJson(amount)) ? undefined : { by, rows }
}

export function ChoiceField(props: FieldProps & { choices: readonly string[]; free?: Words }) {
  const say = useSay()
  const id = useId()
  const { book, set, readOnly } = useEdit()
  const { path, value, choices, free } = props
  const nameOf = (each: string) => say(choiceWords[each] ?? partName(book, each))
  if (isJson(value)) return <AmountField {...props} />
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {say(labelOf(props))}
      </label>
      <select
        id={id}
        className="input"
        disabled={readOnly}
        value={String(value ?? "")}
        onChange={(event) => set(path, event.target.value === "" ? undefined : event.target.value)}
      >
        {free || value === undefined ? <option value="">{say(free ?? bookWords.none)}</option> : null}
        {choices.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What the form has no field for, as text: taken over as soon as it can be read. */
export function Fragment({ path, value, label, hint }: FieldProps & { hint?: Words }) {
  const say = useSay()
  const id = useId()
  const { set, readOnly } = useEdit()
  const [typed, setTyped] = useState<string>()
  const [wrong, setWrong] = useState("")
  const given = JSON.stringify(value, null, 1)
  const take = (text: string) => {
    setTyped(text)
    try {
      const read: unknown = JSON.parse(text)
      setWrong("")
      set(path, read)
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {say(label ?? bookWords.more)}
      </label>
      <textarea
        id={id}
        className="input book-fragment"
        spellCheck={false}
        readOnly={readOnly}
        rows={Math.min(12, given.split("\n").length + 1)}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={hint || wrong ? `${id}-hint` : undefined}
        value={wrong && typed !== undefined ? typed : given}
        onChange={(event) => take(event.target.value)}
      />
      {hint || wrong ? (
        <p className={wrong ? "wrong" : "hint"} id={`${id}-hint`}>
          {wrong ? say(bookWords.notRead, { message: wrong }) : hint ? say(hint) : null}
        </p>
      ) : null}
    </div>
  )
}
