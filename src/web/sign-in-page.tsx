import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { ownPath } from "../base/own-path.ts"
import { Button } from "../kit/button.tsx"
import { useGo, useSearch } from "../kit/link.tsx"
import { usePreferences, useSay, useWords } from "../kit/preferences.tsx"
import { kitWords } from "../kit/words.ts"
import { Brand } from "./brand.tsx"
import seal from "./seal.svg"
import { SignInForm } from "./sign-in-form.tsx"
import { NotSetUp, SingleSignOnAnswer, SingleSignOnWay } from "./single-sign-on.tsx"
import { webWords } from "./words.ts"

/** The door: a form, and a sheet of letter paper. Loads nothing of the rooms behind it. */
export function SignInPage() {
  const w = useWords(webWords)
  const say = useSay()
  const go = useGo()
  const client = useQueryClient()
  const [search] = useSearch()
  const { language, setLanguage } = usePreferences()
  useEffect(() => {
    document.title = `${w("signIn.title")} · ${say(kitWords.product)}`
  }, [w, say])
  const enter = () => {
    client.clear()
    // Only addresses of this house: a link must not lead elsewhere after signing in.
    go(ownPath(search.next), { replace: true })
  }
  return (
    <div className="sign-in">
      <main className="sign-in-side">
        <header className="row spread">
          <Brand />
          <Button kind="plain" icon="globe" onClick={() => setLanguage(language === "zh" ? "en" : "zh")}>
            {w("nav.language")}
          </Button>
        </header>
        <div className="sign-in-form">
          <div>
            <h1>{w("signIn.title")}</h1>
            <p className="muted">{w("tagline")}</p>
          </div>
          <NotSetUp />
          {search.sso === "unmapped" || search.sso === "failed" ? (
            <SingleSignOnAnswer failed={search.sso === "failed"} subject={search.subject} />
          ) : null}
          <SignInForm
            key={search.sso}
            onSignedIn={enter}
            waiting={search.sso === "second" ? { authenticator: true, passkeys: 1 } : undefined}
          >
            <SingleSignOnWay next={search.next} />
          </SignInForm>
        </div>
        <footer className="muted small">{w("signIn.noSecrets")}</footer>
      </main>
      <div className="letter-paper" aria-hidden="true" lang="zh-CN">
        <div className="letter-paper-sheet">
          <p />
          <p>{w("signIn.motto")}</p>
          <p>{w("signIn.mottoEnd")}</p>
          <p />
          <p />
          <img src={seal} alt="" />
        </div>
      </div>
    </div>
  )
}
