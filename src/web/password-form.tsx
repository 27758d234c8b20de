import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import { call } from "../kit/api.ts"
import { Button } from "../kit/button.tsx"
import { useSay, useWords } from "../kit/preferences.tsx"
import { useAnnounce } from "../kit/saying.tsx"
import { problemText } from "../kit/states.tsx"
import { accountWords } from "./account-words.ts"
import { PasswordRules } from "./password-rules.tsx"
import { useOwnSignIn } from "./use-own-sign-in.ts"

const words = accountWords.password

/** Changes one's own password; with an initial one, nothing else can be done before. */
export function PasswordForm({ onDone }: { onDone?: () => void }) {
  const w = useWords(words)
  const say = useSay()
  const id = useId()
  const announce = useAnnounce()
  const client = useQueryClient()
  const rules = useOwnSignIn().data?.password
  const [given, setGiven] = useState({ present: "", next: "", again: "" })
  const [differ, setDiffer] = useState(false)
  const change = useMutation({
    mutationFn: () =>
      call("/api/auth/password", { method: "POST", body: { present: given.present, next: given.next } }),
    onSuccess: async () => {
      setGiven({ present: "", next: "", again: "" })
      announce(say(words.done))
      await client.invalidateQueries({ queryKey: ["me"] })
      onDone?.()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setDiffer(given.next !== given.again)
    if (given.next === given.again) change.mutate()
  }
  const problem = differ ? w("differ") : change.error ? problemText(change.error, say) : ""
  const field = (name: keyof typeof given, complete: string) => (
    <div className="field">
      <label className="label" htmlFor={`${id}-${name}`}>
        {w(name)}
      </label>
      <input
        id={`${id}-${name}`}
        className="input"
        type="password"
        autoComplete={complete}
        required
        value={given[name]}
        aria-describedby={name === "next" && rules ? `${id}-rule` : undefined}
        onChange={(event) => setGiven({ ...given, [name]: event.target.value })}
      />
    </div>
  )
  return (
    <form className="stack password-form" onSubmit={submit}>
      {field("present", "current-password")}
      {rules ? <PasswordRules rules={rules} typed={given.next} id={`${id}-rule`} /> : null}
      {field("next", "new-password")}
      {field("again", "new-password")}
      {problem ? (
        <p className="notice wrong" role="alert">
          {problem}
        </p>
      ) : null}
      <div>
        <Button type="submit" kind="primary" disabled={change.isPending}>
          {w("submit")}
        </Button>
      </div>
    </form>
  )
}
