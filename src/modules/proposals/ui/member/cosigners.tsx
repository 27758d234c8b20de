import { useState } from "react"
import { Button } from "../../../../kit/button.tsx"
import { today } from "../../../../kit/clock.ts"
import { momentWords } from "../../../../kit/dates.ts"
import { DirectoryPicker, type Picked } from "../../../../kit/fields/directory-picker.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { Icon } from "../../../../kit/icons.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useAnnounce } from "../../../../kit/saying.tsx"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { type ProposalView, signers } from "../record/proposal-view.ts"
import { useAttempt } from "./attempt.tsx"
import { writeWords } from "./words.ts"

const words = writeWords.cosign

interface Props {
  view: ProposalView
  take: (action: string, input: unknown) => Promise<unknown>
}

/** Who is asked, who has confirmed, who has not: invite, remind, remove. */
export function Cosigners({ view, take }: Props) {
  const say = useSay()
  const language = useLanguage()
  const announce = useAnnounce()
  const [chosen, setChosen] = useState<Picked[]>([])
  const attempt = useAttempt()
  const { confirmed, invited } = signers(view)
  const may = (action: string) => view.available.some((offer) => offer.action === action && offer.enabled)
  const until = momentWords(view.record.cutoffAt, language, today())
  const declined = [
    ...new Set(view.timeline.filter((fact) => fact.action === "declineCosign").map((fact) => fact.by)),
  ]
  const here = new Set([...confirmed, ...invited].map((party) => party.name))
  const gone = declined.filter((name) => !here.has(name))

  const invite = () =>
    attempt.run(async () => {
      await take("invite", { personIds: chosen.map((person) => person.id) })
      setChosen([])
    })
  // Asking again sends the notice again to those who have not answered.
  const remind = () =>
    attempt.run(async () => {
      await take("invite", { personIds: invited.map((party) => party.id) })
      announce(say(words.reminded))
    })
  const remove = (id: string) => attempt.run(() => take("uninvite", { personIds: [id] }))

  return (
    <div className="stack">
      {confirmed.length + invited.length === 0 ? <p className="muted">{say(words.none)}</p> : null}
      <ul className="cosigner-list">
        {[...confirmed, ...invited].map((party) => {
          const signed = party.relation === "co_sponsor"
          return (
            <li key={party.id}>
              <Icon name="person" />
              <span className="cosigner-name">{party.name}</span>
              <StateTag tone={signed ? "done" : "waiting"}>
                {say(signed ? words.confirmed : words.waiting)}
              </StateTag>
              {may("uninvite") ? (
                <Button
                  kind="plain"
                  icon="close"
                  aria-label={say(words.remove, { name: party.name })}
                  disabled={attempt.busy}
                  onClick={() => void remove(party.id)}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
      {gone.length > 0 ? (
        <p className="muted">{say(words.declined, { names: gone.join(say(writeWords.separator)) })}</p>
      ) : null}
      {invited.length > 0 ? (
        <div className="stack tight">
          <p className="muted small">{say(words.until, { date: until })}</p>
          {may("invite") ? (
            <div>
              <Button icon="bell" disabled={attempt.busy} onClick={() => void remind()}>
                {say(words.remind, { n: invited.length })}
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
      {may("invite") ? (
        <>
          <FieldFrame path="personIds" label={say(words.find)} required>
            <DirectoryPicker id="field-personIds" kind="person" many value={chosen} onChange={setChosen} />
          </FieldFrame>
          {chosen.length > 0 ? (
            <div>
              <Button icon="people" disabled={attempt.busy} onClick={() => void invite()}>
                {say(words.send, { n: chosen.length })}
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
      {attempt.shown}
    </div>
  )
}
