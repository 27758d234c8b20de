import { useState } from "react"
import { type Role, roles } from "../../../base/actor.ts"
import { roleWords } from "../../../base/role-words.ts"
import { Button } from "../../../kit/button.tsx"
import { DirectoryPicker } from "../../../kit/fields/directory-picker.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import type { Named, Step } from "./template-forms.ts"
import { caseWords, screen } from "./words.ts"

const mostSteps = 8
const person = "person"

/** 签批流程: who signs in turn; each step by everybody who holds a role, or by one person. */
export function ChainEditor(props: {
  steps: readonly Step[]
  people: readonly Named[]
  onChange: (steps: Step[]) => void
}) {
  const say = useSay()
  const { steps, onChange } = props
  const [picked, setPicked] = useState(props.people)
  const set = (at: number, step: Step) => onChange(steps.map((each, index) => (index === at ? step : each)))
  const move = (at: number) => {
    const next = [...steps]
    next.splice(at - 1, 2, ...next.slice(at - 1, at + 1).reverse())
    onChange(next)
  }
  return (
    <fieldset className="field document-steps">
      <legend className="label">{say(caseWords.fields?.chain ?? screen.chain)}</legend>
      {steps.length === 0 ? <p className="muted small">{say(screen.noChain)}</p> : null}
      <ol>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own but its place
          <li key={at}>
            <input
              className="input"
              aria-label={say(screen.duty, { n: at + 1 })}
              maxLength={40}
              value={step.duty}
              onChange={(event) => set(at, { ...step, duty: event.target.value })}
            />
            <select
              className="input"
              aria-label={say(screen.signerOf, { n: at + 1 })}
              value={step.role ?? person}
              onChange={({ target: { value } }) =>
                set(at, value === person ? { duty: step.duty } : { duty: step.duty, role: value as Role })
              }
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {say(roleWords[role])}
                </option>
              ))}
              <option value={person}>{say(screen.onePerson)}</option>
            </select>
            <span className="row tight">
              <Button
                small
                icon="up"
                aria-label={say(screen.earlier)}
                disabled={at === 0}
                onClick={() => move(at)}
              />
              <Button
                small
                icon="close"
                aria-label={say(screen.removeStep)}
                onClick={() => onChange(steps.filter((_, index) => index !== at))}
              />
            </span>
            {step.role === undefined ? (
              <DirectoryPicker
                id={`signer-${at}`}
                kind="person"
                value={picked.filter(({ id }) => id === step.personId)}
                onChange={([one]) => {
                  if (one) setPicked([...picked, one])
                  set(at, { duty: step.duty, ...(one ? { personId: one.id } : {}) })
                }}
              />
            ) : null}
          </li>
        ))}
      </ol>
      {steps.length < mostSteps ? (
        <div>
          <Button
            small
            icon="plus"
            onClick={() => onChange([...steps, { duty: say(screen.usualDuty), role: "chair" }])}
          >
            {say(screen.addStep)}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
