import { useEffect, useRef, useState } from "react"
import { onSignedOut } from "../kit/api.ts"
import { Dialog } from "../kit/dialog.tsx"
import { useWords } from "../kit/preferences.tsx"
import { SignInForm } from "./sign-in-form.tsx"
import { webWords } from "./words.ts"

/** When a session has run out: sign in over the page, and the call that failed is made again. Nothing typed is lost. */
export function SignInAgain() {
  const w = useWords(webWords)
  const [open, setOpen] = useState(false)
  const waiting = useRef<((signedIn: boolean) => void)[]>([])
  useEffect(() => {
    onSignedOut(() => {
      setOpen(true)
      return new Promise((resolve) => waiting.current.push(resolve))
    })
    return () => onSignedOut(undefined)
  }, [])
  const finish = (signedIn: boolean) => {
    setOpen(false)
    for (const resolve of waiting.current.splice(0)) resolve(signedIn)
  }
  if (!open) return null
  return (
    <Dialog title={w("signIn.again")} onClose={() => finish(false)}>
      <p>{w("signIn.againWhy")}</p>
      <SignInForm onSignedIn={() => finish(true)} />
    </Dialog>
  )
}
