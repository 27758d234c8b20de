import { type ReactNode, useState } from "react"
import type { CustomFormProps } from "../../../../kit/action-bar.tsx"
import { ActionForm } from "../../../../kit/action-form.tsx"
import { Problem } from "../../../../kit/api.ts"
import type { ModuleWords } from "../../../../kit/case-view.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { type PickedProposal, ProposalPicker } from "./proposal-picker.tsx"
import { screen } from "./words.ts"
import "./key.css"

interface OwnFormProps extends CustomFormProps {
  words: ModuleWords
  /** What is sent, or null while something must be chosen first. */
  input: () => Record<string, unknown> | null
  children: ReactNode
}

/** A form of the module's own, with the kit's buttons and refusals around it. */
export function OwnForm({ offer, words, submit, cancel, input, children }: OwnFormProps) {
  const say = useSay()
  return (
    <ActionForm
      offer={{ ...offer, form: null }}
      words={words}
      values={{}}
      onValues={() => {}}
      submit={() => {
        const said = input()
        if (said) return submit(said)
        const reasons = [{ code: "choose_first", message: say(screen.chooseFirst) }]
        throw new Problem(say(screen.chooseFirst), { status: 422, reasons })
      }}
      onCancel={cancel}
    >
      <div className="stack">{children}</div>
    </ActionForm>
  )
}

/** Proposals to bundle, or to nominate with a reason. */
export function ProposalsForm(props: Omit<OwnFormProps, "input" | "children"> & { withReason?: boolean }) {
  const say = useSay()
  const [picked, setPicked] = useState<PickedProposal[]>([])
  const [why, setWhy] = useState("")
  const incomplete = picked.length === 0 || (props.withReason && why.trim() === "")
  return (
    <OwnForm
      {...props}
      input={() =>
        incomplete
          ? null
          : {
              proposalIds: picked.map((each) => each.id),
              ...(props.withReason ? { reason: why } : {}),
            }
      }
    >
      <ProposalPicker value={picked} onChange={setPicked} many />
      {props.withReason ? (
        <label className="field">
          <span className="label">{say(props.words.fields?.reason ?? screen.theme)}</span>
          <textarea className="input" rows={3} value={why} onChange={(event) => setWhy(event.target.value)} />
        </label>
      ) : null}
    </OwnForm>
  )
}

export interface Choosable {
  id: string
  name: string
}

/** Some of what the record holds, by a tick each. */
export function TicksForm(
  props: Omit<OwnFormProps, "input" | "children"> & {
    field: string
    of: readonly Choosable[]
    withReason?: boolean
    chosen?: readonly string[]
    note?: (chosen: readonly string[]) => ReactNode
  },
) {
  const say = useSay()
  const { field, of, withReason, note } = props
  const [chosen, setChosen] = useState<readonly string[]>(props.chosen ?? [])
  const [why, setWhy] = useState("")
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  const incomplete = chosen.length === 0 || (withReason && why.trim() === "")
  return (
    <OwnForm
      {...props}
      input={() => (incomplete ? null : { [field]: chosen, ...(withReason ? { reason: why } : {}) })}
    >
      {note?.(chosen)}
      {of.map(({ id, name }) => (
        <label className="tick" key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span>{name}</span>
        </label>
      ))}
      {withReason ? (
        <label className="field">
          <span className="label">{say(props.words.fields?.reason ?? screen.theme)}</span>
          <textarea className="input" rows={3} value={why} onChange={(event) => setWhy(event.target.value)} />
        </label>
      ) : null}
    </OwnForm>
  )
}
