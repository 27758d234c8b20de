import { useState } from "react"
import type { CustomFormProps } from "../../../../kit/action-bar.tsx"
import { useAttempt } from "../../../../kit/attempt.tsx"
import { Button } from "../../../../kit/button.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { kitWords } from "../../../../kit/words.ts"
import type { ReportText } from "../../reports/record.ts"
import { reportCaseWords } from "../words.ts"

const { fields, actions, does, reasons } = reportCaseWords

/** The editor's desk: the text as it stands, to be mended; the original is not touched. */
export function EditForm({ submit, cancel, text }: CustomFormProps & { text: ReportText }) {
  const say = useSay()
  const [form, setForm] = useState<ReportText>(text)
  const attempt = useAttempt(reasons)
  const part = (name: "problem" | "cause" | "suggestion", rows: number) => (
    <FieldFrame path={name} label={say(fields[name])} required={name !== "cause"}>
      <textarea
        id={`field-${name}`}
        className="input"
        rows={rows}
        value={form[name]}
        onChange={(event) => setForm({ ...form, [name]: event.target.value })}
      />
    </FieldFrame>
  )
  return (
    <form
      className="stack"
      aria-label={say(actions.edit)}
      onSubmit={(event) => {
        event.preventDefault()
        void attempt.run(() => submit(form))
      }}
    >
      <p className="muted small">{say(does.edit)}</p>
      <FieldFrame path="title" label={say(fields.title)} required>
        <input
          id="field-title"
          className="input"
          maxLength={80}
          value={form.title}
          onChange={(event) => setForm({ ...form, title: event.target.value })}
        />
      </FieldFrame>
      {part("problem", 8)}
      {part("cause", 5)}
      {part("suggestion", 6)}
      {attempt.shown}
      <div className="row">
        <Button type="submit" kind="primary" disabled={attempt.busy}>
          {say(actions.edit)}
        </Button>
        <Button kind="plain" onClick={cancel}>
          {say(kitWords.act.cancel)}
        </Button>
      </div>
    </form>
  )
}
