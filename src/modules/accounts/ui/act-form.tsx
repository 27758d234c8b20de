import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useAnnounce } from "../../../kit/saying.tsx"
import { problemText } from "../../../kit/states.tsx"
import { screens } from "../words.ts"

interface Props<T> {
  does?: string
  field?: { label: string; hint?: string; given?: string; most: number }
  label: string
  danger?: boolean
  path: string
  method?: "POST" | "PUT"
  body: (text: string) => unknown
  onDone?: (answer: T) => void
  onClose: () => void
}

/** An act on somebody's account, in its place: what it does, at most one line to fill in, and the way back. */
export function ActForm<T>(props: Props<T>) {
  const { field } = props
  const say = useSay()
  const id = useId()
  const client = useQueryClient()
  const announce = useAnnounce()
  const [text, setText] = useState(field?.given ?? "")
  const act = useMutation({
    mutationFn: () => call<T>(props.path, { method: props.method ?? "POST", body: props.body(text.trim()) }),
    onSuccess: async (answer) => {
      announce(say(screens.done))
      props.onDone?.(answer)
      props.onClose()
      await client.invalidateQueries({ queryKey: ["accounts"] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    act.mutate()
  }
  return (
    <form className="stack security-form" onSubmit={submit}>
      {props.does ? <p className="muted">{props.does}</p> : null}
      {field ? (
        <div className="field">
          <label className="label" htmlFor={id}>
            {field.label}
          </label>
          <input
            id={id}
            className="input"
            required
            maxLength={field.most}
            value={text}
            aria-describedby={field.hint ? `${id}-hint` : undefined}
            onChange={(event) => setText(event.target.value)}
          />
          {field.hint ? (
            <p className="hint" id={`${id}-hint`}>
              {field.hint}
            </p>
          ) : null}
        </div>
      ) : null}
      {act.error ? (
        <p className="notice wrong" role="alert">
          {problemText(act.error, say)}
        </p>
      ) : null}
      <div className="row">
        <Button type="submit" kind={props.danger ? "danger" : "primary"} disabled={act.isPending}>
          {props.label}
        </Button>
        <Button onClick={props.onClose}>{say(screens.cancel)}</Button>
      </div>
    </form>
  )
}
