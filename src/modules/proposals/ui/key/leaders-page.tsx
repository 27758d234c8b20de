import { useState } from "react"
import { wordOf } from "../../../../kit/case-view.ts"
import { To } from "../../../../kit/link.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { overFigures, PlainTable } from "../../../../kit/plain-table.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Await, Empty } from "../../../../kit/states.tsx"
import { SessionChoice } from "./session-choice.tsx"
import { KeyTabs } from "./tabs.tsx"
import { keyCaseWords, screen } from "./words.ts"
import "./key.css"

interface Duty {
  personId: string
  name: string
  post: string
  led: number
  visits: number
  reported: number
  done: boolean
  themes: readonly { id: string; theme: string; state: string }[]
}

/** 每位领导每年至少领衔督办一件: who has, who has not yet. */
export default function LeadersPage() {
  const say = useSay()
  const [session, setSession] = useState("")
  const query = useGet<{ items: Duty[] }>(
    "key-proposals",
    session ? `/api/key-proposals/leaders?sessionId=${session}` : undefined,
  )
  return (
    <>
      <PageHead title={say(screen.key)} />
      <KeyTabs />
      <div className="stack">
        <SessionChoice value={session} onChange={setSession} />
        <p className="muted">{say(screen.dutyRule)}</p>
        <Await query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={say(screen.noLeaders)}>{say(screen.noLeadersHelp)}</Empty>
            ) : (
              <Duties items={items} />
            )
          }
        </Await>
      </div>
    </>
  )
}

function Duties({ items }: { items: readonly Duty[] }) {
  const say = useSay()
  return (
    <PlainTable
      className="duties"
      heads={[
        screen.leader,
        screen.duty,
        screen.theme,
        overFigures(screen.visits),
        overFigures(screen.reported),
      ]}
    >
      {items.map((duty) => (
        <tr key={duty.personId}>
          <th scope="row">
            {duty.name}
            {duty.post ? <span className="muted small duty-post">{duty.post}</span> : null}
          </th>
          <td data-label={say(screen.duty)}>
            <StateTag tone={duty.done ? "done" : "waiting"}>
              {say(duty.done ? screen.dutyDone : screen.dutyOpen)}
            </StateTag>
          </td>
          <td data-label={say(screen.theme)}>
            {duty.themes.length === 0 ? <span className="muted">{say(screen.none)}</span> : null}
            {duty.themes.map((each) => (
              <div key={each.id}>
                <To href={`/key-proposals/${each.id}`}>{each.theme}</To>{" "}
                <span className="muted small">{say(wordOf(keyCaseWords.states, each.state))}</span>
              </div>
            ))}
          </td>
          <td className="num" data-label={say(screen.visits)}>
            {duty.visits}
          </td>
          <td className="num" data-label={say(screen.reported)}>
            {duty.reported}
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
