import { useId, useState } from "react"
import type { DirectoryKind } from "../../../base/directory-kinds.ts"
import { DirectoryPicker, type Picked } from "../../../kit/fields/directory-picker.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import type { Invited } from "../activity/schema.ts"
import { activityWords } from "../words/activity.ts"
import { screens } from "./words.ts"

export const nobody: Invited = { everybody: false, standing: false, bodyIds: [], personIds: [] }

const pickers = [
  { kind: "special_committee", label: screens.committees, into: "bodyIds" },
  { kind: "sector", label: screens.sectors, into: "bodyIds" },
  { kind: "body", label: screens.bodies, into: "bodyIds" },
  { kind: "member", label: screens.persons, into: "personIds" },
] as const satisfies readonly { kind: DirectoryKind; label: object; into: "bodyIds" | "personIds" }[]

interface Props {
  value: Invited
  onChange: (next: Invited) => void
  /** What those are called who were chosen before. */
  names?: Readonly<Record<string, string>>
}

/** Whom to call: everybody, standing members, committees, sectors, persons. */
export function InvitedFields({ value, onChange, names = {} }: Props) {
  const say = useSay()
  const id = useId()
  const named = (ids: readonly string[]): Picked[] =>
    ids.map((each) => ({ id: each, name: names[each] ?? "" }))
  const [picked, setPicked] = useState<Readonly<Record<string, Picked[]>>>(() => ({
    body: named(value.bodyIds),
    member: named(value.personIds),
  }))
  const pick = (kind: string, list: Picked[]) => {
    const next = { ...picked, [kind]: list }
    setPicked(next)
    const ids = (into: "bodyIds" | "personIds") => [
      ...new Set(
        pickers
          .filter((each) => each.into === into)
          .flatMap((each) => (next[each.kind] ?? []).map((one) => one.id)),
      ),
    ]
    onChange({ ...value, bodyIds: ids("bodyIds"), personIds: ids("personIds") })
  }
  return (
    <fieldset className="field invited-fields">
      <legend className="label">{say(screens.whom)}</legend>
      <p className="hint">{say(screens.whomHint)}</p>
      <div className="row loose">
        {(["everybody", "standing"] as const).map((name) => (
          <label key={name} className="check">
            <input
              type="checkbox"
              checked={value[name]}
              onChange={(event) => onChange({ ...value, [name]: event.target.checked })}
            />
            {say(activityWords.fields[name])}
          </label>
        ))}
      </div>
      {pickers.map(({ kind, label }) => (
        <div key={kind} className="field">
          <label className="label" htmlFor={`${id}-${kind}`}>
            {say(label)}
          </label>
          <DirectoryPicker
            id={`${id}-${kind}`}
            kind={kind}
            many
            value={picked[kind] ?? []}
            onChange={(list) => pick(kind, list)}
          />
        </div>
      ))}
    </fieldset>
  )
}
