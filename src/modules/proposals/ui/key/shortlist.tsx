import { useState } from "react"
import { call, newKey } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import { Dialog } from "../../../../kit/dialog.tsx"
import { useGo } from "../../../../kit/link.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { problemText } from "../../../../kit/states.tsx"
import { type PickedProposal, ProposalPicker } from "./proposal-picker.tsx"
import { keyCaseWords, screen } from "./words.ts"

/** Opens a theme from a filed proposal and goes there. */
export function ShortlistDialog({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const go = useGo()
  const [picked, setPicked] = useState<PickedProposal[]>([])
  const [theme, setTheme] = useState("")
  const [reason, setReason] = useState("")
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | undefined>()
  const [first] = picked

  const send = async () => {
    if (!first) return setProblem(say(screen.chooseFirst))
    setBusy(true)
    try {
      const body = {
        proposalId: first.id,
        ...(theme.trim() ? { theme } : {}),
        ...(reason.trim() ? { reason } : {}),
      }
      const view = await call<{ id: string }>("/api/key-proposals", {
        method: "POST",
        body,
        idempotencyKey: newKey(),
      })
      go(`/key-proposals/${view.id}`)
    } catch (error) {
      setProblem(problemText(error, say))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say(screen.shortlist)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{say(screen.cancel)}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void send()}>
            {say(screen.shortlist)}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="muted">{say(screen.shortlistHelp)}</p>
        <ProposalPicker value={picked} onChange={setPicked} />
        <label className="field">
          <span className="label">{say(keyCaseWords.fields.theme)}</span>
          <input
            className="input"
            maxLength={120}
            value={theme}
            placeholder={first?.subject}
            onChange={(event) => setTheme(event.target.value)}
          />
        </label>
        <label className="field">
          <span className="label">{say(keyCaseWords.fields.reason)}</span>
          <textarea
            className="input"
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
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
