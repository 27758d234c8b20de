import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, type ReactNode, useId, useState } from "react"
import type { Words } from "../../../base/words.ts"
import { call, Problem } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { To } from "../../../kit/link.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useAnnounce } from "../../../kit/saying.tsx"
import { problemText } from "../../../kit/states.tsx"
import { screens } from "./words.ts"
import { voiceScreens } from "./words-voices.ts"

export interface Field {
  readonly name: string
  readonly label: Words
  readonly type?: "text" | "date" | "long" | "select"
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  readonly hint?: Words
  readonly rows?: number
}

type Typed = Readonly<Record<string, string>>

interface Props {
  fields: readonly Field[]
  path: string
  method?: "POST" | "PUT"
  body: (typed: Typed) => unknown
  label: Words
  given?: Typed
  onDone?: (answer: unknown) => void
  onClose?: () => void
  /** One of many on the page: without the primary colour. */
  quiet?: boolean
  /** More of the form, above the buttons. */
  children?: ReactNode
}

/** A short form in its place: refused fields say why, what was typed stays. */
export function ShortForm({
  fields,
  path,
  method = "POST",
  body,
  label,
  given = {},
  onDone,
  onClose,
  quiet = false,
  children,
}: Props) {
  const say = useSay()
  const id = useId()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [typed, setTyped] = useState<Typed>(given)
  const [separate, setSeparate] = useState(false)
  const save = useMutation({
    mutationFn: () =>
      call(path, {
        method,
        body: separate ? { ...(body(typed) as object), separate } : body(typed),
      }),
    onSuccess: async (answer) => {
      announce(say(screens.saved))
      setTyped(given)
      setSeparate(false)
      await client.invalidateQueries()
      onDone?.(answer)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  const reasons = save.error instanceof Problem ? save.error.reasons : []
  const asked = separate || reasons.some(({ code }) => code === "service_perhaps_there")
  const there = reasons.find(({ params }) => params?.href)?.params?.href
  return (
    <form className="stack" onSubmit={submit}>
      {fields.map((field) => {
        const own = `${id}-${field.name}`
        const wrong = reasons.find((each) => each.field === field.name)?.message
        const hint = wrong ?? (field.hint ? say(field.hint) : undefined)
        const common = {
          id: own,
          className: "input",
          required: true,
          value: typed[field.name] ?? "",
          "aria-invalid": wrong ? true : undefined,
          "aria-describedby": hint ? `${own}-hint` : undefined,
          onChange: (event: { target: { value: string } }) =>
            setTyped((now) => ({ ...now, [field.name]: event.target.value })),
        }
        return (
          <div key={field.name} className="field">
            <label className="label" htmlFor={own}>
              {say(field.label)}
            </label>
            {field.type === "long" ? (
              <textarea {...common} rows={field.rows ?? 3} />
            ) : field.type === "select" ? (
              <select {...common}>
                <option value="">—</option>
                {(field.choices ?? []).map((each) => (
                  <option key={each.value} value={each.value}>
                    {each.label}
                  </option>
                ))}
              </select>
            ) : (
              <input {...common} type={field.type ?? "text"} />
            )}
            {hint ? (
              <p className={wrong ? "wrong" : "hint"} id={`${own}-hint`}>
                {hint}
              </p>
            ) : null}
          </div>
        )
      })}
      {children}
      {save.error ? (
        <p className="notice wrong" role="alert">
          {problemText(save.error, say)}
          {there ? (
            <>
              {" "}
              <To href={String(there)}>{say(voiceScreens.openThere)}</To>
            </>
          ) : null}
        </p>
      ) : null}
      {asked ? (
        <label className="check">
          <input type="checkbox" checked={separate} onChange={(event) => setSeparate(event.target.checked)} />
          {say(voiceScreens.another)}
        </label>
      ) : null}
      <div className="row">
        <Button type="submit" kind={quiet ? "normal" : "primary"} disabled={save.isPending}>
          {say(label)}
        </Button>
        {onClose ? <Button onClick={onClose}>{say(screens.cancel)}</Button> : null}
      </div>
    </form>
  )
}
