import type { Words } from "../base/words.ts"
import type { IconName } from "../kit/icons.tsx"
import type { ModuleRoute } from "../kit/module-route.ts"
import type { Me } from "../kit/queries.ts"
import { webWords } from "./words.ts"

export interface NavEntry {
  href: string
  label: Words
  icon: IconName
  group: Words | undefined
  phone: boolean
  short?: Words
}

const home: NavEntry = { href: "/", label: webWords.nav.todo, icon: "todo", group: undefined, phone: true }

type Person = Pick<Me, "roles" | "office">
type Term = NonNullable<NonNullable<ModuleRoute["nav"]>["term"]>

function openTo(routes: readonly ModuleRoute[], me: Person) {
  return routes
    .flatMap((route) => (route.nav ? [{ path: route.path, nav: route.nav }] : []))
    .filter(
      ({ path, nav }) =>
        nav.roles.length === 0 ||
        nav.roles.some((role) => me.roles.includes(role)) ||
        me.office.nav.includes(path),
    )
}

/** The offices whose terms decide on an entry of this person. */
export function askedTerms(routes: readonly ModuleRoute[], me: Person): string[] {
  return [...new Set(openTo(routes, me).flatMap(({ nav }) => (nav.term ? [nav.term.office] : [])))]
}

/** The entries this person sees, in order. What they may do there is decided by the server. */
export function navEntries(
  routes: readonly ModuleRoute[],
  me: Person,
  isOn: (term: Term) => boolean = () => false,
): NavEntry[] {
  const shown = openTo(routes, me)
    .filter(({ nav }) => !nav.term || isOn(nav.term))
    .sort((a, b) => a.nav.order - b.nav.order)
    .map(({ path, nav }) => ({
      href: path,
      label: nav.label,
      icon: nav.icon,
      group: nav.group,
      phone: nav.phone ?? false,
      ...(nav.short ? { short: nav.short } : {}),
    }))
  return [home, ...shown]
}

/** Entries one after another, a heading where the group changes. */
export function inGroups(entries: readonly NavEntry[]): { group: Words | undefined; entries: NavEntry[] }[] {
  const groups: { group: Words | undefined; entries: NavEntry[] }[] = []
  for (const entry of entries) {
    const same = groups.find((each) => each.group?.zh === entry.group?.zh)
    if (same) same.entries.push(entry)
    else groups.push({ group: entry.group, entries: [entry] })
  }
  return groups
}

/** The entry a page belongs to: the longest address that begins it. */
export function currentEntry(entries: readonly { href: string }[], path: string): string | undefined {
  return entries
    .map((entry) => entry.href)
    .filter((href) => path === href || (href !== "/" && path.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0]
}
