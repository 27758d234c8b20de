import { useEffect, useRef } from "react"
import { Icon } from "../kit/icons.tsx"
import { To, usePath } from "../kit/link.tsx"
import { useSay, useWords } from "../kit/preferences.tsx"
import { Brand } from "./brand.tsx"
import { currentEntry, inGroups, type NavEntry } from "./navigation.ts"
import { webWords } from "./words.ts"

/** The quiet navigation of wide screens. */
export function SideNav({ entries, waiting }: { entries: readonly NavEntry[]; waiting: number }) {
  const say = useSay()
  const w = useWords(webWords)
  const path = usePath()
  const nav = useRef<HTMLElement>(null)
  // Whoever has many duties has more entries than a screen: where one is stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page that is on decides, not what is read of it
  useEffect(() => {
    nav.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest" })
  }, [path])
  return (
    <nav ref={nav} className="shell-nav" aria-label={w("nav.main")}>
      <Brand />
      <div>
        {inGroups(entries).map(({ group, entries: members }) => (
          <div key={group?.zh ?? ""}>
            {group ? <h2>{say(group)}</h2> : null}
            <NavList all={entries} entries={members} waiting={waiting} />
          </div>
        ))}
      </div>
    </nav>
  )
}

interface NavListProps {
  all: readonly NavEntry[]
  entries: readonly NavEntry[]
  waiting: number
}

export function NavList({ all, entries, waiting }: NavListProps) {
  const say = useSay()
  const w = useWords(webWords)
  const current = currentEntry(all, usePath())
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.href}>
          <To
            href={entry.href}
            className="nav-link"
            aria-current={entry.href === current ? "page" : undefined}
          >
            <Icon name={entry.icon} />
            {say(entry.label)}
            {entry.href === "/" && waiting > 0 ? (
              <span className="tally">
                {waiting}
                <span className="only-read">{w("nav.waiting", { n: waiting })}</span>
              </span>
            ) : null}
          </To>
        </li>
      ))}
    </ul>
  )
}
