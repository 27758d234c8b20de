import { Icon } from "../kit/icons.tsx"
import { To, usePath } from "../kit/link.tsx"
import { useSay, useWords } from "../kit/preferences.tsx"
import { currentEntry, type NavEntry } from "./navigation.ts"
import { webWords } from "./words.ts"

/** Under the thumb: to do, up to three places of the duties, me. */
export function BottomBar({ entries, waiting }: { entries: readonly NavEntry[]; waiting: number }) {
  const say = useSay()
  const w = useWords(webWords)
  const me: NavEntry = {
    href: "/account",
    label: webWords.nav.me,
    icon: "person",
    group: undefined,
    phone: true,
  }
  const shown = [...entries.filter((entry) => entry.phone).slice(0, 4), me]
  const current = currentEntry(shown, usePath())
  return (
    <nav className="shell-bottom" aria-label={w("nav.main")}>
      {shown.map((entry) => (
        <To key={entry.href} href={entry.href} aria-current={entry.href === current ? "page" : undefined}>
          <Icon name={entry.icon} />
          {say(entry.short ?? entry.label)}
          {entry.href === "/" && waiting > 0 ? (
            <span className="tally">
              {waiting}
              <span className="only-read">{w("nav.waiting", { n: waiting })}</span>
            </span>
          ) : null}
        </To>
      ))}
    </nav>
  )
}
