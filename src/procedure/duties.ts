import type { Role } from "../base/actor.ts"
import type { AnyProcedure } from "./language.ts"
import { findAction } from "./language.ts"

/**
 * What a person may have a substitute for: duties, each with the roles it consists of. The three administrators are in
 * none of them: what they may do is theirs alone.
 */
export const duties = {
  proposing: ["member", "standing_member"],
  representing: ["body_representative", "sector_convener"],
  handling: ["unit_liaison", "unit_head"],
  dispatching: ["dispatch_office"],
  office: ["proposal_office", "information_office", "liaison_office", "committee_staff"],
  committee: ["proposal_committee"],
  supervising: ["supervision_office"],
  leading: ["chair", "supervising_leader"],
} as const satisfies Record<string, readonly Role[]>

export type Duty = keyof typeof duties
export const dutyNames = Object.keys(duties) as [Duty, ...Duty[]]

/** The field has one word for judging and one for a ballot, and the glossary keeps to them: rate, vote, elect. */
const judging = /^(rate|score|vote|ballot|elect)([A-Z]|$)/

/**
 * Acts that nobody does for another: those whose policy asks for the person (`inPerson`), and every rating and ballot.
 * It is read off the declaration itself, so that a new procedure cannot forget it.
 */
export function isInPerson(procedure: AnyProcedure, action: string): boolean {
  const declared = findAction(procedure, action)
  return !declared || judging.test(action) || /\binPerson\b|\brater\b/.test(declared.by.name)
}
