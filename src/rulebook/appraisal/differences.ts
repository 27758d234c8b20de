import { canonical } from "../../base/canonical.ts"
import type { Words } from "../../base/words.ts"

/** Where something stands, as people would say it: names of blocks and items, and keys where there is no name. */
export type Trail = readonly (Words | string)[]

export interface Difference {
  readonly trail: Trail
  readonly before?: unknown
  readonly after?: unknown
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === "object" && !Array.isArray(value)

/** What one version says otherwise than another: parts are known by their ids, so that moving one is no change of it. */
export function differencesOf(before: unknown, after: unknown, trail: Trail = []): readonly Difference[] {
  if (
    canonical(before ?? null) === canonical(after ?? null) &&
    (before === undefined) === (after === undefined)
  )
    return []
  const [were, are] = [partsOf(before), partsOf(after)]
  if (!were || !are) {
    return [{ trail, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }]
  }
  const keys = [...were.keys(), ...[...are.keys()].filter((key) => !were.has(key))]
  const found = keys.flatMap((key) => {
    const [was, is] = [were.get(key), are.get(key)]
    return differencesOf(was, is, [...trail, nameOf(is ?? was) ?? key])
  })
  // The same parts, only in another order.
  return found.length > 0
    ? found
    : [{ trail, before: [...were.keys()].join(", "), after: [...are.keys()].join(", ") }]
}

function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (isNode(value)) return new Map(Object.entries(value))
  if (!Array.isArray(value) || !value.every((each) => isNode(each) && typeof each.id === "string"))
    return undefined
  return new Map((value as Node[]).map((each) => [String(each.id), each]))
}

function nameOf(value: unknown): Words | undefined {
  if (!isNode(value)) return undefined
  const { name } = value
  if (typeof name === "string") return { zh: name, en: name }
  return isNode(name) && typeof name.zh === "string"
    ? { zh: name.zh, en: String(name.en ?? name.zh) }
    : undefined
}

/** The names and keys along a JSON Pointer, for whoever does not read pointers. */
export function trailOf(book: unknown, at: string): Trail {
  let node = book
  return at
    .split("/")
    .slice(1)
    .flatMap((part): Trail => {
      const key = part.replaceAll("~1", "/").replaceAll("~0", "~")
      const inList = Array.isArray(node)
      node = inList ? (node as unknown[])[Number(key)] : isNode(node) ? node[key] : undefined
      const name = nameOf(node)
      return name ? [name] : inList || lists.has(key) ? [] : [key]
    })
}

const lists = new Set([
  "blocks",
  "items",
  "grades",
  "gates",
  "measures",
  "exclusive",
  "exempt",
  "settings",
  "examples",
])
