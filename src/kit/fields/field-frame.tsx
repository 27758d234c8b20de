import type { ReactNode } from "react"
import { Icon } from "../icons.tsx"
import { useSay } from "../preferences.tsx"
import { fieldId } from "../reasons.tsx"
import { kitWords } from "../words.ts"

interface FrameProps {
  /** Dotted path of the field; its control gets this id, so that a refusal can lead to it. */
  path: string
  label: string
  required?: boolean | undefined
  hint?: ReactNode
  problem?: string | undefined
  /** A group of controls (radio buttons, a list) is named by a legend. */
  group?: boolean
  children: ReactNode
}

/** Label above, control, hint and problem under it, tied together for screen readers. */
export function FieldFrame({ path, label, required, hint, problem, group, children }: FrameProps) {
  const say = useSay()
  const id = fieldId(path)
  const name = (
    <>
      {label}
      {required ? null : <span className="optional">（{say(kitWords.act.optional)}）</span>}
    </>
  )
  const below = (
    <>
      {problem ? (
        <p className="wrong" id={`${id}-problem`}>
          <Icon name="late" />
          {problem}
        </p>
      ) : null}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </>
  )
  if (group)
    return (
      <fieldset className="field" id={id} aria-describedby={describedBy(path, problem, hint)}>
        <legend className="label">{name}</legend>
        {children}
        {below}
      </fieldset>
    )
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {name}
      </label>
      {children}
      {below}
    </div>
  )
}

export function describedBy(path: string, problem: unknown, hint: unknown): string | undefined {
  const id = fieldId(path)
  return [problem ? `${id}-problem` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ") || undefined
}
