import { normalise } from "../../../base/text/normalise.ts"
import type { UnitFamily } from "./family.ts"

/** A unit's name recognised: which family it belongs to, and whether the name is one that reform took away. */
export interface KnownName {
  name: string
  familyId: string
  /** The year until which the name was used, when it is a former one. */
  until?: number
}

/** Names that stand for a unit only after a place or level (市教委 yes, 教委 inside 基督教委员 no). */
const SHORT = 2

export interface NameBook {
  /** The families of a unit by its name: 市文化广电旅游体育局 is culture and sports; empty when unknown. */
  familiesOf(unitName: string): string[]
  /** Every unit named in a text, in order; a name inside a longer one is not counted again. */
  find(text: string): (KnownName & { at: number })[]
}

export function nameBook(families: readonly UnitFamily[]): NameBook {
  const known = new Map<string, KnownName[]>()
  const enter = (name: string, familyId: string, until?: number) => {
    const key = normalise(name)
    const list = known.get(key) ?? []
    if (list.some((entry) => entry.familyId === familyId)) return
    list.push({ name, familyId, ...(until === undefined ? {} : { until }) })
    known.set(key, list)
  }
  for (const family of families) {
    for (const name of Object.values(family.names)) enter(name, family.id)
    for (const name of family.aliases) enter(name, family.id)
    for (const { name, until } of family.former) enter(name, family.id, until)
  }
  const longest = Math.max(...[...known.keys()].map((name) => name.length))

  const find: NameBook["find"] = (text) => {
    const normalised = normalise(text)
    const found: (KnownName & { at: number })[] = []
    for (let at = 0; at < normalised.length; at++) {
      for (let length = Math.min(longest, normalised.length - at); length >= SHORT; length--) {
        const entries = known.get(normalised.slice(at, at + length))
        if (entries === undefined) continue
        if (length === SHORT && !/[省市县区州盟旗委]$/u.test(normalised.slice(0, at))) continue
        for (const entry of entries) found.push({ ...entry, at })
        at += length - 1
        break
      }
    }
    return found
  }

  return {
    find,
    familiesOf: (unitName) => {
      const normalised = normalise(unitName).replaceAll(" ", "")
      // The name proper ends the unit's name; what goes before it is the place.
      for (let from = 0; from < normalised.length; from++) {
        const entries = known.get(normalised.slice(from))
        if (entries !== undefined) return current(entries)
      }
      const inside = find(unitName)
      const first = inside[0]
      return first === undefined ? [] : current(inside.filter(({ at }) => at === first.at))
    },
  }
}

/** A name that a living unit bears belongs to that unit, even when another bore it before. */
function current(entries: readonly KnownName[]): string[] {
  const living = entries.filter(({ until }) => until === undefined)
  return (living.length > 0 ? living : entries).map(({ familyId }) => familyId)
}
