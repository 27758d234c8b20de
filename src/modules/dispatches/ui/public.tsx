import { wordOf } from "../../../kit/case-view.ts"
import { To } from "../../../kit/link.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { StateTag } from "../../../kit/state-tag.tsx"
import { outcomes } from "../words.ts"
import { toneOf } from "./tone.ts"
import { caseWords, screen } from "./words.ts"

interface Link {
  side: "sent" | "received"
  id: string
  state: string
  other: string
  outcome: string | null
  outcomeText: string | null
}

/** The letters that a case sent or came by, on the case's own page; nothing when there are none to show. */
export function LettersOfCase({ id }: { id: string }) {
  const say = useSay()
  const links = useGet<{ items: Link[] }>("dispatches", `/api/dispatches/of/${id}`).data?.items ?? []
  if (links.length === 0) return null
  return (
    <Section title={say(screen.letters)}>
      <ul className="stack letter-links">
        {links.map((link) => (
          <li key={link.id} className="sheet stack tight">
            <div className="row spread">
              <To href={`/${link.side}-dispatches/${link.id}`}>
                {say(link.side === "sent" ? screen.sentTo : screen.cameFrom, { name: link.other })}
              </To>
              <StateTag tone={toneOf(link.state)}>
                {say(wordOf(caseWords[link.side].states, link.state))}
              </StateTag>
            </div>
            {link.outcomeText ? (
              <p>
                {link.outcome ? `${say(wordOf(outcomes, link.outcome))}：` : ""}
                {link.outcomeText}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
