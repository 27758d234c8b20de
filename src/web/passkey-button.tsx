import { useState } from "react"
import { Problem } from "../kit/api.ts"
import { Button } from "../kit/button.tsx"
import { useSay, useWords } from "../kit/preferences.tsx"
import { problemText } from "../kit/states.tsx"
import { doorWords } from "./door-words.ts"
import { passkeysFit } from "./passkeys-fit.ts"

/** Signs in with this device; what speaks to it is loaded when pressed. Nothing is shown where passkeys cannot be used. */
export function PasskeyButton({ onSignedIn }: { onSignedIn: () => void }) {
  const w = useWords(doorWords)
  const say = useSay()
  const [problem, setProblem] = useState("")
  const [busy, setBusy] = useState(false)
  if (!passkeysFit()) return null
  const press = async () => {
    setBusy(true)
    setProblem("")
    try {
      const { signInWithPasskey } = await import("./passkey.ts")
      await signInWithPasskey()
      onSignedIn()
    } catch (error) {
      setProblem(error instanceof Problem ? problemText(error, say) : w("cancelled"))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button icon="key" wide disabled={busy} onClick={() => void press()}>
        {w("passkey")}
      </Button>
      {problem ? (
        <p className="notice wrong" role="alert">
          {problem}
        </p>
      ) : null}
    </>
  )
}
