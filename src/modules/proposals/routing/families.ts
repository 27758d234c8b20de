import { economy } from "./families-economy.ts"
import { party } from "./families-party.ts"
import { society } from "./families-society.ts"
import type { UnitFamily } from "./family.ts"

/** The standard dictionary of a new organisation: every family of units, with the words of its duties. */
export const families: readonly UnitFamily[] = [...economy, ...society, ...party]

const byId = new Map(families.map((family) => [family.id, family]))

export function findFamily(id: string): UnitFamily | undefined {
  return byId.get(id)
}
