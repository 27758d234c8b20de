import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { DirectoryPicker, type Picked } from "../../../kit/fields/directory-picker.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await } from "../../../kit/states.tsx"
import { attributeWords, valueWords } from "../../../rulebook/appraisal/attribute-words.ts"
import type { Entry } from "../ledger/schema.ts"
import { EntryList } from "./entry-list.tsx"
import type { Kinds } from "./mine-forms.tsx"
import { ShortForm } from "./short-form.tsx"
import { screens } from "./words.ts"
import "./dossiers.css"

interface Entries {
  items: Entry[]
}

/** The office's record: what waits to be verified, recording by list, and what was recorded this year. */
export default function LedgerPage() {
  const say = useSay()
  const year = today().slice(0, 4)
  const waiting = useGet<Entries>("service", `/api/service/entries?year=${year}&waiting=1`)
  const recorded = useGet<Entries>("service", `/api/service/entries?year=${year}`)
  return (
    <div className="narrow-page">
      <PageHead title={say(screens.ledger)} below={say(screens.recordLead)} />
      <Section title={say(screens.toVerify)}>
        <Await query={waiting}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="muted">{say(screens.nothingToVerify)}</p>
            ) : (
              <EntryList named entries={items} actions={(entry) => <Verify entry={entry} />} />
            )
          }
        </Await>
      </Section>
      <Section title={say(screens.recordTitle)}>
        <Record />
      </Section>
      <Section title={say(screens.recordedOf, { year })}>
        <Await query={recorded}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="muted">{say(screens.nothingRecorded)}</p>
            ) : (
              <EntryList
                named
                entries={items}
                actions={(entry) => (entry.state === "counted" ? <VoidEntry entry={entry} /> : null)}
              />
            )
          }
        </Await>
      </Section>
    </div>
  )
}

function Verify({ entry }: { entry: Entry }) {
  const say = useSay()
  const [declining, setDeclining] = useState(false)
  const path = `/api/service/entries/${entry.id}/decision`
  if (declining)
    return (
      <ShortForm
        fields={[{ name: "reason", label: screens.reason }]}
        path={path}
        body={({ reason }) => ({ accept: false, reason })}
        label={screens.decline}
        onClose={() => setDeclining(false)}
      />
    )
  return (
    <div className="row">
      <ShortForm quiet fields={[]} path={path} body={() => ({ accept: true })} label={screens.verify} />
      <Button onClick={() => setDeclining(true)}>{say(screens.decline)}</Button>
    </div>
  )
}

function VoidEntry({ entry }: { entry: Entry }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <div className="row">
        <Button small kind="plain" onClick={() => setOpen(true)}>
          {say(screens.voidIt)}
        </Button>
      </div>
    )
  return (
    <ShortForm
      fields={[{ name: "reason", label: screens.reason }]}
      path={`/api/service/entries/${entry.id}/void`}
      body={({ reason }) => ({ reason })}
      label={screens.voidIt}
      onClose={() => setOpen(false)}
    />
  )
}

function Record() {
  const say = useSay()
  const kinds = useGet<Kinds>("service", "/api/service/kinds")
  const [kind, setKind] = useState("activity.attended")
  const [attributes, setAttributes] = useState<Readonly<Record<string, string>>>({})
  const [people, setPeople] = useState<Picked[]>([])
  const items = kinds.data?.items ?? []
  const asked = Object.entries(items.find((each) => each.kind === kind)?.attributes ?? {})
  const typedAttributes = () =>
    Object.fromEntries(
      asked.flatMap(([name, of]) => {
        const value = attributes[name]
        if (value === undefined || value === "") return []
        return [[name, of === "number" ? Number(value) : of === "boolean" ? value === "true" : value]]
      }),
    )
  return (
    <div className="sheet stack">
      <div className="field">
        <label className="label" htmlFor="record-kind">
          {say(screens.kind)}
        </label>
        <select
          id="record-kind"
          className="input"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          {items.map((each) => (
            <option key={each.kind} value={each.kind}>
              {say(each.name)}
            </option>
          ))}
        </select>
      </div>
      <ShortForm
        key={kind}
        fields={[
          { name: "onDate", label: screens.day, type: "date" },
          { name: "title", label: screens.title },
        ]}
        path="/api/service/entries"
        body={(typed) => ({
          ...typed,
          kind,
          attributes: typedAttributes(),
          people: people.map(({ id }) => ({ personId: id })),
        })}
        label={screens.record}
        onDone={() => setPeople([])}
      >
        {asked.map(([name, of]) => (
          <div key={name} className="field">
            <label className="label" htmlFor={`record-${name}`}>
              {say(attributeWords[name] ?? { zh: name, en: name })}
            </label>
            {Array.isArray(of) ? (
              <select
                id={`record-${name}`}
                className="input"
                value={attributes[name] ?? ""}
                onChange={(event) => setAttributes({ ...attributes, [name]: event.target.value })}
              >
                <option value="">—</option>
                {of.map((each) => (
                  <option key={each} value={each}>
                    {say(valueWords[each] ?? { zh: each, en: each })}
                  </option>
                ))}
              </select>
            ) : (
              <input
                id={`record-${name}`}
                className="input"
                inputMode={of === "number" ? "decimal" : undefined}
                value={attributes[name] ?? ""}
                onChange={(event) => setAttributes({ ...attributes, [name]: event.target.value })}
              />
            )}
          </div>
        ))}
        <div className="field">
          <label className="label" htmlFor="record-people">
            {say(screens.people)}
          </label>
          <DirectoryPicker id="record-people" kind="member" many value={people} onChange={setPeople} />
        </div>
      </ShortForm>
    </div>
  )
}
