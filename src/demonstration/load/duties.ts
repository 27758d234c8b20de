import type { Role } from "../../base/actor.ts"
import type { StaffDuty, StaffSeed } from "../content/city.ts"

/** The roles that a duty of the city's staff carries; posts in units carry theirs by themselves. */
const ROLES: Readonly<Record<StaffDuty, readonly Role[]>> = {
  proposal_clerk: ["proposal_office"],
  committee_director: ["proposal_committee"],
  dispatch_party: ["dispatch_office"],
  dispatch_government: ["dispatch_office"],
  dispatch_other: ["dispatch_office"],
  unit_liaison: [],
  unit_head: [],
  supervision_checker: ["supervision_office"],
  leader_party: ["supervising_leader"],
  leader_government: ["supervising_leader"],
  leader_cppcc: ["supervising_leader"],
  cppcc_chair: ["chair", "supervising_leader"],
  administrator: ["system_administrator"],
}

/** Three administrators keep one another in check; a county has fewer people, and the second clerk helps out. */
export function rolesOf(person: StaffSeed, colleagues: readonly StaffSeed[]): readonly Role[] {
  const sameDuty = colleagues.filter(({ duty }) => duty === person.duty)
  const place = sameDuty.indexOf(person)
  if (person.duty === "administrator")
    return place === 0 ? ["system_administrator"] : ["security_administrator"]
  // The third of a city's clerks reviews what the second edits for the journal.
  if (person.duty === "proposal_clerk" && place === 2) return ["proposal_office", "information_office"]
  if (person.duty !== "proposal_clerk" || place !== 1) return ROLES[person.duty]
  const administrators = colleagues.filter(({ duty }) => duty === "administrator").length
  const second: Role[] = administrators > 1 ? [] : ["security_administrator"]
  return ["proposal_office", "information_office", "audit_administrator", ...second]
}
