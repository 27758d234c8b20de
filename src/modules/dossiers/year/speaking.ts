import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import { bodiesSpokenFor, personActing, speakingRoles } from "../policy.ts"
import { ofBody, ofPerson, type Subject } from "../subject.ts"
import { listAssessed } from "./board.ts"

/** The bodies of this year for which somebody speaks, as the register names them. */
export async function listSpokenFor(read: Read, actor: Actor, yearId: string) {
  const bodies = bodiesSpokenFor(actor)
  if (bodies.length === 0) return []
  return (await listAssessed(read, yearId)).filter(({ id }) => bodies.includes(id))
}

/** The bodies for which somebody speaks that are scored in any year case of this year. */
export async function listSpokenForIn(read: Read, actor: Actor, year: number) {
  if (bodiesSpokenFor(actor).length === 0) return []
  const years = await read.q
    .selectFrom("service_year")
    .select("id")
    .where("org_id", "=", read.scope.orgId)
    .where("year", "=", year)
    .where("subject", "<>", "member")
    .execute()
  const found = new Map<string, { readonly id: string; readonly name: string }>()
  for (const { id } of years)
    for (const body of await listSpokenFor(read, actor, id)) found.set(body.id, body)
  return [...found.values()]
}

/** In whose name somebody speaks in a year: their own, or that of the body named, or of the only one that they speak for. */
export async function speaksAs(
  read: Read,
  actor: Actor,
  year: { readonly id: string; readonly subject: string },
  bodyId: string | undefined,
): Promise<Subject> {
  if (year.subject === "member") {
    const personId = personActing(actor)
    if (!personId) throw new Refusal("forbidden", reason("own_service_only"))
    return ofPerson(personId)
  }
  const own = await listSpokenFor(read, actor, year.id)
  if (bodyId === undefined && own.length > 1)
    throw new Refusal("invalid", reason("which_body", { field: "bodyId" }))
  const found = bodyId === undefined ? own[0] : own.find(({ id }) => id === bodyId)
  if (!found) throw new Refusal("forbidden", reason("own_body_only"))
  return ofBody(found.id)
}

/** Those who speak for these bodies on a day: by a role given for the body, or by a post in it. */
export async function listSpeakers(read: Read, bodies: readonly string[], day: string): Promise<string[]> {
  if (bodies.length === 0) return []
  const { orgId } = read.scope
  const wanted = sql`any(${[...bodies]}::uuid[])`
  const { rows } = await sql<{ personId: string }>`
    select distinct h.person_id as "personId" from (
      select g.person_id, g.since, g.until from role_grant g
      where g.org_id = ${orgId} and g.body_id = ${wanted} and g.role = any(${speakingRoles}::text[])
      union all
      select a.person_id, a.since, a.until from affiliation a
      where a.org_id = ${orgId} and a.body_id = ${wanted} and a.post in ('convener', 'representative')
    ) h where h.since <= ${day}::date and (h.until is null or h.until >= ${day}::date) order by 1`.execute(
    read.q,
  )
  return rows.map(({ personId }) => personId)
}
