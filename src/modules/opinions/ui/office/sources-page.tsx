import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../../../kit/api.ts"
import { useAttempt } from "../../../../kit/attempt.tsx"
import { Button } from "../../../../kit/button.tsx"
import { useFullDay } from "../../../../kit/day.ts"
import { DirectoryPicker, type Picked } from "../../../../kit/fields/directory-picker.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { PageHead, Section } from "../../../../kit/page-head.tsx"
import { PlainTable } from "../../../../kit/plain-table.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import { reportCaseWords, screenWords } from "../words.ts"
import { sourceWords as words } from "../words-office.ts"
import "./office.css"

const kinds = ["station", "point", "informant"] as const

interface Source {
  id: string
  kind: (typeof kinds)[number]
  person: string
  name: string
  since: string
  until: string | null
}

/** 信息员与公众渠道: whom the office has named, and the address the public uses. */
export default function SourcesPage() {
  const say = useSay()
  const query = useGet<{ items: Source[] }>("opinion-sources", "/api/opinion-sources")
  return (
    <>
      <PageHead title={say(screenWords.sources)} below={say(words.below)} />
      <Section title={say(words.name)}>
        <Add />
        <Await query={query} loading={<Loading lines={5} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={say(words.empty)}>{say(words.emptyHelp)}</Empty>
            ) : (
              <Sources items={items} />
            )
          }
        </Await>
      </Section>
      <PublicWay />
    </>
  )
}

function useReload() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ["opinion-sources"] })
}

function Add() {
  const say = useSay()
  const reload = useReload()
  const attempt = useAttempt(reportCaseWords.reasons)
  const [kind, setKind] = useState<Source["kind"]>("station")
  const [person, setPerson] = useState<Picked[]>([])
  const [name, setName] = useState("")
  const add = () =>
    attempt.run(async () => {
      const body = { kind, personId: person[0]?.id ?? "", name: name.trim() }
      await call("/api/opinion-sources", { method: "POST", body })
      setPerson([])
      setName("")
      await reload()
    })
  return (
    <form
      className="source-form"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <FieldFrame path="kind" label={say(words.kind)} required>
        <select
          id="field-kind"
          className="input"
          value={kind}
          onChange={(event) => setKind(event.target.value as Source["kind"])}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {say(words[each])}
            </option>
          ))}
        </select>
      </FieldFrame>
      <FieldFrame path="personId" label={say(words.person)} required>
        <DirectoryPicker id="field-personId" kind="person" value={person} onChange={setPerson} />
      </FieldFrame>
      <FieldFrame path="name" label={say(words.place)} required>
        <input
          id="field-name"
          className="input"
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </FieldFrame>
      <Button type="submit" disabled={attempt.busy || person.length === 0 || name.trim().length < 2}>
        {say(words.add)}
      </Button>
      {attempt.shown}
    </form>
  )
}

function Sources({ items }: { items: readonly Source[] }) {
  const say = useSay()
  const day = useFullDay()
  const reload = useReload()
  const attempt = useAttempt(reportCaseWords.reasons)
  const end = (id: string) =>
    attempt.run(async () => {
      await call(`/api/opinion-sources/${id}/end`, { method: "POST", body: {} })
      await reload()
    })
  return (
    <>
      {attempt.shown}
      <PlainTable
        name={say(words.place)}
        heads={[words.place, words.kind, words.person, words.since, words.until]}
      >
        {items.map((source) => (
          <tr key={source.id}>
            <th scope="row">{source.name}</th>
            <td>{say(words[source.kind])}</td>
            <td>{source.person}</td>
            <td>{day(source.since)}</td>
            <td>
              {source.until ? (
                day(source.until)
              ) : (
                <Button
                  small
                  disabled={attempt.busy}
                  aria-label={say(words.end, { name: source.name })}
                  onClick={() => void end(source.id)}
                >
                  {say(words.ending)}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </PlainTable>
    </>
  )
}

/** The address and its QR code, to be printed and put up. */
function PublicWay() {
  const say = useSay()
  const query = useGet<{ open: boolean; address: string; qr: string }>(
    "opinion-sources",
    "/api/opinions/public-address",
  )
  return (
    <Section title={say(words.publicWay)}>
      <Await query={query} loading={<Loading lines={3} />}>
        {({ open, address, qr }) =>
          open ? (
            <div className="public-way">
              <img
                alt={say(words.address)}
                width="160"
                height="160"
                src={`data:image/svg+xml;utf8,${encodeURIComponent(qr)}`}
              />
              <div>
                <p>{say(words.open)}</p>
                <p>
                  <a href={address}>{address}</a>
                </p>
              </div>
            </div>
          ) : (
            <p className="muted">{say(words.shut)}</p>
          )
        }
      </Await>
    </Section>
  )
}
