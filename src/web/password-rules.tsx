import { classesOf, passwordBounds } from "../base/password-rule.ts"
import { partsOf, today } from "../kit/clock.ts"
import { dateWords } from "../kit/dates.ts"
import { Icon } from "../kit/icons.tsx"
import { useLanguage, useWords } from "../kit/preferences.tsx"
import { securityWords } from "./security-words.ts"
import type { OwnSignIn } from "./use-own-sign-in.ts"

/** What a password must be, said before it is typed; each line is ticked off as it is met. */
export function PasswordRules({
  rules,
  typed,
  id,
}: {
  rules: OwnSignIn["password"]
  typed: string
  id: string
}) {
  const w = useWords(securityWords)
  const language = useLanguage()
  const length = [...typed].length
  const lower = typed.toLowerCase()
  const lines: [string, boolean | undefined][] = [
    [w("rules.length", { n: rules.minimum }), length >= rules.minimum],
    [w("rules.classes"), classesOf(typed) >= passwordBounds.classes || length >= 2 * passwordBounds.minimum],
    [w("rules.name"), rules.username.length < 3 || !lower.includes(rules.username.toLowerCase())],
  ]
  if (rules.history > 0) lines.push([w("rules.history", { n: rules.history }), undefined])
  if (rules.days > 0) lines.push([w("rules.days", { n: rules.days }), undefined])
  return (
    <div className="password-rules" id={id}>
      <p className="label">{w("rules.title")}</p>
      <ul>
        {lines.map(([text, met]) => (
          <li key={text} className={met && typed !== "" ? "password-rule met" : "password-rule"}>
            {met && typed !== "" ? (
              <Icon name="check" label={w("rules.met")} />
            ) : (
              <span aria-hidden="true">·</span>
            )}
            {text}
          </li>
        ))}
      </ul>
      {rules.expiresAt ? (
        <p className="hint">
          {w("rules.expires", { date: dateWords(partsOf(rules.expiresAt).date, language, today()) })}
        </p>
      ) : null}
    </div>
  )
}
