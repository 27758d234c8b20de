import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { PageHead } from "../kit/page-head.tsx"
import { useWords } from "../kit/preferences.tsx"
import { Await } from "../kit/states.tsx"
import "../modules/accounts/ui/security.css"
import { AuthenticatorPart } from "./authenticator-part.tsx"
import { Brand } from "./brand.tsx"
import { SignOutButton } from "./me-parts.tsx"
import { PasskeysPart } from "./passkeys-part.tsx"
import { RecoveryCodes } from "./recovery-codes.tsx"
import { securityWords } from "./security-words.ts"
import { useOwnSignIn } from "./use-own-sign-in.ts"

/** An administrator or leader without a second factor sets one up; the server lets them do nothing before. */
export default function FirstSecondFactor() {
  const w = useWords(securityWords)
  const query = useOwnSignIn()
  const client = useQueryClient()
  const [codes, setCodes] = useState<readonly string[]>()
  const enter = () => client.invalidateQueries({ queryKey: ["me"] })
  return (
    <main className="first-password wide">
      <Brand bare />
      <PageHead title={w("first.title")} below={w("first.why")} />
      {codes ? (
        <RecoveryCodes codes={codes} onKept={() => void enter()} />
      ) : (
        <Await query={query}>
          {(own) => {
            const changed = (told: readonly string[] | null) => (told ? setCodes(told) : void enter())
            return (
              <div className="sheet stack security">
                <AuthenticatorPart own={own} onChanged={changed} />
                <PasskeysPart own={own} onChanged={changed} />
              </div>
            )
          }}
        </Await>
      )}
      <div>
        <SignOutButton />
      </div>
    </main>
  )
}
