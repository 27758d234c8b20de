import { useState } from "react"
import { systemName } from "../base/actor.ts"
import { type CaseFact, type ModuleWords, wordOf } from "./case-view.ts"
import { today } from "./clock.ts"
import { momentWords } from "./dates.ts"
import { useLanguage, useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

/** At first this many facts are shown, the newest first. */
const shownFirst = 8

interface TimelineProps {
  facts: readonly CaseFact[]
  words: ModuleWords
  /** A line about the fact's data, where a module has something to say. */
  describe?: ((fact: CaseFact) => React.ReactNode) | undefined
}

/** What happened, when, by whom, on whose behalf. Newest first. */
export function Timeline({ facts, words, describe }: TimelineProps) {
  const [all, setAll] = useState(false)
  const say = useSay()
  const sorted = [...facts].sort((a, b) => b.seq - a.seq)
  const shown = all ? sorted : sorted.slice(0, shownFirst)
  return (
    <div>
      <ol className="timeline">
        {shown.map((fact) => (
          <TimelineItem key={fact.id} fact={fact} words={words} describe={describe} />
        ))}
      </ol>
      {shown.length < sorted.length ? (
        <button type="button" className="linkish timeline-more" onClick={() => setAll(true)}>
          {say(kitWords.case.fold, { n: sorted.length - shown.length })}
        </button>
      ) : null}
    </div>
  )
}

function TimelineItem({ fact, words, describe }: Omit<TimelineProps, "facts"> & { fact: CaseFact }) {
  const say = useSay()
  const language = useLanguage()
  const moved = fact.to !== null && fact.to !== fact.from
  return (
    <li className={moved ? "moved" : ""}>
      <p>
        <strong>{say(words.done?.[fact.action] ?? wordOf(words.actions, fact.action))}</strong>
        {moved ? <span className="muted"> → {say(wordOf(words.states, fact.to as string))}</span> : null}
      </p>
      <p className="muted small">
        <time dateTime={fact.at}>{momentWords(fact.at, language, today())}</time>
        {" · "}
        {fact.onBehalfOf
          ? say(kitWords.case.onBehalf, { by: fact.by, who: fact.onBehalfOf })
          : fact.by === systemName
            ? say(kitWords.case.system)
            : fact.by}
        {fact.channel && words.channels?.[fact.channel]
          ? ` · ${say(wordOf(words.channels, fact.channel))}`
          : ""}
      </p>
      {fact.note ? <p className="timeline-note">{fact.note}</p> : null}
      {describe?.(fact)}
    </li>
  )
}
