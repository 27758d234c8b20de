import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import type { Words } from "../../../base/words.ts"
import { call, Problem } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import type { DirectoryKind } from "../../../kit/fields/directory-kinds.ts"
import { DirectoryPicker, type Picked } from "../../../kit/fields/directory-picker.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useAnnounce } from "../../../kit/saying.tsx"
import { problemText } from "../../../kit/states.tsx"
import { screens } from "../words.ts"

export interface Field {
  readonly name: string
  readonly label: Words
  readonly type?: "text" | "date" | "number" | "select" | "check" | "pick"
  readonly choices?: readonly { readonly value: string; readonly label: Words }[]
  readonly pick?: DirectoryKind
  readonly hint?: Words
  readonly required?: boolean
}

export type Typed = Readonly<Record<string, string>>

interface FormProps {
  fields: readonly Field[]
  given?: Typed
  label?: Words
  does?: Words
  path: string
  method?: "POST" | "PATCH"
  body: (typed: Typed) => unknown
  onClose?: () => void
  onDone: (answer: unknown) => void
  /** Shows a refusal in its own way; true when it did. */
  onRefused?: (problem: Problem, typed: Typed) => boolean
}

/** A short form in its place: what is picked is kept by id, what is refused is said at the field. */
export function PersonForm(props: FormProps) {
  const say = useSay()
  const id = useId()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [typed, setTyped] = useState<Typed>(props.given ?? {})
  const [picked, setPicked] = useState<Readonly<Record<string, Picked[]>>>({})
  const set = (name: string, value: string) => setTyped((now) => ({ ...now, [name]: value }))
  const save = useMutation({
    mutationFn: () => call(props.path, { method: props.method ?? "POST", body: props.body(typed) }),
    onSuccess: async (answer) => {
      announce(say(screens.saved))
      await client.invalidateQueries()
      props.onDone(answer)
    },
  })
  const refused = save.error instanceof Problem && props.onRefused?.(save.error, typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="stack" onSubmit={submit}>
      {props.does ? <p className="muted">{say(props.does)}</p> : null}
      <div className="person-form">
        {props.fields.map((field) => {
          const own = `${id}-${field.name}`
          const wrong =
            save.error instanceof Problem
              ? save.error.reasons.find((each) => each.field === field.name)
              : undefined
          const hint = wrong?.message ?? (field.hint ? say(field.hint) : undefined)
          const common = {
            id: own,
            className: "input",
            value: typed[field.name] ?? "",
            required: field.required,
            "aria-invalid": wrong ? true : undefined,
            "aria-describedby": hint ? `${own}-hint` : undefined,
            onChange: (event: { target: { value: string } }) => set(field.name, event.target.value),
          }
          return (
            <div key={field.name} className="field">
              {field.type === "check" ? null : (
                <label className="label" htmlFor={own}>
                  {say(field.label)}
                </label>
              )}
              {field.type === "select" ? (
                <select {...common}>
                  {field.required ? null : <option value="">—</option>}
                  {(field.choices ?? []).map(({ value, label }) => (
                    <option key={value} value={value}>
                      {say(label)}
                    </option>
                  ))}
                </select>
              ) : field.type === "pick" ? (
                <DirectoryPicker
                  id={own}
                  kind={field.pick ?? "body"}
                  value={picked[field.name] ?? []}
                  onChange={(value) => {
                    setPicked({ ...picked, [field.name]: value })
                    set(field.name, value[0]?.id ?? "")
                  }}
                />
              ) : field.type === "check" ? (
                <label className="check">
                  <input
                    type="checkbox"
                    checked={typed[field.name] === "true"}
                    onChange={(event) => set(field.name, String(event.target.checked))}
                  />
                  {say(field.label)}
                </label>
              ) : (
                <input
                  {...common}
                  type={field.type === "date" ? "date" : "text"}
                  inputMode={field.type === "number" ? "numeric" : undefined}
                />
              )}
              {hint ? (
                <p className={wrong ? "wrong" : "hint"} id={`${own}-hint`}>
                  {hint}
                </p>
              ) : null}
            </div>
          )
        })}
      </div>
      {save.error && !refused ? (
        <p className="notice wrong" role="alert">
          {problemText(save.error, say)}
        </p>
      ) : null}
      <div className="row">
        <Button type="submit" kind="primary" disabled={save.isPending}>
          {say(props.label ?? screens.save)}
        </Button>
        {props.onClose ? <Button onClick={props.onClose}>{say(screens.cancel)}</Button> : null}
      </div>
    </form>
  )
}
