import { useMemo, useState } from "react"
import type { CustomFormProps } from "../../../../kit/action-bar.tsx"
import { ActionForm } from "../../../../kit/action-form.tsx"
import type { FormValues, JsonSchema } from "../../../../kit/form-model.ts"
import { useWords } from "../../../../kit/preferences.tsx"
import { replyWords } from "../../replies/words.ts"
import type { Passage } from "./redaction.ts"
import type { ReplyRecord } from "./reply-text.tsx"
import { replyDeskWords } from "./words-replies.ts"

interface PublishProps extends CustomFormProps {
  passages: readonly Passage[]
  onPassages: (passages: Passage[]) => void
}

const summaryForm: JsonSchema = {
  type: "object",
  required: ["replyText"],
  properties: { replyText: { type: "string", maxLength: 8000, widget: "textarea" } },
}
const plainForm: JsonSchema = { type: "object", properties: {} }

/** Publishing takes the passages marked in the text; a summary is written here. */
export function PublishForm({ offer, view, submit, cancel, passages }: PublishProps) {
  const w = useWords(replyDeskWords)
  const record = view.record as unknown as ReplyRecord
  const summary = record.publishAttribute === "summary"
  const [values, setValues] = useState<FormValues>({})
  const shown = useMemo(() => ({ ...offer, form: summary ? summaryForm : plainForm }), [offer, summary])
  const words = useMemo(
    () => ({ ...replyWords, fields: { ...replyWords.fields, replyText: replyDeskWords.public.summary } }),
    [],
  )
  const send = (input: unknown) => {
    const { replyText } = input as { replyText?: string }
    return submit({
      ...(passages.length > 0 ? { redactions: passages } : {}),
      ...(replyText ? { replyText: paragraphs(replyText) } : {}),
    })
  }
  return (
    <>
      <p className="muted">
        {w("public.passages", { n: passages.length })} · {w("public.confirm")}
      </p>
      <ActionForm
        offer={shown}
        words={words}
        values={values}
        onValues={setValues}
        submit={send}
        onCancel={cancel}
      />
    </>
  )
}

/** Plain lines as the paragraphs of a rich text. */
function paragraphs(text: string): string {
  const written = (line: string) =>
    line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => `<p>${written(line.trim())}</p>`)
    .join("")
}
