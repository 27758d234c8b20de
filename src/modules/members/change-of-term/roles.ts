import { sql } from "kysely"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import { announce } from "../../../platform/identity/announcements.ts"
import { noteInRegister } from "../../../platform/procedures/register-fact.ts"
import type { Clerk } from "../clerk.ts"
import { mustGrant } from "../keep.ts"
import type { Rehearsal, WaitingRole } from "./schema.ts"

interface Waiting {
  readonly id: string
  readonly person_id: string
  readonly role: string
}

/** Roles that a change of term says end with it, and that still stand today; undefined when there is no such change. */
export async function findWaitingRoles(
  read: Read,
  changeId: string,
  today: string,
): Promise<readonly Waiting[] | undefined> {
  const { orgId } = read.scope
  const change = await read.q
    .selectFrom("term_change")
    .select("plan")
    .where("org_id", "=", orgId)
    .where("id", "=", changeId)
    .executeTakeFirst()
  if (!change) return undefined
  const { people } = change.plan as Pick<Rehearsal, "people">
  const planned = people.flatMap(({ roles }) => roles.map(({ id }) => id))
  if (planned.length === 0) return []
  return read.q
    .selectFrom("role_grant")
    .select(["id", "person_id", "role"])
    .where("org_id", "=", orgId)
    .where("id", "in", planned)
    .where((row) => row.or([row("until", "is", null), row("until", ">=", today)]))
    .orderBy("id")
    .execute()
}

/**
 * Whoever keeps the register prepares the ends of roles by the change of term; the security administrator, who alone gives
 * and takes rights, ends those chosen: up to yesterday they were held. One's own stay for another security administrator.
 */
export async function endWaitingRoles(
  clerk: Clerk,
  changeId: string,
  chosen: readonly string[],
): Promise<void> {
  const { house, tx, actor, today } = clerk
  mustGrant(actor, "")
  const { orgId } = tx.scope
  const waiting = await findWaitingRoles(tx, changeId, today)
  if (!waiting) throw new Refusal("missing", reason("no_term_to_close"))
  const roles = waiting.filter(({ id, person_id }) => chosen.includes(id) && person_id !== actor.personId)
  if (roles.length === 0) return
  const until = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString()
  await tx.q
    .updateTable("role_grant")
    .set({ until })
    .where("org_id", "=", orgId)
    .where(
      "id",
      "in",
      roles.map(({ id }) => id),
    )
    .execute()
  await announce(tx.q, { org: orgId })
  for (const { person_id, role } of roles)
    noteInRegister(house, tx, actor, { action: "end_role", subject: person_id, data: { role, until } })
}

/** The same roles for reading: whose, which, for which body. */
export async function listWaitingRoles(read: Read, changeId: string, today: string): Promise<WaitingRole[]> {
  const waiting = await findWaitingRoles(read, changeId, today)
  if (!waiting) throw new Refusal("missing", reason("no_term_to_close"))
  const { orgId } = read.scope
  const { rows } = await sql<WaitingRole>`
    select g.id, g.person_id as "personId", p.name, g.role, b.name as "bodyName", g.since
    from role_grant g join person p on p.org_id = ${orgId} and p.id = g.person_id
    left join body b on b.org_id = ${orgId} and b.id = g.body_id
    where g.org_id = ${orgId} and g.id = any(${waiting.map(({ id }) => id)}::uuid[])
    order by p.name_pinyin, p.id, g.role`.execute(read.q)
  return rows
}
