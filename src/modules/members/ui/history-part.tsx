import { registerActionOf } from "../../../base/register-action-words.ts"
import { today } from "../../../kit/clock.ts"
import { momentWords } from "../../../kit/dates.ts"
import { Section } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { privateWords } from "../private/words.ts"
import type { PersonView } from "../schema.ts"
import { screens } from "../words.ts"
import { wordOfField } from "./profile-fields.ts"

type Fact = PersonView["history"][number]

/** What was done about a person, by whom; of personal data also which field was shown, and what for. */
export function HistoryPart({ person }: { person: PersonView }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <Section title={say(screens.history)}>
      {person.history.length === 0 ? <p className="sheet muted">{say(screens.noHistory)}</p> : null}
      <ol className="timeline">
        {person.history.map((each) => (
          <li key={each.at + each.action}>
            <p>
              {say(registerActionOf(each.action))}
              <Detail fact={each} />
            </p>
            <p className="muted small">
              {momentWords(each.at, language, today())} · {each.by}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Detail({ fact }: { fact: Fact }) {
  const say = useSay()
  if (fact.action !== "show_private") return null
  const { field, why } = fact.data as { field?: string; why?: string }
  const reason =
    why === "own" ? privateWords.own : why === "verification" ? privateWords.verification : undefined
  return (
    <span className="muted">
      {" "}
      {say(wordOfField(field ?? ""))} · {reason ? say(reason) : why}
    </span>
  )
}
