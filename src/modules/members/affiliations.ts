import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import { announce } from "../../platform/identity/announcements.ts"
import { noteInRegister } from "../../platform/procedures/register-fact.ts"
import type { Clerk } from "./clerk.ts"
import { mustKeepPeople } from "./keep.ts"
import { getProfile } from "./person-view.ts"

export async function findBody(read: Read, id: string) {
  return read.q
    .selectFrom("body")
    .select(["kind", "name", "until"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirst()
}

export async function addAffiliation(
  clerk: Clerk,
  personId: string,
  given: { readonly bodyId: string; readonly post: string; readonly since: string },
): Promise<void> {
  const { house, tx, actor } = clerk
  mustKeepPeople(actor)
  await getProfile(tx, personId)
  const body = await findBody(tx, given.bodyId)
  if (!body || body.until !== null)
    throw new Refusal("invalid", reason("no_such_choice", { field: "bodyId" }))
  // These posts carry rights of their own, which only the security administrator gives.
  if (["liaison", "head", "representative", "convener"].includes(given.post))
    throw new Refusal("forbidden", reason("post_carries_role", { field: "post" }))
  const row = { org_id: tx.scope.orgId, id: newId(), person_id: personId, body_id: given.bodyId }
  await tx.q
    .insertInto("affiliation")
    .values({ ...row, post: given.post, since: given.since, until: null })
    .execute()
  await announce(tx.q, { org: tx.scope.orgId, person: personId })
  const data = { body: body.name, post: given.post, since: given.since }
  noteInRegister(house, tx, actor, { action: "add_affiliation", subject: personId, data })
}

export async function endAffiliation(
  clerk: Clerk,
  personId: string,
  id: string,
  until: string,
): Promise<void> {
  const { house, tx, actor } = clerk
  mustKeepPeople(actor)
  const orgId = tx.scope.orgId
  const row = await tx.q
    .selectFrom("affiliation")
    .select(["body_id", "post", "since"])
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal("missing", reason("no_such_seat"))
  if (until < row.since) throw new Refusal("invalid", reason("days_out_of_order", { field: "until" }))
  await tx.q
    .updateTable("affiliation")
    .set({ until })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute()
  await announce(tx.q, { org: orgId, person: personId })
  const body = await findBody(tx, row.body_id)
  const data = { body: body?.name ?? null, post: row.post, until }
  noteInRegister(house, tx, actor, { action: "end_affiliation", subject: personId, data })
}
