import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

const root = join(import.meta.dirname, "..", "..")

/** As its own package.json says. */
export interface Package {
  readonly name: string
  readonly version: string
  readonly licence: string
}

interface Described {
  readonly name?: string
  readonly version?: string
  readonly license?: string | { readonly type?: string }
  readonly licenses?: readonly { readonly type?: string }[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const read = (folder: string) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Described

/** Where a package is found from a folder, as Node looks for it; undefined for another platform's. */
function find(name: string, from: string): string | undefined {
  for (let folder = from; folder.startsWith(root); folder = dirname(folder)) {
    const place = join(folder, "node_modules", name)
    if (existsSync(join(place, "package.json"))) return place
  }
  return undefined
}

/** What the product runs on: its packages and theirs, as installed here. */
export function listPackages(): Package[] {
  const found = new Map<string, Package>()
  const waiting = [root]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const described = read(folder)
    const needed = { ...described.dependencies, ...described.optionalDependencies }
    for (const name of Object.keys(needed)) {
      const place = find(name, folder)
      if (!place || found.has(place)) continue
      const { version = "?", license, licenses } = read(place)
      const licence =
        typeof license === "string"
          ? license
          : (license?.type ?? licenses?.map(({ type }) => type).join(" OR ") ?? "none stated")
      found.set(place, { name, version, licence })
      waiting.push(place)
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
