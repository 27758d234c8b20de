import { useState } from "react"
import { call } from "../../../../kit/api.ts"
import { useAttempt } from "../../../../kit/attempt.tsx"
import { Button } from "../../../../kit/button.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { reportCaseWords, recordWords as words } from "../words.ts"

/** How a member of the public can be reached: shown when it is asked for, and the asking is kept. */
export function Contact({ id }: { id: string }) {
  const say = useSay()
  const [purpose, setPurpose] = useState("")
  const [shown, setShown] = useState<{ name: string; phone: string }>()
  const attempt = useAttempt(reportCaseWords.reasons)
  const show = () =>
    attempt.run(async () =>
      setShown(
        await call<{ name: string; phone: string }>(`/api/opinion-reports/${id}/contact`, {
          method: "POST",
          body: { purpose: purpose.trim() },
        }),
      ),
    )
  return (
    <Section title={say(words.contact)}>
      {shown ? (
        <p>
          {shown.name} <span className="num">{shown.phone}</span>
        </p>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void show()
          }}
        >
          <FieldFrame path="purpose" label={say(words.purpose)} required hint={say(words.contactHelp)}>
            <input
              id="field-purpose"
              className="input"
              maxLength={200}
              value={purpose}
              onChange={(event) => setPurpose(event.target.value)}
            />
          </FieldFrame>
          {attempt.shown}
          <div>
            <Button type="submit" disabled={attempt.busy || purpose.trim().length < 2}>
              {say(words.showContact)}
            </Button>
          </div>
        </form>
      )}
    </Section>
  )
}
