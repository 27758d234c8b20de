import { useQueryClient } from "@tanstack/react-query"
import { useId } from "react"
import { call } from "../kit/api.ts"
import { stopFor } from "../kit/behalf.ts"
import { Button } from "../kit/button.tsx"
import { useGo } from "../kit/link.tsx"
import { textSizes, usePreferences, useSay, useWords } from "../kit/preferences.tsx"
import { webWords } from "./words.ts"

export function TextSizeChoice() {
  const w = useWords(webWords)
  const say = useSay()
  // The menu at the top and the account page may both be there: each is a group of its own.
  const group = useId()
  const { textSize, setTextSize } = usePreferences()
  return (
    <fieldset className="field">
      <legend className="label">{w("nav.text")}</legend>
      <div className="choices">
        {textSizes.map((size) => (
          <label key={size} className="choice">
            <input type="radio" name={group} checked={size === textSize} onChange={() => setTextSize(size)} />
            {say(webWords.text[size])}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function LanguageChoice() {
  const w = useWords(webWords)
  const group = useId()
  const { language, setLanguage } = usePreferences()
  return (
    <fieldset className="field">
      <legend className="label">{w("me.language")}</legend>
      <div className="choices">
        {(["zh", "en"] as const).map((each) => (
          <label key={each} className="choice">
            <input type="radio" name={group} checked={each === language} onChange={() => setLanguage(each)} />
            {ownName(each)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A language by the name its readers know it by, whichever language the screen is in. */
function ownName(language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language
}

export function SignOutButton() {
  const w = useWords(webWords)
  const go = useGo()
  const client = useQueryClient()
  const leave = async () => {
    // Leaving must work even when the session is already gone.
    await call("/api/auth/sign-out", { method: "POST", body: {}, quiet: true }).catch(() => undefined)
    stopFor(client)
    client.clear()
    go("/sign-in")
  }
  return (
    <Button icon="leave" onClick={() => void leave()}>
      {w("me.signOut")}
    </Button>
  )
}
