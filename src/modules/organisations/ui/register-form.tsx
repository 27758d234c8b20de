import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import type { Words } from "../../../base/words.ts"
import { call, Problem } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useAnnounce } from "../../../kit/saying.tsx"
import { problemText } from "../../../kit/states.tsx"
import { words } from "../words.ts"

export interface RegisterField {
  readonly name: string
  readonly label: Words
  readonly type?: "text" | "date" | "datetime-local" | "number" | "textarea" | "select"
  readonly choices?: readonly { readonly value: string; readonly label: Words }[]
  readonly hint?: Words
  readonly required?: boolean
}

interface FormProps {
  /** Says what will happen, above the fields. */
  does?: Words
  fields: readonly RegisterField[]
  given: Readonly<Record<string, string>>
  /** Makes of what was typed the request to send. */
  send: (typed: Readonly<Record<string, string>>) => {
    path: string
    method: "POST" | "PUT" | "PATCH"
    body: unknown
  }
  label?: Words
  /** Closes the form; with the answer when something was saved. */
  onClose: (answer?: unknown) => void
}

/** A form that opens in its place in the register: a few fields, save or leave, refusals at the field. */
export function RegisterForm({ does, fields, given, send, label, onClose }: FormProps) {
  const say = useSay()
  const id = useId()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [typed, setTyped] = useState(given)
  const save = useMutation({
    mutationFn: () => {
      const { path, method, body } = send(typed)
      return call(path, { method, body })
    },
    onSuccess: async (answer) => {
      await client.invalidateQueries()
      announce(say(words.saved))
      onClose(answer)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const wrong = (name: string) =>
    save.error instanceof Problem
      ? save.error.reasons.find((each) => each.field === name)?.message
      : undefined
  return (
    <form className="register-form stack" onSubmit={submit}>
      {does ? <p className="muted">{say(does)}</p> : null}
      <div className="register-fields">
        {fields.map((field) => {
          const control = {
            id: `${id}-${field.name}`,
            className: "input",
            value: typed[field.name] ?? "",
            required: field.required,
            "aria-invalid": wrong(field.name) ? true : undefined,
            "aria-describedby": field.hint || wrong(field.name) ? `${id}-${field.name}-said` : undefined,
            onChange: (event: { target: { value: string } }) =>
              setTyped({ ...typed, [field.name]: event.target.value }),
          }
          return (
            <div key={field.name} className={field.type === "textarea" ? "field whole" : "field"}>
              <label className="label" htmlFor={control.id}>
                {say(field.label)}
              </label>
              {field.type === "textarea" ? (
                <textarea {...control} />
              ) : field.type === "select" ? (
                <select {...control}>
                  {field.required ? null : <option value="">—</option>}
                  {(field.choices ?? []).map((choice) => (
                    <option key={choice.value} value={choice.value}>
                      {say(choice.label)}
                    </option>
                  ))}
                </select>
              ) : (
                <input
                  {...control}
                  type={field.type === "number" ? "text" : (field.type ?? "text")}
                  inputMode={field.type === "number" ? "numeric" : undefined}
                />
              )}
              <p className={wrong(field.name) ? "wrong" : "hint"} id={`${id}-${field.name}-said`}>
                {wrong(field.name) ?? (field.hint ? say(field.hint) : null)}
              </p>
            </div>
          )
        })}
      </div>
      {save.error ? (
        <p className="notice wrong" role="alert">
          {problemText(save.error, say)}
        </p>
      ) : null}
      <div className="row">
        <Button type="submit" kind="primary" disabled={save.isPending}>
          {say(label ?? words.save)}
        </Button>
        <Button onClick={() => onClose()}>{say(words.cancel)}</Button>
      </div>
    </form>
  )
}
