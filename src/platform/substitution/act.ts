import type { Actor } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Duty } from "../../procedure/duties.ts"
import type { Read } from "../database/db.ts"
import type { Identity } from "../identity/gate.ts"
import { listGrants } from "../identity/grants.ts"
import { findSignInTerms, needsSecondFactor } from "../identity/policy.ts"
import type { House } from "../procedures/office.ts"
import { timeZoneOf } from "../procedures/time-zone.ts"
import { actingFor } from "./acting.ts"
import type {} from "./tables.ts"

/** Whoever was named substitute acts for the person, by the duties named for today and the roles held today. */
export function actAsSubstitute(house: House, identity: Identity, personId: string): Promise<Actor> {
  return house.db.read(identity.scope, async (read) => {
    const today = house.clock.today(await timeZoneOf(read))
    const named = await listDuties(read, personId, identity.person.id, today)
    const name = named.length > 0 ? await findName(read, personId) : undefined
    if (name === undefined) throw new Refusal("forbidden", reason("not_a_substitute"))
    const held = await listGrants(read, personId, today)
    const acting = actingFor(identity.actor, { personId, name }, named, held)
    // The duty of proving a second factor goes with what may be done, whoever does it.
    if (!identity.account.secondFactorProved) {
      const terms = await findSignInTerms(read, today)
      if (needsSecondFactor(terms, acting.grants))
        throw new Refusal("forbidden", reason("second_factor_for_duties", { params: { name } }))
    }
    return acting
  })
}

async function listDuties(
  read: Read,
  personId: string,
  substituteId: string,
  today: Temporal.PlainDate,
): Promise<Duty[]> {
  const day = today.toString()
  const rows = await read.q
    .selectFrom("substitution")
    .select("duty")
    .where("org_id", "=", read.scope.orgId)
    .where("person_id", "=", personId)
    .where("substitute_id", "=", substituteId)
    .where("since", "<=", day)
    .where("until", ">=", day)
    .where("ended_at", "is", null)
    .execute()
  return rows.map(({ duty }) => duty)
}

async function findName(read: Read, personId: string): Promise<string | undefined> {
  const row = await read.q
    .selectFrom("person")
    .select("name")
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", personId)
    .executeTakeFirst()
  return row?.name
}
