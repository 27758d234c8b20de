import { type ReactNode, useEffect, useRef } from "react"
import { To } from "./link.tsx"

interface TabsProps {
  name: string
  tabs: readonly { href: string; label: ReactNode; count?: number | undefined; current: boolean }[]
}

/** Parts of one page as links, so that each has an address. */
export function Tabs({ name, tabs }: TabsProps) {
  const row = useRef<HTMLElement>(null)
  const current = tabs.find((tab) => tab.current)?.href
  useEffect(() => {
    // On a phone the row is longer than the screen: the part one is at is brought into it.
    const at = current ? row.current?.querySelector<HTMLElement>("[aria-current]") : null
    if (at && row.current) row.current.scrollLeft = at.offsetLeft - row.current.clientWidth / 3
  }, [current])
  return (
    <nav ref={row} className="tabs no-print" aria-label={name}>
      {tabs.map((tab) => (
        <To key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <span className="num">{tab.count}</span>}
        </To>
      ))}
    </nav>
  )
}
