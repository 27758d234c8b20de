import type { Role } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { announce } from "../../platform/identity/announcements.ts"
import { noteInRegister } from "../../platform/procedures/register-fact.ts"
import { findBody } from "./affiliations.ts"
import type { Clerk } from "./clerk.ts"
import { mustGrant } from "./keep.ts"
import { getProfile } from "./person-view.ts"
import { grantedRoles, type NewGrant } from "./schema.ts"

const administration: readonly Role[] = [
  "system_administrator",
  "security_administrator",
  "audit_administrator",
]
/** For which kinds of bodies a role is held; the others are held for the organisation. */
const bodiesOf: Readonly<Partial<Record<Role, readonly string[]>>> = {
  unit_liaison: ["handling_unit"],
  unit_head: ["handling_unit"],
  dispatch_office: ["dispatch_office"],
  sector_convener: ["sector", "group"],
  body_representative: ["party", "peoples_organisation", "special_committee", "sector", "group", "office"],
}
/** For which kinds of bodies a role may be held besides for the organisation: staff who also speak for their committee. */
const alsoBodiesOf: typeof bodiesOf = {
  committee_staff: ["special_committee", "sector", "group", "office"],
}

/** A role for a period. Nobody grants to themselves, and no one holds two of the three administrators. */
export async function grantRole(clerk: Clerk, personId: string, given: NewGrant): Promise<void> {
  const { house, tx, actor, today } = clerk
  mustGrant(actor, personId)
  const orgId = tx.scope.orgId
  const role = grantedRoles.find((each) => each === given.role)
  if (!role) throw new Refusal("invalid", reason("no_such_choice", { field: "role" }))
  if (given.until !== null && given.until < given.since)
    throw new Refusal("invalid", reason("days_out_of_order", { field: "until" }))
  await getProfile(tx, personId)
  // Grants to one person come one after the other, so that two halves of what is forbidden cannot meet.
  await tx.q
    .selectFrom("person")
    .select("id")
    .where("org_id", "=", orgId)
    .where("id", "=", personId)
    .forUpdate()
    .execute()
  const needed = bodiesOf[role]
  const wanted = needed ?? (given.bodyId === null ? undefined : alsoBodiesOf[role])
  const body = given.bodyId === null ? undefined : await findBody(tx, given.bodyId)
  if (wanted ? !body || body.until !== null || !wanted.includes(body.kind) : given.bodyId !== null)
    throw new Refusal(
      "invalid",
      reason(wanted ? "role_needs_body" : "role_without_body", { field: "bodyId" }),
    )
  const held = await tx.q
    .selectFrom("role_grant")
    .select(["role", "body_id", "since", "until"])
    .where("org_id", "=", orgId)
    .where("person_id", "=", personId)
    .where((row) => row.or([row("until", "is", null), row("until", ">=", given.since)]))
    .execute()
  const meets = held.filter((each) => given.until === null || each.since <= given.until)
  if (meets.some((each) => each.role === role && each.body_id === given.bodyId))
    throw new Refusal("conflict", reason("role_held", { field: "role" }))
  const isAdministration = (each: string) => administration.some((one) => one === each)
  if (isAdministration(role) && meets.some((each) => isAdministration(each.role)))
    throw new Refusal("forbidden", reason("administrators_apart", { field: "role" }))
  await tx.q
    .insertInto("role_grant")
    .values({
      org_id: orgId,
      id: newId(),
      person_id: personId,
      role,
      body_id: given.bodyId,
      since: given.since,
      until: given.until,
      granted_by: actor.personId,
    })
    .execute()
  await announce(tx.q, { org: orgId, person: personId })
  const data = { role, body: body?.name ?? null, since: given.since, until: given.until, on: today }
  noteInRegister(house, tx, actor, { action: "grant_role", subject: personId, data })
}

/** Ends a role; `until` is its last day, and before its first day it never held. */
export async function endRole(clerk: Clerk, personId: string, id: string, until: string): Promise<void> {
  const { house, tx, actor, today } = clerk
  mustGrant(actor, personId)
  const orgId = tx.scope.orgId
  const row = await tx.q
    .selectFrom("role_grant")
    .select(["role", "since", "until"])
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal("missing", reason("no_such_seat"))
  if (row.until !== null && row.until < today) throw new Refusal("conflict", reason("role_over"))
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString()
  if (until < yesterday) throw new Refusal("invalid", reason("days_out_of_order", { field: "until" }))
  if (administration.some((each) => each === row.role)) await mustNotBeLast(clerk, row.role, id, until)
  await tx.q
    .updateTable("role_grant")
    .set({ until })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute()
  await announce(tx.q, { org: orgId, person: personId })
  noteInRegister(house, tx, actor, { action: "end_role", subject: personId, data: { role: row.role, until } })
}

/** Without one of the three, nobody could appoint another. */
async function mustNotBeLast({ tx }: Clerk, role: string, id: string, until: string): Promise<void> {
  const other = await tx.q
    .selectFrom("role_grant")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("role", "=", role)
    .where("id", "<>", id)
    .where((row) => row.or([row("until", "is", null), row("until", ">", until)]))
    .limit(1)
    .executeTakeFirst()
  if (!other) throw new Refusal("conflict", reason("last_administrator"))
}
