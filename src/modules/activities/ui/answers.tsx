import { useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import { call, newKey } from "../../../kit/api.ts"
import { useAttempt } from "../../../kit/attempt.tsx"
import { Button } from "../../../kit/button.tsx"
import { wordOf } from "../../../kit/case-view.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { useAnnounce } from "../../../kit/saying.tsx"
import type { OwnLine } from "../schema.ts"
import { attendanceWords, refusals, screens } from "./words.ts"

/** One tap answers; what asks for a reason opens it in its place. */
export function Answers({
  line,
  primary,
}: {
  line: Pick<OwnLine, "id" | "path" | "version" | "offers">
  /** Whether the page's one primary button is here. */
  primary: boolean
}) {
  const say = useSay()
  const id = useId()
  const announce = useAnnounce()
  const client = useQueryClient()
  const attempt = useAttempt(refusals)
  const [open, setOpen] = useState<string>()
  const [reason, setReason] = useState("")
  const actions = attendanceWords[line.path]?.actions
  const send = async (action: string, input: object) => {
    const taken = await attempt.run(async () => {
      const path = `/api/${line.path}/${line.id}/actions/${action}`
      await call(path, { method: "POST", body: { input, version: line.version }, idempotencyKey: newKey() })
      await client.invalidateQueries()
    })
    if (!taken) return
    setOpen(undefined)
    setReason("")
    announce(say(screens.done, { action: say(wordOf(actions, action)) }))
  }
  if (open) {
    const submit = (event: FormEvent) => {
      event.preventDefault()
      void send(open, { reason })
    }
    return (
      <form className="stack tight" aria-label={say(wordOf(actions, open))} onSubmit={submit}>
        <label className="label" htmlFor={id}>
          {say(screens.reason)}
        </label>
        <textarea
          id={id}
          className="input"
          rows={3}
          required
          minLength={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {attempt.shown}
        <div className="row">
          <Button type="submit" kind="primary" disabled={attempt.busy}>
            {say(wordOf(actions, open))}
          </Button>
          <Button onClick={() => setOpen(undefined)}>{say(screens.cancel)}</Button>
        </div>
      </form>
    )
  }
  if (line.offers.length === 0) return null
  return (
    <div className="stack tight">
      <div className="row answer-buttons">
        {line.offers.map(({ action, form }, index) => (
          <Button
            key={action}
            kind={primary && index === 0 && !form ? "primary" : "normal"}
            disabled={attempt.busy}
            onClick={() => (form ? setOpen(action) : void send(action, {}))}
          >
            {say(wordOf(actions, action))}
          </Button>
        ))}
      </div>
      {attempt.shown}
    </div>
  )
}
