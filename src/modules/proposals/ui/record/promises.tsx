import { type Tone, wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { DeadlineSentence } from "../../../../kit/deadline-view.tsx"
import { To } from "../../../../kit/link.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useList } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { followUpWords } from "../../promises/words.ts"
import { recordWords } from "./words.ts"

interface Promise {
  id: string
  state: string
  unitName: string
  promise: string
  owner: string
  dueOn: string
  workingDaysLeft: number
  keptOn: string | null
}

const tones: Readonly<Record<string, Tone>> = { kept: "done", dropped: "stopped" }

/** What the replies promised: by whom, until when, and how it stands. */
export function Promises({ id }: { id: string }) {
  const say = useSay()
  const language = useLanguage()
  const found = useList<Promise>("/api/follow-ups", "follow-ups", { proposalId: id, limit: 50 })
  const items = found.data?.items ?? []
  const words = recordWords.promises
  if (items.length === 0) return null
  return (
    <Section title={say(words.title)}>
      <ul className="unit-cards">
        {items.map((item) => (
          <li key={item.id} className="unit-card">
            <div className="row spread">
              <To href={`/follow-ups/${item.id}`}>{item.promise}</To>
              <StateTag tone={tones[item.state] ?? "active"}>
                {say(wordOf(followUpWords.states, item.state))}
              </StateTag>
            </div>
            <p className="muted small">{[item.unitName, item.owner].filter(Boolean).join(" · ")}</p>
            {item.keptOn ? (
              <p className="small">{say(words.kept, { date: dateWords(item.keptOn, language, today()) })}</p>
            ) : item.state === "promised" || item.state === "due" ? (
              <DeadlineSentence
                due={item.dueOn}
                overdue={item.workingDaysLeft < 0}
                workingDaysLeft={item.workingDaysLeft}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
