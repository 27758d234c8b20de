import type { ComponentType } from "react"
import type { Words } from "../base/words.ts"
import type { IconName } from "./icons.tsx"

/**
 * A screen of an office. `src/modules/<duty>/ui/routes.tsx` exports `routes: ModuleRoute[]`, and src/web/modules.ts
 * lists them. Paths are TanStack's: "/proposals/$id"; read the parts with `useParts()`.
 */
export interface ModuleRoute {
  path: string
  /** () => import("./proposal-page.tsx"); the page is the default export. */
  lazy: () => Promise<{ default: ComponentType }>
  title: Words
  nav?: {
    label: Words
    /** Whoever holds one of these sees it; empty for everyone. */
    roles: string[]
    order: number
    icon: IconName
    /** Only where the organisation has switched this term of an office on. */
    term?: { office: string; name: string }
    /** A heading over a few entries of the desktop navigation. */
    group?: Words
    /** Stands in the bar at the bottom of a phone. */
    phone?: boolean
    /** What it is called there, where the label is too wide for a fifth of a phone. */
    short?: Words
  }
}
