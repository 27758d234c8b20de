import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react"
import { Problem } from "./api.ts"
import { Button } from "./button.tsx"
import { type Available, type ModuleWords, wordOf } from "./case-view.ts"
import { FormFields } from "./fields/form-fields.tsx"
import { type FormValues, findProblems, formModel, initialValues, toInput } from "./form-model.ts"
import { useSay } from "./preferences.tsx"
import { focusField, Reasons, type ShownReason } from "./reasons.tsx"
import { problemText } from "./states.tsx"
import { kitWords } from "./words.ts"

export interface ActionFormProps {
  offer: Available
  words: ModuleWords
  /** What was typed before, or what the record knows already. */
  values: FormValues
  onValues: (values: FormValues) => void
  /** Sends it. Resolves when taken; throws a Problem when refused. */
  submit: (input: unknown) => Promise<unknown>
  onCancel?: (() => void) | undefined
  /** The module's own fields in place of the derived ones. */
  children?: ReactNode
}

/** The form of one action, derived from its JSON Schema. Keeps what was typed when it is refused. */
export function ActionForm({ offer, words, values, onValues, submit, onCancel, children }: ActionFormProps) {
  const say = useSay()
  const fields = useMemo(() => formModel(offer.form), [offer.form])
  const filled = useMemo(() => initialValues(fields, values), [fields, values])
  const [problems, setProblems] = useState<readonly ShownReason[]>([])
  const [refusal, setRefusal] = useState<{ title: string; reasons: readonly ShownReason[] } | undefined>()
  const [busy, setBusy] = useState(false)
  const [sure, setSure] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const label = say(wordOf(words.actions, offer.action))

  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>("input, textarea, select, [contenteditable=true], button")
      ?.focus()
  }, [])

  const show = (found: readonly ShownReason[]) => {
    setProblems(found)
    const first = found.find((each) => each.field)
    if (first?.field) requestAnimationFrame(() => focusField(first.field as string))
  }

  const send = async (event?: FormEvent) => {
    event?.preventDefault()
    if (busy) return
    setRefusal(undefined)
    const found = findProblems(fields, filled).map((each) => toReason(each, words, say))
    if (found.length > 0) return show(found)
    setProblems([])
    if (offer.danger && !sure) return setSure(true)
    setBusy(true)
    try {
      await submit(offer.form ? toInput(fields, filled) : {})
    } catch (error) {
      setSure(false)
      const reasons = error instanceof Problem ? error.reasons : []
      const known = new Set(fields.map((field) => field.name))
      const inForm = reasons.filter((each) => each.field && known.has(each.field.split(".")[0] as string))
      const others = reasons.filter((each) => !inForm.includes(each))
      const lost = error instanceof Problem && error.status === 409 && reasons.length === 0
      if (others.length > 0)
        setRefusal({ title: say(kitWords.problem.heading, { action: label }), reasons: others })
      else if (inForm.length === 0) {
        const message = lost ? say(kitWords.act.changed) : problemText(error, say)
        setRefusal({ title: say(kitWords.problem.title), reasons: [{ code: "problem", message }] })
      }
      show(inForm)
    } finally {
      setBusy(false)
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send()
    else if (event.key === "Escape" && onCancel && !event.nativeEvent.isComposing) onCancel()
    else return
    event.stopPropagation()
  }

  const does = words.does?.[offer.action]
  return (
    <form ref={form} className="action-form" noValidate aria-label={label} onSubmit={send} onKeyDown={press}>
      <div>
        <h3>{label}</h3>
        {does ? <p className="muted">{say(does)}</p> : null}
      </div>
      {children ?? (
        <FormFields fields={fields} values={filled} onChange={onValues} words={words} problems={problems} />
      )}
      {refusal ? <Reasons title={refusal.title} reasons={refusal.reasons} words={words.reasons} /> : null}
      {offer.danger && sure ? <p className="notice soon">{say(kitWords.act.danger)}</p> : null}
      <div className="row">
        <Button
          type="submit"
          kind={offer.danger ? "danger" : "primary"}
          disabled={busy}
          title={say(kitWords.act.submitKeys)}
        >
          {busy ? say(kitWords.act.working) : sure ? say(kitWords.act.confirm, { action: label }) : label}
        </Button>
        {onCancel ? (
          <Button kind="plain" onClick={onCancel}>
            {say(kitWords.act.cancel)}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

/** A problem seen here, as a reason with its words made. */
function toReason(
  problem: ReturnType<typeof findProblems>[number],
  words: ModuleWords,
  say: ReturnType<typeof useSay>,
): ShownReason {
  const name = problem.field.split(".").at(-1) as string
  const label = say(wordOf(words.fields, name))
  return { code: "form", field: problem.field, message: say(problem.words, { ...problem.params, label }) }
}
