import { compare, fraction, greater, lesser } from "./fraction.ts"
import type { Problem } from "./problem.ts"
import type { Bounds } from "./shape-parts.ts"

/** Bounds that nothing can meet, or none at all. */
export function checkBounds(bounds: Bounds, at: string): readonly Problem[] {
  const low = [bounds.atLeast, bounds.above].filter((each) => each !== undefined).map(fraction)
  const high = [bounds.atMost, bounds.below].filter((each) => each !== undefined).map(fraction)
  if (low.length === 0 && high.length === 0) return [{ code: "no_bounds", at }]
  if (low.length === 0 || high.length === 0) return []
  const difference = compare(low.reduce(greater), high.reduce(lesser))
  const open = bounds.above !== undefined || bounds.below !== undefined
  return difference > 0 || (difference === 0 && open) ? [{ code: "nothing_within", at }] : []
}
