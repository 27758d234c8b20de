import { ButtonLink } from "../kit/button.tsx"
import { useWords } from "../kit/preferences.tsx"
import { PrintButton } from "../kit/print-sheet.tsx"
import type { duties } from "./setup-given.ts"
import { setupWords } from "./words-setup.ts"

export interface Founded {
  organisation: { id: number; name: string }
  administrators: { duty: (typeof duties)[number]; name: string; username: string; password: string }[]
}

/** The three slips, told once, and what comes next. */
export function SetupDone({ founded }: { founded: Founded }) {
  const w = useWords(setupWords)
  return (
    <div className="stack">
      <div>
        <h1>{w("done")}</h1>
        <p className="muted">{founded.organisation.name}</p>
      </div>
      <p className="notice soon">{w("doneLead")}</p>
      <ul className="stack">
        {founded.administrators.map((each) => (
          <li key={each.username} className="sheet stack tight">
            <strong>{w(`duty.${each.duty}`)}</strong>
            <dl className="facts">
              <div>
                <dt>{w("field.personName")}</dt>
                <dd>{each.name}</dd>
              </div>
              <div>
                <dt>{w("field.username")}</dt>
                <dd>{each.username}</dd>
              </div>
              <div>
                <dt>{w("initialPassword")}</dt>
                <dd>
                  <code className="setup-password">{each.password}</code>
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      <section className="stack tight no-print">
        <h2>{w("nextSteps")}</h2>
        <ol className="setup-next">
          {(["one", "two", "three"] as const).map((each) => (
            <li key={each}>{w(`nextList.${each}`)}</li>
          ))}
        </ol>
      </section>
      <div className="row no-print">
        <ButtonLink href="/sign-in" kind="primary">
          {w("toSignIn")}
        </ButtonLink>
        <PrintButton />
      </div>
    </div>
  )
}
