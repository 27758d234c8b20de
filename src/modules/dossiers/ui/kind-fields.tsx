import { useSay } from "../../../kit/preferences.tsx"
import { attributeWords, valueWords } from "../../../rulebook/appraisal/attribute-words.ts"
import { voiceScreens } from "./words-voices.ts"

export interface Kinds {
  items: { kind: string; name: { zh: string; en: string }; attributes: Record<string, string | string[]> }[]
}

export type TypedAttributes = Readonly<Record<string, string>>

/** What facts of this kind say of themselves: a control for each attribute. */
export function KindFields({
  id,
  attributes,
  value,
  onChange,
}: {
  id: string
  attributes: Kinds["items"][number]["attributes"]
  value: TypedAttributes
  onChange: (next: TypedAttributes) => void
}) {
  const say = useSay()
  return Object.entries(attributes).map(([name, of]) => {
    const choices = Array.isArray(of)
      ? of.map((each) => ({ value: each, label: say(valueWords[each] ?? { zh: each, en: each }) }))
      : of === "boolean"
        ? [
            { value: "true", label: say(voiceScreens.yes) },
            { value: "false", label: say(voiceScreens.no) },
          ]
        : undefined
    const common = {
      id: `${id}-${name}`,
      className: "input",
      value: value[name] ?? "",
      onChange: (event: { target: { value: string } }) => onChange({ ...value, [name]: event.target.value }),
    }
    return (
      <div key={name} className="field">
        <label className="label" htmlFor={`${id}-${name}`}>
          {say(attributeWords[name] ?? { zh: name, en: name })}
        </label>
        {choices ? (
          <select {...common}>
            <option value="">—</option>
            {choices.map((each) => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </select>
        ) : (
          <input {...common} inputMode={of === "number" ? "decimal" : undefined} />
        )}
      </div>
    )
  })
}

/** What was typed, as the ledger keeps it; what was left empty is left out. */
export function attributesOf(
  asked: Kinds["items"][number]["attributes"],
  typed: TypedAttributes,
): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, of]) => {
      const value = typed[name]
      if (value === undefined || value === "") return []
      return [[name, of === "number" ? Number(value) : of === "boolean" ? value === "true" : value]]
    }),
  )
}
