import { type FormEvent, lazy, type ReactNode, Suspense, useId, useRef, useState } from "react"
import { call, Problem } from "../kit/api.ts"
import { Button } from "../kit/button.tsx"
import { useWords } from "../kit/preferences.tsx"
import { Loading } from "../kit/states.tsx"
import { PasskeyButton } from "./passkey-button.tsx"
import type { Factors } from "./sign-in-second.tsx"
import { webWords } from "./words.ts"

/** Few need it, so that the door stays light. */
const SecondStep = lazy(() => import("./sign-in-second.tsx"))

interface Props {
  onSignedIn: () => void
  /** The first step was made elsewhere: only this remains. */
  waiting?: Factors | undefined
  /** Other ways in, below the first step. */
  children?: ReactNode
}

/** User name and password, then the second step where there is one. Used at the door, and over a page whose session ended. */
export function SignInForm({ onSignedIn, waiting, children }: Props) {
  const [factors, setFactors] = useState<Factors | undefined>(waiting)
  if (!factors)
    return (
      <>
        <FirstStep onSignedIn={onSignedIn} onSecond={setFactors} />
        {children}
      </>
    )
  return (
    <Suspense fallback={<Loading lines={4} />}>
      <SecondStep factors={factors} onSignedIn={onSignedIn} onBack={() => setFactors(undefined)} />
    </Suspense>
  )
}

function FirstStep({ onSignedIn, onSecond }: { onSignedIn: () => void; onSecond: (next: Factors) => void }) {
  const w = useWords(webWords)
  const id = useId()
  const [problem, setProblem] = useState("")
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const given = new FormData(form.current ?? undefined)
    const username = String(given.get("username") ?? "").trim()
    const password = String(given.get("password") ?? "")
    if (username === "" || password === "") return setProblem(w("signIn.missing"))
    setBusy(true)
    setProblem("")
    try {
      const answer = await call<{ secondFactor: Factors | null }>("/api/auth/sign-in/username", {
        method: "POST",
        body: { username, password },
        quiet: true,
      })
      if (answer.secondFactor) onSecond(answer.secondFactor)
      else onSignedIn()
    } catch (error) {
      const status = error instanceof Problem ? error.status : -1
      setProblem(
        status === 0
          ? w("signIn.network")
          : status === 429
            ? w("signIn.tooMany")
            : status >= 500
              ? w("signIn.server")
              : w("signIn.wrong"),
      )
      form.current?.querySelector<HTMLInputElement>("[name=password]")?.select()
    } finally {
      setBusy(false)
    }
  }
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <div className="field">
        <label className="label" htmlFor={`${id}-name`}>
          {w("signIn.username")}
        </label>
        <input
          id={`${id}-name`}
          className="input"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem !== "" || undefined}
        />
      </div>
      <div className="field">
        <label className="label" htmlFor={`${id}-password`}>
          {w("signIn.password")}
        </label>
        <input
          id={`${id}-password`}
          className="input"
          name="password"
          type={shown ? "text" : "password"}
          autoComplete="current-password"
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem !== "" || undefined}
        />
        <label className="check small">
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
          {w("signIn.show")}
        </label>
      </div>
      {problem ? (
        <p className="notice wrong" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
      <Button type="submit" kind="primary" wide disabled={busy}>
        {busy ? w("signIn.working") : w("signIn.submit")}
      </Button>
      <PasskeyButton onSignedIn={onSignedIn} />
    </form>
  )
}
