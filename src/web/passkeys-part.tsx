import { useId, useState } from "react"
import { call } from "../kit/api.ts"
import { Button } from "../kit/button.tsx"
import { partsOf, today } from "../kit/clock.ts"
import { dateWords } from "../kit/dates.ts"
import { useLanguage, useSay, useWords } from "../kit/preferences.tsx"
import { useAnnounce } from "../kit/saying.tsx"
import type { PartProps } from "./authenticator-part.tsx"
import { deviceWords } from "./device.ts"
import { doorWords } from "./door-words.ts"
import { passkeysFit } from "./passkeys-fit.ts"
import { ProofForm } from "./proof-form.tsx"
import { securityWords } from "./security-words.ts"

/** Passkeys of the account: added on this device, removed one by one. */
export function PasskeysPart({ own, onChanged }: PartProps) {
  const w = useWords(securityWords)
  const say = useSay()
  const id = useId()
  const language = useLanguage()
  const announce = useAnnounce()
  const [doing, setDoing] = useState<string>()
  const [label, setLabel] = useState(() => say(deviceWords(navigator.userAgent)))
  const close = () => setDoing(undefined)
  const day = (moment: string) => dateWords(partsOf(moment).date, language, today())
  return (
    <div className="security-part">
      <h3>{w("passkey.title")}</h3>
      <p className="muted">{w("passkey.what")}</p>
      {own.passkeys.length === 0 ? null : (
        <ul className="security-list">
          {own.passkeys.map((each) => (
            <li key={each.id}>
              <div className="row spread">
                <span>
                  {each.label}
                  <span className="muted small">
                    {[
                      w("passkey.since", { date: day(each.createdAt) }),
                      each.lastUsedAt
                        ? w("passkey.used", { date: day(each.lastUsedAt) })
                        : w("passkey.unused"),
                      ...(each.synced ? [w("passkey.synced")] : []),
                    ].join(" · ")}
                  </span>
                </span>
                {doing === each.id ? null : (
                  <Button small onClick={() => setDoing(each.id)}>
                    {w("passkey.remove")}
                  </Button>
                )}
              </div>
              {doing === each.id ? (
                <ProofForm
                  fresh={own.fresh}
                  does={w("passkey.removeWhy")}
                  label={w("passkey.remove")}
                  danger
                  act={(proof) =>
                    call("/api/me/passkeys/remove", { method: "POST", body: { id: each.id, ...proof } })
                  }
                  onDone={() => {
                    close()
                    onChanged(null)
                  }}
                  onCancel={close}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {!passkeysFit() ? <p className="hint">{w("passkey.unfit")}</p> : null}
      {passkeysFit() && doing !== "add" ? (
        <div>
          <Button onClick={() => setDoing("add")}>{w("passkey.add")}</Button>
        </div>
      ) : null}
      {doing === "add" ? (
        <ProofForm
          fresh={own.fresh}
          label={w("passkey.add")}
          elsewise={say(doorWords.notMade)}
          act={async (proof) => {
            const { makePasskey } = await import("./passkey.ts")
            return makePasskey(label, proof)
          }}
          onDone={(codes) => {
            announce(w("passkey.added"))
            close()
            onChanged(codes)
          }}
          onCancel={close}
        >
          <div className="field">
            <label className="label" htmlFor={id}>
              {w("passkey.label")}
            </label>
            <input
              id={id}
              className="input"
              required
              maxLength={60}
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
          </div>
        </ProofForm>
      ) : null}
    </div>
  )
}
