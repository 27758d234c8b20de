import { type FormEvent, type ReactNode, useId, useState } from "react"
import type { CustomFormProps } from "../../../kit/action-bar.tsx"
import { useAttempt } from "../../../kit/attempt.tsx"
import { Button } from "../../../kit/button.tsx"
import { wordOf } from "../../../kit/case-view.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { activityWords } from "../words/activity.ts"
import { ActivityForm, Labelled, WhenFields } from "./activity-form.tsx"
import type { ActivityView } from "./activity-view.ts"
import { InvitedFields, nobody } from "./invited-fields.tsx"
import { refusals, screens } from "./words.ts"

type Forms = Record<string, (props: CustomFormProps) => ReactNode>

/** The organiser's own forms: what it is, whom besides, when and where instead. */
export function activityForms(record: ActivityView): Forms {
  return {
    edit: ({ submit, cancel }) => (
      <ActivityForm
        given={factsOf(record)}
        names={{ ...record.invitedNames, ...named(record.organisingBody) }}
        submit={submit}
        onCancel={cancel}
      />
    ),
    invite: (props) => <InviteForm {...props} />,
    change: (props) => <ChangeForm {...props} record={record} />,
  }
}

const named = (body: ActivityView["organisingBody"]) => (body ? { [body.id]: body.name } : {})

function factsOf({ title, kind, mustAttend, place, about, capacity, invited, ...record }: ActivityView) {
  const { onDate, fromTime, untilDate, untilTime } = record
  return {
    title,
    kind,
    mustAttend,
    place,
    about,
    capacity,
    invited: invited ?? nobody,
    organisingBodyId: record.organisingBody?.id ?? null,
    onDate,
    fromTime,
    untilDate,
    untilTime,
  }
}

function Frame({
  offer,
  attempt,
  onSend,
  cancel,
  children,
}: Pick<CustomFormProps, "offer" | "cancel"> & {
  attempt: ReturnType<typeof useAttempt>
  onSend: () => void
  children: ReactNode
}) {
  const say = useSay()
  const label = say(wordOf(activityWords.actions, offer.action))
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }
  return (
    <form className="stack" aria-label={label} onSubmit={send}>
      <p className="muted small">{say(wordOf(activityWords.does, offer.action))}</p>
      {children}
      {attempt.shown}
      <div className="row">
        <Button type="submit" kind="primary" disabled={attempt.busy}>
          {label}
        </Button>
        <Button onClick={cancel}>{say(screens.cancel)}</Button>
      </div>
    </form>
  )
}

function InviteForm({ offer, submit, cancel }: CustomFormProps) {
  const say = useSay()
  const id = useId()
  const attempt = useAttempt(refusals)
  const [invited, setInvited] = useState(nobody)
  const [group, setGroup] = useState("")
  return (
    <Frame
      offer={offer}
      cancel={cancel}
      attempt={attempt}
      onSend={() => void attempt.run(() => submit({ invited, group }))}
    >
      <InvitedFields value={invited} onChange={setInvited} />
      <Labelled id={id} label={say(activityWords.fields.group)} hint={say(screens.groupHint)}>
        <input
          id={id}
          className="input"
          maxLength={60}
          value={group}
          onChange={(event) => setGroup(event.target.value)}
        />
      </Labelled>
    </Frame>
  )
}

function ChangeForm({ offer, submit, cancel, record }: CustomFormProps & { record: ActivityView }) {
  const say = useSay()
  const id = useId()
  const attempt = useAttempt(refusals)
  const { onDate, fromTime, untilDate, untilTime } = record
  const [when, setWhen] = useState({ onDate, fromTime, untilDate, untilTime })
  const [more, setMore] = useState({ place: record.place, answerBy: record.answerBy, reason: "" })
  const field = (name: keyof typeof more, type: "text" | "date") => (
    <Labelled id={`${id}-${name}`} label={say(activityWords.fields[name])}>
      <input
        id={`${id}-${name}`}
        className="input"
        type={type}
        required
        value={more[name]}
        onChange={(event) => setMore({ ...more, [name]: event.target.value })}
      />
    </Labelled>
  )
  return (
    <Frame
      offer={offer}
      cancel={cancel}
      attempt={attempt}
      onSend={() => void attempt.run(() => submit({ ...when, ...more }))}
    >
      <WhenFields value={when} onChange={setWhen} />
      {field("place", "text")}
      {field("answerBy", "date")}
      {field("reason", "text")}
    </Frame>
  )
}
