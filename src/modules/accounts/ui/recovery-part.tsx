import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { momentWords } from "../../../kit/dates.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import type { AccountView } from "../schema.ts"
import { screens } from "../words.ts"
import { ActForm } from "./act-form.tsx"

const outcomes = {
  confirmed: { label: screens.confirm, does: screens.confirmDoes, danger: false },
  declined: { label: screens.decline, does: undefined, danger: false },
  withdrawn: { label: screens.withdraw, does: undefined, danger: false },
} as const
type Outcome = keyof typeof outcomes

/** Recovery: asked for by one administrator, confirmed by another, who is told the initial password once. */
export function RecoveryPart({
  view,
  onPassword,
}: {
  view: AccountView
  onPassword: (told: string) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const [doing, setDoing] = useState<"ask" | Outcome>()
  const close = () => setDoing(undefined)
  const { person, recovery, may } = view
  const path = `/api/accounts/${person.id}/recovery`
  const at = (moment: string) => momentWords(moment, language, today())
  const offered: Outcome[] = [
    ...(may.second ? (["confirmed", "declined"] as const) : []),
    ...(may.withdraw ? (["withdrawn"] as const) : []),
  ]
  return (
    <div className="security-part">
      <h2>{say(screens.recovery)}</h2>
      <p className="muted">{say(screens.recoveryWhat)}</p>
      {recovery ? (
        <div className="notice soon">
          <div className="stack tight">
            <p>{recovery.why}</p>
            <p className="muted small">
              {say(screens.asked, { name: recovery.askedBy, at: at(recovery.askedAt) })} ·{" "}
              {say(screens.until, { at: at(recovery.expiresAt) })}
            </p>
            {may.second ? null : <p className="small">{say(screens.waitsForOther)}</p>}
          </div>
        </div>
      ) : null}
      {doing === undefined && (may.ask || offered.length > 0) ? (
        <div className="row">
          {may.ask ? <Button onClick={() => setDoing("ask")}>{say(screens.ask)}</Button> : null}
          {offered.map((each) => (
            <Button
              key={each}
              kind={each === "confirmed" ? "primary" : "normal"}
              onClick={() => setDoing(each)}
            >
              {say(outcomes[each].label)}
            </Button>
          ))}
        </div>
      ) : null}
      {doing === "ask" ? (
        <ActForm
          path={path}
          label={say(screens.ask)}
          field={{ label: say(screens.why), hint: say(screens.whyHint), most: 200 }}
          body={(why) => ({ why })}
          onClose={close}
        />
      ) : null}
      {doing !== undefined && doing !== "ask" ? (
        <ActForm<{ password: string | null }>
          key={doing}
          path={`${path}/decision`}
          label={say(outcomes[doing].label)}
          {...(outcomes[doing].does ? { does: say(screens.confirmDoes) } : {})}
          body={() => ({ outcome: doing })}
          onDone={({ password }) => {
            if (password !== null) onPassword(password)
          }}
          onClose={close}
        />
      ) : null}
    </div>
  )
}
