import { NOW } from "./days.ts"
import { fateOf } from "./fate.ts"
import { type Fate, type Plan, spanOf, stateOn, type Want } from "./plan.ts"

/** Moves a fate in time until the wanted state is the one that lasts today. */
export function place(at: (created: number) => Plan, start: number, want: Want, seed: number): [Plan, Fate] {
  const test = (created: number): [Plan, Fate] | undefined => {
    const plan = at(created)
    const fate = fateOf(plan, seed)
    const reached =
      stateOn(fate.proposal, NOW) === want || fate.script.assignments.some((item) => item.stopAt === want)
    return reached ? [plan, fate] : undefined
  }
  let created = start
  for (let round = 0; round < 6; round++) {
    const fate = fateOf(at(created), seed)
    const spans = [fate.proposal, ...fate.assignments].flatMap(
      (states) => spanOf<Want>(states as [number, Want][], want) ?? [],
    )
    if (spans.length < 2) break
    created += NOW - Math.floor(((spans[0] as number) + (spans[1] as number)) / 2)
    const found = test(created)
    if (found) return found
  }
  for (let back = 1; back < 150; back++) {
    const found = test(NOW - back)
    if (found) return found
  }
  throw new Error(`No start brings ${at(start).key} to ${want}`)
}
