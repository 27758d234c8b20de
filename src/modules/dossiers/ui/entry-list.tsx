import type { ReactNode } from "react"
import { To } from "../../../kit/link.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { StateTag } from "../../../kit/state-tag.tsx"
import type { Entry } from "../ledger/schema.ts"
import { dayWords } from "./days.ts"
import { screens } from "./words.ts"
import { yearHref } from "./year-href.ts"

type State = keyof typeof tones
const tones = {
  waiting: "waiting",
  declined: "stopped",
  voided: "stopped",
  superseded: "stopped",
} as const

/** Facts of service, each with its day and its source; what does not count, or not yet, says so. */
export function EntryList({
  entries,
  named,
  actions,
}: {
  entries: readonly Entry[]
  /** Where the list is about several people: their names, linked to their year for those who may read it. */
  named?: "linked" | "plain"
  actions?: (entry: Entry) => ReactNode
}) {
  const say = useSay()
  const language = useLanguage()
  return (
    <ul className="entry-list">
      {joined(entries).map(({ entry, kinds }) => (
        <li key={entry.id}>
          <div className="row spread">
            <span>
              {named ? (
                <>
                  {named === "linked" ? (
                    <To href={yearHref(entry, entry.onDate.slice(0, 4))}>{entry.name}</To>
                  ) : (
                    entry.name
                  )}
                  {" · "}
                </>
              ) : null}
              {entry.href ? (
                <To href={entry.href}>{kinds.map((kind) => say(kind)).join("、")}</To>
              ) : (
                say(entry.kindName)
              )}
              {` · ${entry.title}`}
            </span>
            {entry.state === "counted" ? null : (
              <StateTag tone={tones[entry.state as State]}>
                {say(screens.states[entry.state as State])}
              </StateTag>
            )}
          </div>
          <p className="muted small">
            {[
              dayWords(entry.onDate, language),
              say(screens.sources[entry.source]),
              ...(entry.source === "office" ? [] : [entry.recordedBy]),
              entry.evidence,
              entry.reason,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {actions?.(entry)}
        </li>
      ))}
    </ul>
  )
}

/** A year of facts at a glance: each kind with how many there are, its facts one press away. */
export function EntriesByKind({ entries }: { entries: readonly Entry[] }) {
  const say = useSay()
  const kinds = new Map<string, Entry[]>()
  for (const entry of entries) kinds.set(entry.kind, [...(kinds.get(entry.kind) ?? []), entry])
  return (
    <div>
      {[...kinds].map(([kind, own]) => (
        <details key={kind} className="fold">
          <summary>
            <span>{own[0] ? say(own[0].kindName) : kind}</span>
            <span className="num">{own.length}</span>
          </summary>
          <EntryList entries={own} />
        </details>
      ))}
    </div>
  )
}

/** A case that counts several times, as submitted and as filed, is one line that says both. */
function joined(entries: readonly Entry[]): readonly { entry: Entry; kinds: Entry["kindName"][] }[] {
  const cases = new Map<string, { entry: Entry; kinds: Entry["kindName"][] }>()
  for (const entry of entries) {
    const key =
      entry.href === null ? entry.id : `${entry.href} ${entry.onDate} ${entry.personId ?? entry.bodyId}`
    const known = cases.get(key)
    if (known) known.kinds.push(entry.kindName)
    else cases.set(key, { entry, kinds: [entry.kindName] })
  }
  return [...cases.values()]
}
