import { useState } from "react"
import { call, newKey } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { problemText } from "../../../../kit/states.tsx"
import { PlainList } from "./plain-list.tsx"
import { SessionChoice } from "./session-choice.tsx"
import { appraisalCaseWords, screen } from "./words.ts"

/** 双向评议: for the unit what it has to rate, for the committee the whole round. */
export default function AppraisalsPage() {
  const say = useSay()
  const judges = useMe().data?.roles.includes("proposal_committee") ?? false
  return (
    <PlainList
      plural="appraisals"
      title={screen.appraisals}
      words={appraisalCaseWords}
      help={say(screen.appraisalsHelp)}
      exports
      above={judges ? <OpenRound /> : null}
    />
  )
}

function OpenRound() {
  const say = useSay()
  const [sessionId, setSession] = useState("")
  const [said, setSaid] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const open = async () => {
    setBusy(true)
    try {
      const { opened, more } = await call<{ opened: number; more: boolean }>("/api/appraisals/round", {
        method: "POST",
        body: { sessionId },
        idempotencyKey: newKey(),
      })
      setSaid(say(more ? screen.openedMore : screen.opened, { n: opened }))
    } catch (error) {
      setSaid(problemText(error, say))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="stack tight">
      <div className="row loose open-round">
        <SessionChoice value={sessionId} onChange={setSession} />
        <Button disabled={busy || sessionId === ""} onClick={() => void open()}>
          {say(screen.openAll)}
        </Button>
      </div>
      <p role="status">{said}</p>
    </div>
  )
}
