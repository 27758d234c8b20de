import { type FormEvent, useId, useRef, useState } from "react"
import { call } from "../kit/api.ts"
import { Button } from "../kit/button.tsx"
import { useSay, useWords } from "../kit/preferences.tsx"
import { problemText } from "../kit/states.tsx"
import { doorWords } from "./door-words.ts"
import { PasskeyButton } from "./passkey-button.tsx"

export interface Factors {
  authenticator: boolean
  passkeys: number
}

/** The second step at the door: a code of the app, a recovery code, or a passkey instead of both steps. */
export default function SecondStep(props: { factors: Factors; onSignedIn: () => void; onBack: () => void }) {
  const { factors, onSignedIn, onBack } = props
  const w = useWords(doorWords)
  const say = useSay()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState("")
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const code = input.current?.value.trim() ?? ""
    if (code === "") return setProblem(w("codeMissing"))
    setBusy(true)
    setProblem("")
    try {
      await call("/api/auth/sign-in/second-factor", { method: "POST", body: { code }, quiet: true })
      onSignedIn()
    } catch (error) {
      setProblem(problemText(error, say))
      input.current?.select()
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <div className="stack tight">
        <h2>{w("second")}</h2>
        <p className="muted">{w(factors.authenticator ? "secondWhy" : "secondPasskey")}</p>
      </div>
      <div className="field">
        <label className="label" htmlFor={id}>
          {w("code")}
        </label>
        <input
          id={id}
          ref={input}
          className="input code-input"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          // biome-ignore lint/a11y/noAutofocus: the step before it has just been sent; this is what comes next
          autoFocus
          aria-invalid={problem !== "" || undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
        />
      </div>
      {problem ? (
        <p className="notice wrong" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
      <Button type="submit" kind="primary" wide disabled={busy}>
        {w("go")}
      </Button>
      {factors.passkeys > 0 ? <PasskeyButton onSignedIn={onSignedIn} /> : null}
      <Button kind="plain" wide onClick={onBack}>
        {w("back")}
      </Button>
    </form>
  )
}
