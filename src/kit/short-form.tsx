import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import type { DirectoryKind } from "../base/directory-kinds.ts"
import type { Words } from "../base/words.ts"
import { call, Problem } from "./api.ts"
import { Button } from "./button.tsx"
import { DirectoryPicker, type Picked } from "./fields/directory-picker.tsx"
import { useSay, useWords } from "./preferences.tsx"
import { useAnnounce } from "./saying.tsx"
import { problemText } from "./states.tsx"
import { kitWords } from "./words.ts"

export interface ShortField {
  readonly name: string
  readonly label: Words
  readonly type?: "text" | "date" | "datetime-local" | "number" | "textarea" | "select" | "check" | "pick"
  readonly choices?: readonly { readonly value: string; readonly label: Words }[]
  readonly pick?: DirectoryKind
  readonly hint?: Words
  readonly required?: boolean
}

export type Typed = Readonly<Record<string, string>>

export interface Request {
  readonly path: string
  readonly method: "POST" | "PUT" | "PATCH"
  readonly body: unknown
}

interface ShortFormProps {
  fields: readonly ShortField[]
  given?: Typed
  /** Says what will happen, above the fields. */
  does?: Words
  label?: Words
  /** Makes of what was typed the request to send. */
  send: (typed: Typed) => Request
  onClose?: () => void
  onDone: (answer: unknown) => void
  /** Shows a refusal in its own way; true when it did. */
  onRefused?: (problem: Problem, typed: Typed) => boolean
}

/** A few fields in their place: save or leave; what is picked is kept by id, what is refused is said at the field. */
export function ShortForm({ fields, given, does, label, send, onClose, onDone, onRefused }: ShortFormProps) {
  const say = useSay()
  const w = useWords(kitWords)
  const announce = useAnnounce()
  const client = useQueryClient()
  const [typed, setTyped] = useState<Typed>(given ?? {})
  const save = useMutation({
    mutationFn: () => {
      const { path, method, body } = send(typed)
      return call(path, { method, body })
    },
    onSuccess: async (answer) => {
      announce(w("form.saved"))
      await client.invalidateQueries()
      onDone(answer)
    },
  })
  const problem = save.error instanceof Problem ? save.error : undefined
  const refused = problem && onRefused?.(problem, typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="stack" onSubmit={submit}>
      {does ? <p className="muted">{say(does)}</p> : null}
      <div className="short-fields">
        {fields.map((field) => (
          <ShortControl
            key={field.name}
            field={field}
            value={typed[field.name] ?? ""}
            wrong={problem?.reasons.find((each) => each.field === field.name)?.message}
            onChange={(value) => setTyped((now) => ({ ...now, [field.name]: value }))}
          />
        ))}
      </div>
      {save.error && !refused ? (
        <p className="notice wrong" role="alert">
          {problemText(save.error, say)}
        </p>
      ) : null}
      <div className="row">
        <Button type="submit" kind="primary" disabled={save.isPending}>
          {label ? say(label) : w("form.save")}
        </Button>
        {onClose ? <Button onClick={onClose}>{w("form.cancel")}</Button> : null}
      </div>
    </form>
  )
}

interface ControlProps {
  field: ShortField
  value: string
  wrong: string | undefined
  onChange: (value: string) => void
}

function ShortControl({ field, value, wrong, onChange }: ControlProps) {
  const say = useSay()
  const id = useId()
  const [picked, setPicked] = useState<Picked[]>([])
  const hint = wrong ?? (field.hint ? say(field.hint) : undefined)
  const common = {
    id,
    className: "input",
    value,
    required: field.required,
    "aria-invalid": wrong ? true : undefined,
    "aria-describedby": hint ? `${id}-hint` : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  const control = () => {
    switch (field.type) {
      case "textarea":
        return <textarea {...common} />
      case "select":
        return (
          <select {...common}>
            {field.required ? null : <option value="">—</option>}
            {(field.choices ?? []).map((choice) => (
              <option key={choice.value} value={choice.value}>
                {say(choice.label)}
              </option>
            ))}
          </select>
        )
      case "pick":
        return (
          <DirectoryPicker
            id={id}
            kind={field.pick ?? "body"}
            value={picked}
            onChange={(now) => {
              setPicked(now)
              onChange(now[0]?.id ?? "")
            }}
          />
        )
      case "check":
        return (
          <label className="check">
            <input
              type="checkbox"
              checked={value === "true"}
              onChange={(event) => onChange(String(event.target.checked))}
            />
            {say(field.label)}
          </label>
        )
      default:
        return (
          <input
            {...common}
            type={field.type === "number" ? "text" : (field.type ?? "text")}
            inputMode={field.type === "number" ? "numeric" : undefined}
          />
        )
    }
  }
  return (
    <div className={field.type === "textarea" ? "field whole" : "field"}>
      {field.type === "check" ? null : (
        <label className="label" htmlFor={id}>
          {say(field.label)}
        </label>
      )}
      {control()}
      {hint ? (
        <p className={wrong ? "wrong" : "hint"} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
