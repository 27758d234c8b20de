import { useMutation } from "@tanstack/react-query"
import { type FormEvent, type ReactNode, useId, useState } from "react"
import { Problem } from "../kit/api.ts"
import { Button } from "../kit/button.tsx"
import { useSay, useWords } from "../kit/preferences.tsx"
import { problemText } from "../kit/states.tsx"
import { securityWords } from "./security-words.ts"

interface Props<T> {
  /** What it will do. */
  does?: string
  label: string
  danger?: boolean
  /** Signed in lately: the password is not asked again. */
  fresh: boolean
  children?: ReactNode
  act: (proof: { password?: string }) => Promise<T>
  /** What went wrong in the browser itself. */
  elsewise?: string
  onDone: (answer: T) => void | Promise<void>
  onCancel?: () => void
}

/** A change of how one signs in: said, proved with the password where that is long ago, then done. */
export function ProofForm<T>(props: Props<T>) {
  const w = useWords(securityWords)
  const say = useSay()
  const id = useId()
  const [password, setPassword] = useState("")
  const act = useMutation({
    mutationFn: () => props.act(password === "" ? {} : { password }),
    onSuccess: props.onDone,
  })
  // The screen may have stood open: the server then asks for the password.
  const asked = act.error instanceof Problem && act.error.reasons.some(({ field }) => field === "password")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    act.mutate()
  }
  const problem =
    act.error &&
    (act.error instanceof Problem || !props.elsewise ? problemText(act.error, say) : props.elsewise)
  return (
    <form className="stack security-form" onSubmit={submit}>
      {props.does ? <p className="muted">{props.does}</p> : null}
      {props.children}
      {props.fresh && !asked ? null : (
        <div className="field">
          <label className="label" htmlFor={id}>
            {w("proof.label")}
          </label>
          <input
            id={id}
            className="input"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
      )}
      {problem ? (
        <p className="notice wrong" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="row">
        <Button type="submit" kind={props.danger ? "danger" : "primary"} disabled={act.isPending}>
          {props.label}
        </Button>
        {props.onCancel ? <Button onClick={props.onCancel}>{w("act.cancel")}</Button> : null}
      </div>
    </form>
  )
}
