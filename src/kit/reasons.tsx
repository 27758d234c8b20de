import type { Reason } from "../base/reason.ts"
import type { Language, Params, Words } from "../base/words.ts"
import { today } from "./clock.ts"
import { dateWords } from "./dates.ts"
import { Icon } from "./icons.tsx"
import { useLanguage, useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

export type ShownReason = Reason & { message?: string | undefined }

/** The words of a reason: the module's, else the server's own sentence, else the code. */
export function reasonWords(reason: ShownReason, words: Readonly<Record<string, Words>> | undefined): Words {
  const said = reason.message || reason.code
  return words?.[reason.code] ?? { zh: said, en: said }
}

interface ReasonsProps {
  reasons: readonly ShownReason[]
  words?: Readonly<Record<string, Words>> | undefined
  title?: string | undefined
  /** Goes to what is missing; without it an element with id `field-…` on the page is sought. */
  onField?: ((field: string) => void) | undefined
}

/** A refusal: says what is missing, and leads to it. */
export function Reasons({ reasons, words, title, onField }: ReasonsProps) {
  const say = useSay()
  if (reasons.length === 0) return null
  return (
    <div className="notice wrong" role="alert">
      <Icon name="late" />
      <div className="stack tight">
        {title ? <strong>{title}</strong> : null}
        <ReasonList
          reasons={reasons}
          words={words}
          onField={onField}
          link={say(kitWords.problem.goToField)}
        />
      </div>
    </div>
  )
}

export function ReasonList({
  reasons,
  words,
  onField,
  link,
}: Omit<ReasonsProps, "title"> & { link: string }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={reason.code + (reason.field ?? "")}>
          <span>{say(reasonWords(reason, words), dated(reason.params, language))}</span>{" "}
          {reason.field && (onField || document.getElementById(fieldId(reason.field))) ? (
            <button
              type="button"
              className="linkish"
              onClick={() => (onField ?? focusField)(reason.field as string)}
            >
              {link}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** Dates in a refusal as people write them. */
function dated(params: Params | undefined, language: Language): Params {
  const entries = Object.entries(params ?? {}).map(([name, value]) => {
    const date = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)
    return [name, date ? dateWords(value, language, today()) : value]
  })
  return Object.fromEntries(entries)
}

/** The id of the element that shows or takes a field. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll(".", "-")}`
}

/** Brings a field into view and puts the cursor in it. */
export function focusField(field: string): boolean {
  const found = document.getElementById(fieldId(field))
  if (!found) return false
  found.scrollIntoView({ block: "center" })
  const inner = found.matches("input, textarea, select, button, [tabindex]")
    ? found
    : found.querySelector<HTMLElement>("input, textarea, select, button, [contenteditable=true], [tabindex]")
  ;(inner ?? found).focus()
  return true
}
