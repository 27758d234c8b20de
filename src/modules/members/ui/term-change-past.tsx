import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { momentWords } from "../../../kit/dates.ts"
import { Section } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import type { PerformedChange } from "../change-of-term/schema.ts"
import { termChangeWords as words } from "../change-of-term/words.ts"
import { WaitingRoles } from "./term-change-roles.tsx"

/** Changes of term that were performed, with the roles that still wait for the security administrator. */
export function Past({ items, grants }: { items: readonly PerformedChange[]; grants: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState<string>()
  return (
    <Section title={say(words.past)}>
      <div className="sheet stack tight">
        {items.map((each) => (
          <div key={each.id} className="person-line">
            <span>{say(words.pastLine, { closed: each.closed, opened: each.opened })}</span>
            <span className="muted small">
              {say(words.leave)} {each.counts.leave} · {say(words.goOn)} {each.counts.goOn} ·{" "}
              {say(words.comeIn)} {each.counts.comeIn}
            </span>
            <span className="muted small">
              {momentWords(each.at, language, today())} · {each.by}
            </span>
            {each.rolesWaiting === 0 ? null : grants ? (
              <Button
                small
                aria-expanded={open === each.id}
                onClick={() => setOpen(open === each.id ? undefined : each.id)}
              >
                {say(words.seeWaiting, { n: each.rolesWaiting })}
              </Button>
            ) : (
              <span className="small">{say(words.rolesWaiting, { n: each.rolesWaiting })}</span>
            )}
            {open === each.id ? <WaitingRoles changeId={each.id} onDone={() => setOpen(undefined)} /> : null}
          </div>
        ))}
      </div>
    </Section>
  )
}
