import { type Actor, holdsFor } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { Party } from "../../../platform/procedures/office.ts"
import { addParties, removeParty } from "../../../platform/procedures/open.ts"
import { staffed } from "../policy.ts"
import type { ActivityRecord } from "./record.ts"

/** 主办单位: in whose name something is organised; once it is settled it counts as that body's own work. */
const relation = "organising_body"

export const organisedBy = (bodyId: string | null): Party[] =>
  bodyId === null ? [] : [{ relation, personId: null, bodyId }]

export const organisingBodyOf = ({ parties }: Pick<ActivityRecord, "parties">): string | null =>
  parties.find((party) => party.relation === relation)?.bodyId ?? null

/** Offices organise for any body of the register, a convener for their own sector alone. */
export async function mustOrganiseFor(tx: Tx, actor: Actor, bodyId: string | null): Promise<void> {
  if (bodyId === null) return
  const body = await tx.q
    .selectFrom("body")
    .select("kind")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", bodyId)
    .where("until", "is", null)
    .executeTakeFirst()
  if (!body || ["handling_unit", "dispatch_office", "supervision_office"].includes(body.kind))
    throw new Refusal("invalid", reason("no_organising_body", { field: "organisingBodyId" }))
  if (!staffed(actor) && !holdsFor(actor, "sector_convener", bodyId))
    throw new Refusal("forbidden", reason("not_of_this_body", { field: "organisingBodyId" }))
}

export async function changeOrganisingBody(
  tx: Tx,
  record: ActivityRecord,
  bodyId: string | null,
  at: Date,
): Promise<void> {
  const before = organisingBodyOf(record)
  if (before === bodyId) return
  for (const party of organisedBy(before)) await removeParty(tx, record.id, party)
  await addParties(tx, "activity", record.id, organisedBy(bodyId), at)
}
