import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../kit/api.ts"
import { Button } from "../kit/button.tsx"
import { useWords } from "../kit/preferences.tsx"
import { Await } from "../kit/states.tsx"
import { OwnHistory } from "../modules/accounts/ui/own-history.tsx"
import { accountWords } from "./account-words.ts"
import "../modules/accounts/ui/security.css"
import { AuthenticatorPart } from "./authenticator-part.tsx"
import { PasskeysPart } from "./passkeys-part.tsx"
import { PasswordForm } from "./password-form.tsx"
import { ProofForm } from "./proof-form.tsx"
import { RecoveryCodes } from "./recovery-codes.tsx"
import { securityWords } from "./security-words.ts"
import { SessionsPart } from "./sessions-part.tsx"
import { type OwnSignIn, useOwnSignIn } from "./use-own-sign-in.ts"

/** 登录与安全: password, second factors, recovery codes, where one is signed in, and what administrators did about it. */
export function SecurityPart() {
  const w = useWords(securityWords)
  const query = useOwnSignIn()
  return (
    <section className="sheet stack security" id="sign-in">
      <h2>{w("title")}</h2>
      <Await query={query}>{(own) => <Parts own={own} />}</Await>
    </section>
  )
}

function Parts({ own }: { own: OwnSignIn }) {
  const a = useWords(accountWords)
  const client = useQueryClient()
  const [codes, setCodes] = useState<readonly string[]>()
  const changed = (told: readonly string[] | null) => {
    if (told) setCodes(told)
    void client.invalidateQueries({ queryKey: ["me"] })
  }
  const hasFactor = own.factors.authenticator || own.passkeys.length > 0
  return (
    <>
      {codes ? <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} /> : null}
      <details className="security-part">
        <summary>{a("password.title")}</summary>
        <PasswordForm />
      </details>
      <AuthenticatorPart own={own} onChanged={changed} />
      <PasskeysPart own={own} onChanged={changed} />
      {hasFactor && !codes ? <CodesPart own={own} onChanged={changed} /> : null}
      <SessionsPart sessions={own.sessions} />
      <OwnHistory />
    </>
  )
}

function CodesPart({ own, onChanged }: { own: OwnSignIn; onChanged: (codes: readonly string[]) => void }) {
  const w = useWords(securityWords)
  const [renewing, setRenewing] = useState(false)
  return (
    <div className="security-part">
      <h3>{w("codes.title")}</h3>
      <p className="muted">{w("codes.what", { n: own.factors.recoveryCodes })}</p>
      {renewing ? (
        <ProofForm
          fresh={own.fresh}
          does={w("codes.renewWhy")}
          label={w("codes.renew")}
          act={(proof) =>
            call<{ recoveryCodes: string[] }>("/api/me/recovery-codes", { method: "POST", body: proof })
          }
          onDone={({ recoveryCodes }) => {
            setRenewing(false)
            onChanged(recoveryCodes)
          }}
          onCancel={() => setRenewing(false)}
        />
      ) : (
        <div>
          <Button onClick={() => setRenewing(true)}>{w("codes.renew")}</Button>
        </div>
      )}
    </div>
  )
}
