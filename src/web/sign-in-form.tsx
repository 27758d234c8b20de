import { type FormEvent, useId, useRef, useState } from "react"
import { call, Problem } from "../kit/api.ts"
import { Button } from "../kit/button.tsx"
import { useWords } from "../kit/preferences.tsx"
import { webWords } from "./words.ts"

/** User name and password. Used on the sign-in page, and over a page whose session has ended. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
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
      await call("/api/auth/sign-in/username", { method: "POST", body: { username, password }, quiet: true })
      onSignedIn()
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
    </form>
  )
}
