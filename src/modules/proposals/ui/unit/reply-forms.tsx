import { type ReactNode, useState } from "react"
import type { CustomFormProps } from "../../../../kit/action-bar.tsx"
import { ActionForm } from "../../../../kit/action-form.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { AdaptedForm } from "./adapted-form.tsx"
import { replyCaseWords } from "./case-words.ts"
import { replyPageWords } from "./reply-words.ts"
import type { Reply } from "./views.ts"

/** Agree, or say what should change: two plain choices, and the words that go to the unit. */
function ProposerComments(form: CustomFormProps) {
  const say = useSay()
  const words = replyPageWords.view
  const [agrees, setAgrees] = useState<boolean>()
  const [comment, setComment] = useState("")
  return (
    <ActionForm
      offer={{
        ...form.offer,
        form: {
          type: "object",
          properties: { agrees: { type: "boolean" }, comment: { type: "string", maxLength: 2000 } },
          required: agrees === false ? ["agrees", "comment"] : ["agrees"],
        },
      }}
      words={replyCaseWords}
      values={{ ...(agrees === undefined ? {} : { agrees }), comment }}
      onValues={() => undefined}
      submit={form.submit}
      onCancel={form.cancel}
    >
      <FieldFrame path="agrees" label={say(words.comment)} required group>
        <div className="choices">
          {([true, false] as const).map((value) => (
            <label key={String(value)} className="choice">
              <input
                type="radio"
                name="agrees"
                required
                checked={agrees === value}
                onChange={() => setAgrees(value)}
              />
              {say(value ? words.agree : words.disagree)}
            </label>
          ))}
        </div>
      </FieldFrame>
      <FieldFrame path="comment" label={say(replyCaseWords.fields.comment)} required={agrees === false}>
        <textarea
          id="field-comment"
          className="input"
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </FieldFrame>
    </ActionForm>
  )
}

export const replyForms: Record<string, (form: CustomFormProps) => ReactNode> = {
  proposerComments: (form) => <ProposerComments {...form} />,
  passCheck: (form) => (
    <AdaptedForm
      form={form}
      start={{ resultClass: (form.view.record as unknown as Reply).unitClass ?? "" }}
    />
  ),
  publish: (form) => <AdaptedForm form={form} />,
}
