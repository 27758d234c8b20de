import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import type { Spoken } from "../../../../kit/api.ts"
import { beginFor, stopFor, useSpokenFor } from "../../../../kit/behalf.ts"
import { Button, ButtonLink } from "../../../../kit/button.tsx"
import { CardList } from "../../../../kit/card-list.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { DirectoryPicker, type Picked } from "../../../../kit/fields/directory-picker.tsx"
import { describedBy, FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { useGo, useSearch } from "../../../../kit/link.tsx"
import { PageHead, Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../../kit/queries.ts"
import { useAnnounce } from "../../../../kit/saying.tsx"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import { toneOf } from "../record/proposal-view.ts"
import { proposalCaseWords } from "../words.ts"
import { behalfWords as words } from "./words-behalf.ts"

/** 代委员录入: for whom, then the same pages that the member would use. */
export default function OnBehalfPage() {
  const say = useSay()
  const who = useSpokenFor()
  useStop()
  return (
    <div className="narrow-page">
      <PageHead title={say(words.title)} below={say(words.below)} />
      {who ? <Chosen key={who.id} who={who} /> : <Choice />}
    </div>
  )
}

/** Asked to stop by the address: the page one came from has unmounted and saves itself before the name changes. */
function useStop() {
  const say = useSay()
  const go = useGo()
  const client = useQueryClient()
  const announce = useAnnounce()
  const asked = useSearch()[0].stop !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the address asks for it
  useEffect(() => {
    if (!asked) return
    const timer = setTimeout(() => {
      stopFor(client)
      announce(say(words.stopped))
      go("/proposals/on-behalf", { replace: true })
    })
    return () => clearTimeout(timer)
  }, [asked])
}

function Choice() {
  const say = useSay()
  const client = useQueryClient()
  const accountId = useMe().data?.account.id
  const [picked, setPicked] = useState<Picked[]>([])
  const [member] = picked
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (member && accountId) beginFor({ id: member.id, name: member.name, accountId }, client)
      }}
    >
      <FieldFrame path="member" label={say(words.who)} required hint={say(words.whoHint)}>
        <DirectoryPicker
          id="field-member"
          kind="member"
          value={picked}
          onChange={setPicked}
          describedBy={describedBy("member", undefined, words.whoHint)}
        />
      </FieldFrame>
      <div>
        <Button type="submit" kind="primary" disabled={!member}>
          {say(words.begin)}
        </Button>
      </div>
    </form>
  )
}

interface Row {
  id: string
  subject: string
  state: string
  leadName: string
}

/** What the proposers may still act on themselves. */
const own = ["draft", "cosigning", "returned", "submitted", "first_review", "second_review", "final_review"]

function Chosen({ who }: { who: Spoken }) {
  const say = useSay()
  const client = useQueryClient()
  const states = own.map((state) => `state=${state}`).join("&")
  const query = useGet<{ items: Row[] }>("proposals", `/api/proposals?mine=true&limit=50&${states}`)
  return (
    <div className="stack">
      <div className="row">
        <ButtonLink kind="primary" icon="write" href="/proposals/new">
          {say(words.write)}
        </ButtonLink>
        <Button icon="people" onClick={() => stopFor(client)}>
          {say(words.change)}
        </Button>
      </div>
      <Section title={say(words.papers, { name: who.name })}>
        <Await query={query} loading={<Loading shape="rows" lines={4} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={say(words.none)}>{say(words.noneHelp)}</Empty>
            ) : (
              <CardList
                rows={items}
                card={(row) => ({
                  title: row.subject || say(words.untitled),
                  lines: [
                    <StateTag key="state" tone={toneOf(row.state)}>
                      {say(wordOf(proposalCaseWords.states, row.state))}
                    </StateTag>,
                    <span key="lead" className="muted">
                      {row.leadName}
                    </span>,
                  ],
                })}
                hrefOf={(row) =>
                  row.state === "draft" ? `/proposals/${row.id}/write` : `/proposals/${row.id}`
                }
              />
            )
          }
        </Await>
      </Section>
    </div>
  )
}
