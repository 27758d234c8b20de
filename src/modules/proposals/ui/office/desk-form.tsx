import { type ReactNode, useMemo } from "react"
import type { CustomFormProps } from "../../../../kit/action-bar.tsx"
import { ActionForm } from "../../../../kit/action-form.tsx"
import type { ModuleWords } from "../../../../kit/case-view.ts"
import type { FormValues, JsonSchema } from "../../../../kit/form-model.ts"
import type { Drafts } from "./drafts.ts"
import { type Choice, withTerms } from "./terms-form.ts"

interface DeskFormProps extends CustomFormProps {
  words: ModuleWords
  drafts: Drafts
  lists: Readonly<Record<string, readonly Choice[] | undefined>>
  /** In place of the schema the server gave, where the office has its own form. */
  form?: JsonSchema
  /** What the record knows already. */
  given?: FormValues
  /** What is sent, made from what was filled in. */
  shape?: (input: FormValues) => unknown
  children?: ReactNode
}

/** The kit's form for one action of a desk: choices come from the organisation's terms, what was typed is kept. */
export function DeskForm(props: DeskFormProps) {
  const { offer, view, submit, cancel, words, drafts, lists, form, given, shape, children } = props
  const completed = useMemo(() => withTerms(form ?? offer.form, lists), [form, offer.form, lists])
  const shown = useMemo(() => ({ ...offer, form: completed.form }), [offer, completed.form])
  return (
    <>
      {children}
      <ActionForm
        offer={shown}
        words={{ ...words, options: { ...words.options, ...completed.options } }}
        values={{ ...given, ...drafts.read(view.id, offer.action) }}
        onValues={(values) => drafts.write(view.id, offer.action, values)}
        submit={(input) => submit(shape ? shape(input as FormValues) : input)}
        onCancel={cancel}
      />
    </>
  )
}
