import { useState } from "react"
import { Button, ButtonLink } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { DirectoryPicker, type Picked } from "../../../kit/fields/directory-picker.tsx"
import { useSearch } from "../../../kit/link.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../kit/queries.ts"
import { Await } from "../../../kit/states.tsx"
import type { Entry } from "../ledger/schema.ts"
import { EntryList } from "./entry-list.tsx"
import { attributesOf, KindFields, type Kinds, type TypedAttributes } from "./kind-fields.tsx"
import { ShortForm } from "./short-form.tsx"
import { screens } from "./words.ts"
import { bodyScreens } from "./words-bodies.ts"
import { voiceScreens } from "./words-voices.ts"
import "./dossiers.css"

interface Entries {
  items: Entry[]
}

/** Recording by list, and what was recorded of a year; whoever recorded it puts it right. */
export default function LedgerPage() {
  const say = useSay()
  const me = useMe().data
  const [search, setSearch] = useSearch()
  const keeps = me?.roles.includes("liaison_office") ?? false
  const year = search.year ?? today().slice(0, 4)
  const recorded = useGet<Entries>("service", `/api/service/entries?year=${year}`)
  const step = (by: number) => setSearch({ ...search, year: String(Number(year) + by) })
  const mayPutRight = (entry: Entry) =>
    entry.state === "counted" &&
    (entry.personId === null || entry.personId !== me?.person?.id) &&
    (keeps || entry.recordedBy === me?.person?.name)
  return (
    <div className="narrow-page">
      <PageHead
        title={say(screens.ledger)}
        below={say(screens.recordLead)}
        actions={keeps ? <ButtonLink href="/service-claims">{say(voiceScreens.claims)}</ButtonLink> : null}
      />
      <Section title={say(screens.recordTitle)}>
        <Record />
      </Section>
      <Section
        title={say(screens.recordedOf, { year })}
        actions={
          <>
            <Button small icon="left" onClick={() => step(-1)}>
              {say(screens.earlier)}
            </Button>
            {year < today().slice(0, 4) ? (
              <Button small onClick={() => step(1)}>
                {say(screens.later)}
              </Button>
            ) : null}
          </>
        }
      >
        <Await query={recorded}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="muted">{say(screens.nothingRecorded)}</p>
            ) : (
              <EntryList
                named={keeps ? "linked" : "plain"}
                entries={items}
                actions={(entry) => (mayPutRight(entry) ? <PutRight entry={entry} /> : null)}
              />
            )
          }
        </Await>
      </Section>
    </div>
  )
}

/** A correction takes the place of what stood; what did not happen is voided. Each with the reason. */
function PutRight({ entry }: { entry: Entry }) {
  const say = useSay()
  const [doing, setDoing] = useState<"correct" | "void">()
  if (!doing)
    return (
      <div className="row">
        <Button small kind="plain" onClick={() => setDoing("correct")}>
          {say(voiceScreens.correct)}
        </Button>
        <Button small kind="plain" onClick={() => setDoing("void")}>
          {say(screens.voidIt)}
        </Button>
      </div>
    )
  if (doing === "void")
    return (
      <ShortForm
        fields={[{ name: "reason", label: screens.reason }]}
        path={`/api/service/entries/${entry.id}/void`}
        body={({ reason }) => ({ reason })}
        label={screens.voidIt}
        onClose={() => setDoing(undefined)}
      />
    )
  return <Correct entry={entry} onClose={() => setDoing(undefined)} />
}

function Correct({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const say = useSay()
  const kinds = useGet<Kinds>("service", "/api/service/kinds")
  const asked = kinds.data?.items.find(({ kind }) => kind === entry.kind)?.attributes ?? {}
  const [typed, setTyped] = useState<TypedAttributes>(
    Object.fromEntries(Object.entries(entry.attributes).map(([name, value]) => [name, String(value)])),
  )
  return (
    <div className="sheet stack">
      <p className="muted">{say(voiceScreens.correctLead)}</p>
      <KindFields id={`correct-${entry.id}`} attributes={asked} value={typed} onChange={setTyped} />
      <ShortForm
        fields={[
          { name: "onDate", label: screens.day, type: "date" },
          { name: "title", label: screens.title },
          { name: "reason", label: screens.reason },
        ]}
        given={{ onDate: entry.onDate, title: entry.title }}
        path={`/api/service/entries/${entry.id}/replacement`}
        body={(fields) => ({
          ...fields,
          kind: entry.kind,
          attributes: { ...kept(entry, asked), ...attributesOf(asked, typed) },
        })}
        label={voiceScreens.correct}
        onDone={onClose}
        onClose={onClose}
      />
    </div>
  )
}

/** What the fact says beyond the attributes of its kind, as how many took part: it stays. */
const kept = ({ attributes }: Entry, asked: Kinds["items"][number]["attributes"]) =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !(name in asked)))

const recordedFor = ["forPeople", "forBodies"] as const
const ofBodies = /\.organised$|^report\.research$/

function Record() {
  const say = useSay()
  const kinds = useGet<Kinds>("service", "/api/service/kinds")
  const [kind, setKind] = useState("activity.attended")
  const [attributes, setAttributes] = useState<TypedAttributes>({})
  const [people, setPeople] = useState<Picked[]>([])
  const [bodies, setBodies] = useState<Picked[]>([])
  const [chosen, setChosen] = useState<(typeof recordedFor)[number]>()
  // What is organised is organised by a body; what is attended is attended by members.
  const whose = chosen ?? (ofBodies.test(kind) ? "forBodies" : "forPeople")
  const items = kinds.data?.items ?? []
  const asked = items.find((each) => each.kind === kind)?.attributes ?? {}
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
          onChange={(event) => {
            setKind(event.target.value)
            setChosen(undefined)
          }}
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
          attributes: attributesOf(asked, attributes),
          ...(whose === "forPeople"
            ? { people: people.map(({ id }) => ({ personId: id })) }
            : { bodies: bodies.map(({ id }) => ({ bodyId: id })) }),
        })}
        label={screens.record}
        onDone={() => {
          setPeople([])
          setBodies([])
        }}
      >
        <KindFields id="record" attributes={asked} value={attributes} onChange={setAttributes} />
        <fieldset className="field">
          <legend className="label">{say(bodyScreens.for)}</legend>
          <div className="row loose">
            {recordedFor.map((each) => (
              <label key={each} className="check">
                <input
                  type="radio"
                  name="record-for"
                  checked={whose === each}
                  onChange={() => setChosen(each)}
                />
                {say(bodyScreens[each])}
              </label>
            ))}
          </div>
        </fieldset>
        {whose === "forPeople" ? (
          <div className="field">
            <label className="label" htmlFor="record-people">
              {say(screens.people)}
            </label>
            <DirectoryPicker id="record-people" kind="member" many value={people} onChange={setPeople} />
          </div>
        ) : (
          <div className="field">
            <label className="label" htmlFor="record-bodies">
              {say(bodyScreens.bodies)}
            </label>
            <DirectoryPicker id="record-bodies" kind="body" many value={bodies} onChange={setBodies} />
          </div>
        )}
      </ShortForm>
    </div>
  )
}
