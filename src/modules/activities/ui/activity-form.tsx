import { type FormEvent, type ReactNode, useId, useState } from "react"
import { useAttempt } from "../../../kit/attempt.tsx"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { DirectoryPicker } from "../../../kit/fields/directory-picker.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import type { Invited } from "../activity/schema.ts"
import { activityKindNames, activityKinds } from "../schema/kinds.ts"
import { activityWords } from "../words/activity.ts"
import { InvitedFields, nobody } from "./invited-fields.tsx"
import type { WhenOf } from "./when.tsx"
import { refusals, screens } from "./words.ts"

const fields = activityWords.fields

export interface ActivityFacts extends WhenOf {
  title: string
  kind: string
  mustAttend: boolean
  place: string
  about: string
  capacity: number | null
  answerBy?: string | undefined
  invited: Invited
  /** In whose name it is organised; none: the house itself. */
  organisingBodyId: string | null
}

const fresh = (): ActivityFacts => ({
  title: "",
  kind: "special_committee",
  mustAttend: true,
  onDate: today(),
  fromTime: "09:00",
  untilDate: today(),
  untilTime: "11:30",
  place: "",
  about: "",
  capacity: null,
  invited: nobody,
  organisingBodyId: null,
})

/** A field with its label above. */
export function Labelled({
  id,
  label,
  hint,
  children,
}: {
  id: string
  label: string
  hint?: string
  children: ReactNode
}) {
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children}
      {hint ? <p className="hint">{hint}</p> : null}
    </div>
  )
}

/** Day and time, from and until. */
export function WhenFields({ value, onChange }: { value: WhenOf; onChange: (next: WhenOf) => void }) {
  const say = useSay()
  const id = useId()
  const input = (name: keyof WhenOf, type: "date" | "time") => (
    <Labelled id={`${id}-${name}`} label={say(fields[name])}>
      <input
        id={`${id}-${name}`}
        className="input"
        type={type}
        required
        value={value[name]}
        onChange={(event) => {
          const next = { ...value, [name]: event.target.value }
          // What begins later cannot end on the day before.
          if (next.untilDate < next.onDate) next.untilDate = next.onDate
          onChange(next)
        }}
      />
    </Labelled>
  )
  return (
    <div className="when-fields">
      {input("onDate", "date")}
      {input("fromTime", "time")}
      {input("untilDate", "date")}
      {input("untilTime", "time")}
    </div>
  )
}

/** What, when, where and whom: for a new activity and for one that is not called yet. */
export function ActivityForm({
  given,
  names,
  submit,
  onCancel,
}: {
  given?: ActivityFacts
  names?: Readonly<Record<string, string>>
  submit: (facts: ActivityFacts) => Promise<unknown>
  onCancel?: () => void
}) {
  const say = useSay()
  const id = useId()
  const attempt = useAttempt(refusals)
  const [facts, setFacts] = useState<ActivityFacts>(given ?? fresh)
  const [called, setCalled] = useState<Readonly<Record<string, string>>>(names ?? {})
  const set = (more: Partial<ActivityFacts>) => setFacts((now) => ({ ...now, ...more }))
  const send = (event: FormEvent) => {
    event.preventDefault()
    void attempt.run(() => submit(facts))
  }
  return (
    <form className="stack activity-form" onSubmit={send}>
      <Labelled id={`${id}-title`} label={say(fields.title)}>
        <input
          id={`${id}-title`}
          className="input"
          required
          minLength={2}
          maxLength={120}
          value={facts.title}
          onChange={(event) => set({ title: event.target.value })}
        />
      </Labelled>
      <Labelled id={`${id}-kind`} label={say(fields.kind)}>
        <select
          id={`${id}-kind`}
          className="input"
          value={facts.kind}
          onChange={(event) => {
            const kind = activityKindNames.find((name) => name === event.target.value)
            if (kind) set({ kind, mustAttend: activityKinds[kind].mustAttend })
          }}
        >
          {activityKindNames.map((name) => (
            <option key={name} value={name}>
              {say(activityKinds[name].name)}
            </option>
          ))}
        </select>
      </Labelled>
      <label className="check">
        <input
          type="checkbox"
          checked={facts.mustAttend}
          onChange={(event) => set({ mustAttend: event.target.checked })}
        />
        {say(fields.mustAttend)}
      </label>
      <WhenFields value={facts} onChange={set} />
      <Labelled id={`${id}-place`} label={say(fields.place)}>
        <input
          id={`${id}-place`}
          className="input"
          required
          minLength={2}
          maxLength={200}
          value={facts.place}
          onChange={(event) => set({ place: event.target.value })}
        />
      </Labelled>
      {facts.mustAttend ? null : (
        <Labelled id={`${id}-capacity`} label={say(fields.capacity)} hint={say(screens.capacityHint)}>
          <input
            id={`${id}-capacity`}
            className="input short"
            inputMode="numeric"
            pattern="[0-9]*"
            value={facts.capacity ?? ""}
            onChange={(event) => set({ capacity: Number(event.target.value) || null })}
          />
        </Labelled>
      )}
      <Labelled id={`${id}-about`} label={say(fields.about)}>
        <textarea
          id={`${id}-about`}
          className="input"
          rows={5}
          maxLength={8000}
          value={facts.about}
          onChange={(event) => set({ about: event.target.value })}
        />
      </Labelled>
      <Labelled id={`${id}-body`} label={say(fields.organisingBodyId)} hint={say(screens.organisingBodyHint)}>
        <DirectoryPicker
          id={`${id}-body`}
          kind="body"
          value={
            facts.organisingBodyId
              ? [{ id: facts.organisingBodyId, name: called[facts.organisingBodyId] ?? "" }]
              : []
          }
          onChange={([picked]) => {
            if (picked) setCalled({ ...called, [picked.id]: picked.name })
            set({ organisingBodyId: picked?.id ?? null })
          }}
        />
      </Labelled>
      <InvitedFields
        value={facts.invited}
        onChange={(invited) => set({ invited })}
        {...(names ? { names } : {})}
      />
      {attempt.shown}
      <div className="row">
        <Button type="submit" kind="primary" disabled={attempt.busy}>
          {say(given ? screens.save : screens.saveDraft)}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{say(screens.cancel)}</Button> : null}
      </div>
    </form>
  )
}
