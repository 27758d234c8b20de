import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { problemText } from "../../../kit/states.tsx"
import { type Masked, type PrivateField, privateFields } from "../private/schema.ts"
import { privateFieldWords, privateWords } from "../private/words.ts"
import type { PersonView } from "../schema.ts"
import { screens } from "../words.ts"
import { type Field, PersonForm, type Typed } from "./form.tsx"

export const privateFormFields: readonly Field[] = privateFields.map((name) => ({
  name,
  label: privateFieldWords[name],
  ...(name === "birthDate" ? { type: "date" as const } : {}),
}))

/** What was typed; what was left empty stays as it is. */
export function privateBody(typed: Typed): Partial<Record<PrivateField, string>> {
  return Object.fromEntries(
    privateFields.flatMap((name) => {
      const said = (typed[name] ?? "").trim()
      return said === "" ? [] : [[name, said]]
    }),
  )
}

/** Personal data: masked, and shown one field at a time, with the reason. `mine`: one's own, which needs none. */
export function PrivatePart({ person, keeps, mine }: { person: PersonView; keeps: boolean; mine?: boolean }) {
  const say = useSay()
  const [editing, setEditing] = useState(false)
  if (!person.showsPrivate) return null
  const close = () => setEditing(false)
  return (
    <Section
      title={say(privateWords.title)}
      actions={
        (keeps || mine) && !editing ? (
          <Button small onClick={() => setEditing(true)}>
            {say(privateWords.edit)}
          </Button>
        ) : null
      }
    >
      <div className="sheet stack tight">
        <p className="muted small">{say(mine ? privateWords.leadMine : privateWords.lead)}</p>
        {editing ? (
          <PersonForm
            does={privateWords.editHint}
            fields={privateFormFields}
            path={mine ? "/api/me/private" : `/api/members/${person.id}/private`}
            method={mine ? "POST" : "PATCH"}
            body={privateBody}
            {...(mine ? { label: screens.ask } : {})}
            onClose={close}
            onDone={close}
          />
        ) : null}
        {person.private.length === 0 ? <p className="muted">{say(privateWords.nothing)}</p> : null}
        {person.private.map((each) => (
          <OneField key={each.field} each={each} personId={person.id} mine={mine ?? false} />
        ))}
      </div>
    </Section>
  )
}

function OneField({ each, personId, mine }: { each: Masked; personId: string; mine: boolean }) {
  const say = useSay()
  const label = say(privateFieldWords[each.field])
  const shown = useShowing(`/api/members/${personId}/private/show`, { field: each.field })
  return (
    <div>
      <div className="person-line">
        <span>
          <span className="muted">{label}</span>{" "}
          <span className="private-value">{shown.value ?? each.mask}</span>
        </span>
        {shown.value === undefined ? (
          <Button
            small
            aria-label={say(privateWords.showField, { field: label })}
            onClick={() => (mine ? shown.ask("") : shown.begin())}
          >
            {say(privateWords.show)}
          </Button>
        ) : (
          <Button small onClick={shown.hide}>
            {say(privateWords.hide)}
          </Button>
        )}
      </div>
      {shown.form}
    </div>
  )
}

/** Asks for a value that is kept sealed; with `begin`, for the reason first. */
export function useShowing(path: string, about: object) {
  const say = useSay()
  const id = useId()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState("")
  const show = useMutation({
    mutationFn: (reason: string) =>
      call<{ value: string }>(path, {
        method: "POST",
        body: { ...about, ...(reason ? { why: reason } : {}) },
      }),
    // The record of who saw it has a new line.
    onSuccess: () => {
      setAsking(false)
      void client.invalidateQueries({ queryKey: ["members"] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    show.mutate(why.trim())
  }
  const wrong = show.error ? (
    <p className="notice wrong" role="alert">
      {problemText(show.error, say)}
    </p>
  ) : null
  return {
    value: show.data?.value,
    ask: (reason: string) => show.mutate(reason),
    begin: () => setAsking(true),
    hide: () => show.reset(),
    form: asking ? (
      <form className="stack tight" onSubmit={submit}>
        <label className="field" htmlFor={id}>
          <span className="label">{say(privateWords.why)}</span>
          <input
            id={id}
            className="input"
            value={why}
            minLength={2}
            maxLength={100}
            required
            onChange={(event) => setWhy(event.target.value)}
          />
        </label>
        {wrong}
        <div className="row">
          <Button type="submit" kind="primary" disabled={show.isPending}>
            {say(privateWords.show)}
          </Button>
          <Button onClick={() => setAsking(false)}>{say(screens.cancel)}</Button>
        </div>
      </form>
    ) : (
      wrong
    ),
  }
}
