import type { Reason } from "../base/reason.ts"
import { askGuards } from "./decide.ts"
import type { AnyAction, AnyProcedure, Situation } from "./language.ts"

export interface Offer {
  readonly action: string
  readonly enabled: boolean
  /** Why it cannot be done yet; empty when it can. */
  readonly reasons: readonly Reason[]
  readonly basis: string
}

/**
 * Every action this actor may take in this state, and those not yet possible with the reasons. Screens render this and
 * nothing else, so a button cannot disagree with the law.
 */
export function available(
  procedure: AnyProcedure,
  // biome-ignore lint/suspicious/noExplicitAny: the record and terms are the module's; the engine only passes them on
  situation: Situation<any, any, any>,
): Offer[] {
  return (Object.entries(procedure.actions) as [string, AnyAction][])
    .filter(([, action]) => action.from.includes(situation.record.state))
    .filter(([, action]) => action.by.test(situation.record, situation.actor))
    .map(([name, action]) => {
      const reasons = askGuards(action, situation, null)
      return { action: name, enabled: reasons.length === 0, reasons, basis: action.basis }
    })
}

/** Who can move the case on from this state: the answer to "who must act now", by policy name. */
export function waitsFor(procedure: AnyProcedure, state: string): readonly string[] {
  const movers = (Object.values(procedure.actions) as AnyAction[])
    .filter((action) => action.from.includes(state) && action.to !== undefined)
    .map((action) => action.by.name)
  return [...new Set(movers)]
}
