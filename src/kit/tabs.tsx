import type { ReactNode } from "react"
import { To } from "./link.tsx"

interface TabsProps {
  name: string
  tabs: readonly { href: string; label: ReactNode; count?: number | undefined; current: boolean }[]
}

/** Parts of one page as links, so that each has an address. */
export function Tabs({ name, tabs }: TabsProps) {
  return (
    <nav className="tabs no-print" aria-label={name}>
      {tabs.map((tab) => (
        <To key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <span className="num">{tab.count}</span>}
        </To>
      ))}
    </nav>
  )
}
