import { useMutation, useQuery } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import { call } from "../kit/api.ts"
import { Button } from "../kit/button.tsx"
import { useSay, useWords } from "../kit/preferences.tsx"
import { useAnnounce } from "../kit/saying.tsx"
import { StateTag } from "../kit/state-tag.tsx"
import { problemText } from "../kit/states.tsx"
import { ProofForm } from "./proof-form.tsx"
import { securityWords } from "./security-words.ts"
import type { OwnSignIn } from "./use-own-sign-in.ts"

export interface PartProps {
  own: OwnSignIn
  /** Something changed; recovery codes come with the first second factor. */
  onChanged: (recoveryCodes: readonly string[] | null) => void
}

interface Offer {
  secret: string
  uri: string
}

/** The authenticator app: set up by its square and one code, moved to another phone, or stopped. */
export function AuthenticatorPart({ own, onChanged }: PartProps) {
  const w = useWords(securityWords)
  const [doing, setDoing] = useState<"set" | "remove">()
  const [offer, setOffer] = useState<Offer>()
  const on = own.factors.authenticator
  const ask = (proof: object) => call<Offer>("/api/me/authenticator/offer", { method: "POST", body: proof })
  // Whoever has just signed in sees the square at once; otherwise the password comes first.
  const begin = useMutation({
    mutationFn: () => ask({}),
    onSuccess: setOffer,
    onError: () => setDoing("set"),
  })
  const close = () => {
    setDoing(undefined)
    setOffer(undefined)
  }
  const finish = (codes: readonly string[] | null) => {
    close()
    onChanged(codes)
  }
  return (
    <div className="security-part">
      <div className="row spread">
        <h3>{w("app.title")}</h3>
        <StateTag tone={on ? "done" : "waiting"}>{w(on ? "app.on" : "app.off")}</StateTag>
      </div>
      <p className="muted">{w("app.what")}</p>
      {doing === undefined && !offer ? (
        <div className="row">
          <Button disabled={begin.isPending} onClick={() => (own.fresh ? begin.mutate() : setDoing("set"))}>
            {w(on ? "app.again" : "app.set")}
          </Button>
          {on ? <Button onClick={() => setDoing("remove")}>{w("app.remove")}</Button> : null}
        </div>
      ) : null}
      {doing === "set" && !offer ? (
        <ProofForm fresh={false} label={w("app.set")} act={ask} onDone={setOffer} onCancel={close} />
      ) : null}
      {offer ? <Confirm offer={offer} onDone={finish} onCancel={close} /> : null}
      {doing === "remove" ? (
        <ProofForm
          fresh={own.fresh}
          does={w("app.removeWhy")}
          label={w("app.remove")}
          danger
          act={(proof) => call("/api/me/authenticator/remove", { method: "POST", body: proof })}
          onDone={() => finish(null)}
          onCancel={close}
        />
      ) : null}
    </div>
  )
}

function Confirm(props: { offer: Offer; onDone: (codes: string[] | null) => void; onCancel: () => void }) {
  const { offer, onDone, onCancel } = props
  const w = useWords(securityWords)
  const say = useSay()
  const id = useId()
  const announce = useAnnounce()
  const [code, setCode] = useState("")
  const square = useQuery({
    queryKey: ["square", offer.uri],
    gcTime: 0,
    queryFn: async () => {
      const { toDataURL } = await import("qrcode")
      return toDataURL(offer.uri, { margin: 2, width: 352, errorCorrectionLevel: "M" })
    },
  })
  const confirm = useMutation({
    mutationFn: () =>
      call<{ recoveryCodes: string[] | null }>("/api/me/authenticator", { method: "POST", body: { code } }),
    onSuccess: ({ recoveryCodes }) => {
      announce(w("app.done"))
      onDone(recoveryCodes)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate()
  }
  return (
    <form className="square-form" onSubmit={submit}>
      <div className="square">
        {square.data ? <img src={square.data} width={176} height={176} alt={w("app.square")} /> : null}
      </div>
      <div className="stack">
        <p>{w("app.scan")}</p>
        <a className="phone-only" href={offer.uri}>
          {w("app.openHere")}
        </a>
        <p className="small">
          <span className="muted">{w("app.key")}</span>
          <br />
          <code className="once">{offer.secret.match(/.{4}/g)?.join(" ")}</code>
        </p>
        <div className="field">
          <label className="label" htmlFor={id}>
            {w("app.code")}
          </label>
          <input
            id={id}
            className="input code-input"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            required
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </div>
        {confirm.error ? (
          <p className="notice wrong" role="alert">
            {problemText(confirm.error, say)}
          </p>
        ) : null}
        <div className="row">
          <Button type="submit" kind="primary" disabled={confirm.isPending}>
            {w("app.confirm")}
          </Button>
          <Button onClick={onCancel}>{w("act.cancel")}</Button>
        </div>
      </div>
    </form>
  )
}
