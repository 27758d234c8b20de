import { useState } from "react"
import { call, newKey } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { Dialog } from "../../../../kit/dialog.tsx"
import { To, useGo } from "../../../../kit/link.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { PlainTable } from "../../../../kit/plain-table.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Await, Empty, problemText } from "../../../../kit/states.tsx"
import { SessionChoice } from "./session-choice.tsx"
import { keyTone } from "./tone.ts"
import { awardCaseWords, screen } from "./words.ts"

interface Round {
  id: string
  state: string
  title: string
  proposals: number
  units: number
}

/** Rounds of awards, newest first. */
export default function AwardsPage() {
  const say = useSay()
  const me = useMe().data
  const [open, setOpen] = useState(false)
  const query = useGet<{ items: Round[] }>("awards", "/api/awards")
  const keeps = me?.roles.some((role) => ["proposal_office", "proposal_committee"].includes(role)) ?? false
  return (
    <>
      <PageHead
        title={say(screen.awards)}
        actions={
          keeps ? (
            <Button kind="primary" icon="plus" onClick={() => setOpen(true)}>
              {say(screen.openRound)}
            </Button>
          ) : null
        }
      />
      <Await query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(screen.roundsEmpty)}>{say(screen.roundsEmptyHelp)}</Empty>
          ) : (
            <PlainTable name={say(screen.honoured)} heads={[screen.round, screen.state, screen.honoured]}>
              {items.map((round) => (
                <tr key={round.id}>
                  <td>
                    <To href={`/awards/${round.id}`}>{round.title}</To>
                  </td>
                  <td>
                    <StateTag tone={keyTone(round.state)}>
                      {say(wordOf(awardCaseWords.states, round.state))}
                    </StateTag>
                  </td>
                  <td>{say(screen.roundLine, { proposals: round.proposals, units: round.units })}</td>
                </tr>
              ))}
            </PlainTable>
          )
        }
      </Await>
      {open ? <RoundDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function RoundDialog({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const go = useGo()
  const [sessionId, setSession] = useState("")
  const [title, setTitle] = useState("")
  const [style, setStyle] = useState("national")
  const [problem, setProblem] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    try {
      const view = await call<{ id: string }>("/api/awards", {
        method: "POST",
        body: { sessionId, title, style },
        idempotencyKey: newKey(),
      })
      go(`/awards/${view.id}`)
    } catch (error) {
      setProblem(problemText(error, say))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say(screen.openRound)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{say(screen.cancel)}</Button>
          <Button kind="primary" disabled={busy || title.trim().length < 2} onClick={() => void send()}>
            {say(screen.openRound)}
          </Button>
        </>
      }
    >
      <div className="stack">
        <SessionChoice value={sessionId} onChange={setSession} />
        <label className="field">
          <span className="label">{say(awardCaseWords.fields.title)}</span>
          <input
            className="input"
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <label className="field">
          <span className="label">{say(awardCaseWords.fields.style)}</span>
          <select className="input" value={style} onChange={(event) => setStyle(event.target.value)}>
            <option value="national">{say(awardCaseWords.choices.national)}</option>
            <option value="local">{say(awardCaseWords.choices.local)}</option>
          </select>
        </label>
        {problem ? (
          <p className="notice wrong" role="alert">
            {problem}
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}
