import { completeTerms } from "../../procedure/terms.ts"
import { Button } from "../button.tsx"
import { today } from "../clock.ts"
import { dateWords, momentWords } from "../dates.ts"
import { Section } from "../page-head.tsx"
import { useLanguage, useSay, useWords } from "../preferences.tsx"
import { useBook } from "./book.ts"
import { changedKeys, isSame, type Values } from "./term-values.ts"
import { Changes } from "./terms-save.tsx"
import { termsWords } from "./terms-words.ts"

export interface TermHistory {
  id: string
  at: string
  by: { name: string }
  data: {
    validFrom: string
    preset: string | null
    changed: readonly { term: string; from: unknown; to: unknown }[]
  }
}

interface PresetsProps {
  values: Values
  /** Without it the sets are shown and not adopted. */
  onAdopt?: ((preset: string, values: Values) => void) | undefined
}

/** The ready-made sets, each with how much it would change here. */
export function Presets({ values, onAdopt }: PresetsProps) {
  const book = useBook()
  const w = useWords(termsWords)
  const say = useSay()
  return (
    <Section title={w("presets")}>
      <p className="muted">{w("presetsHelp")}</p>
      <ul className="presets">
        {Object.entries(book.terms.presets).map(([key, preset]) => {
          const after = completeTerms(book.terms, key) as Values
          const keys = changedKeys(book, values, after)
          return (
            <li key={key}>
              <details>
                <summary>
                  {say(preset.label)}{" "}
                  <span className="muted small">
                    {keys.length === 0 ? w("presetSame") : w("presetChanges", { n: keys.length })}
                  </span>
                </summary>
                <Changes keys={keys} before={values} after={after} />
                {onAdopt && keys.length > 0 ? (
                  <Button small onClick={() => onAdopt(key, after)}>
                    {w("review", { n: keys.length })}
                  </Button>
                ) : null}
              </details>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

export function History({ history }: { history: readonly TermHistory[] }) {
  const w = useWords(termsWords)
  const language = useLanguage()
  return (
    <Section title={w("history")}>
      {history.length === 0 ? <p className="muted">{w("noHistory")}</p> : null}
      <ol className="timeline">
        {history.map(({ id, at, by, data }) => (
          <li key={id} className="moved">
            <p>
              {w("historyLine", { name: by.name, date: dateWords(data.validFrom, language, today()) })}
              <span className="muted small"> · {momentWords(at, language, today())}</span>
            </p>
            <Changes
              keys={data.changed.filter((each) => !isSame(each.from, each.to)).map((each) => each.term)}
              before={Object.fromEntries(data.changed.map((each) => [each.term, each.from]))}
              after={Object.fromEntries(data.changed.map((each) => [each.term, each.to]))}
            />
          </li>
        ))}
      </ol>
    </Section>
  )
}
