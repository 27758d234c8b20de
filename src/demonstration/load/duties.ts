import type { Role } from "../../base/actor.ts"
import type { StaffDuty, StaffSeed } from "../content/city.ts"

/** The roles that a duty of the city's staff carries; posts in units carry theirs by themselves. */
const ROLES: Readonly<Record<StaffDuty, readonly Role[]>> = {
  proposal_clerk: ["proposal_office"],
  committee_director: ["proposal_committee"],
  liaison_clerk: ["liaison_office"],
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
  opinion_source: [],
  administrator: ["system_administrator"],
}

const ADMINISTRATORS: readonly Role[] = [
  "system_administrator",
  "security_administrator",
  "audit_administrator",
]

/** Three administrators keep one another in check; the second and third clerk edit the reports and their journal. */
export function rolesOf(person: StaffSeed, colleagues: readonly StaffSeed[]): readonly Role[] {
  const place = colleagues.filter(({ duty }) => duty === person.duty).indexOf(person)
  if (person.duty === "administrator") return ADMINISTRATORS.slice(place, place + 1)
  if (person.duty === "proposal_clerk" && place > 0) return ["proposal_office", "information_office"]
  return ROLES[person.duty]
}
