import { useId, useState } from "react"
import type { DirectoryKind } from "../../../kit/fields/directory-kinds.ts"
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

/** Whom to call: everybody, standing members, committees, sectors, persons. What was chosen before is kept. */
export function InvitedFields({ value, onChange }: { value: Invited; onChange: (next: Invited) => void }) {
  const say = useSay()
  const id = useId()
  const [kept] = useState(value)
  const [picked, setPicked] = useState<Readonly<Record<string, Picked[]>>>({})
  const pick = (kind: string, list: Picked[]) => {
    const next = { ...picked, [kind]: list }
    setPicked(next)
    const ids = (into: "bodyIds" | "personIds") => [
      ...new Set([
        ...kept[into],
        ...pickers
          .filter((each) => each.into === into)
          .flatMap((each) => (next[each.kind] ?? []).map((one) => one.id)),
      ]),
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
