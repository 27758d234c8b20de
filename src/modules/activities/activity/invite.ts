import { type RawBuilder, sql } from "kysely"
import { systemActor } from "../../../base/actor.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { addParties, openCase } from "../../../platform/procedures/open.ts"
import type { ActivityRecord } from "./record.ts"
import type { Invited } from "./schema.ts"

interface Invitee {
  readonly id: string
  readonly sector: string
}

/** Who is meant, each once, with their sector: members in office on the day, and persons named besides. */
async function resolveInvited(tx: Tx, invited: Invited, today: string): Promise<Invitee[]> {
  const { orgId } = tx.scope
  const ways: RawBuilder<boolean>[] = []
  if (invited.everybody) ways.push(sql<boolean>`s.id is not null`)
  if (invited.standing) ways.push(sql<boolean>`s.standing`)
  if (invited.personIds.length > 0) ways.push(sql<boolean>`p.id = any(${[...invited.personIds]}::uuid[])`)
  if (invited.bodyIds.length > 0) {
    const bodies = [...invited.bodyIds]
    ways.push(sql<boolean>`(s.sector_id = any(${bodies}::uuid[]) or p.id in (
      select m.person_id from affiliation m where m.org_id = ${orgId} and m.body_id = any(${bodies}::uuid[])
        and m.since <= ${today} and (m.until is null or m.until >= ${today})))`)
  }
  if (ways.length === 0) return []
  const { rows } = await sql<Invitee>`
    select p.id, min(coalesce(b.name, '')) as sector from person p
      left join seat s on s.org_id = ${orgId} and s.person_id = p.id and s.state = 'in_office'
        and s.since <= ${today} and (s.until is null or s.until >= ${today})
      left join body b on b.org_id = ${orgId} and b.id = s.sector_id
    where p.org_id = ${orgId} and (${sql.join(ways, sql` or `)})
    group by p.id order by p.id`.execute(tx.q)
  return rows
}

/** Opens an attendance for everybody meant who has none yet, in the matter of the activity; answers their ids. */
export async function openAttendances(
  house: House,
  tx: Tx,
  activity: ActivityRecord,
  invited: Invited,
  { today, at, group }: { readonly today: string; readonly at: Date; readonly group: string },
): Promise<string[]> {
  const known = await tx.q
    .selectFrom("attendance")
    .select("person_id")
    .where("org_id", "=", tx.scope.orgId)
    .where("activity_id", "=", activity.id)
    .execute()
  const there = new Set(known.map(({ person_id }) => person_id))
  const people = (await resolveInvited(tx, invited, today)).filter(({ id }) => !there.has(id))
  if (people.length === 0) throw new Refusal("invalid", reason("nobody_new_invited", { field: "invited" }))
  const party = (relation: string, personId: string) => ({ relation, personId, bodyId: null })
  await addParties(
    tx,
    "activity",
    activity.id,
    people.map(({ id }) => party("invitee", id)),
    at,
  )
  const ids: string[] = []
  for (const { id: personId, sector } of people) {
    const id = newId()
    ids.push(id)
    await openCase(house, tx, {
      procedure: activity.mustAttend ? "summons" : "enrolment",
      id,
      matterId: activity.matterId,
      actor: systemActor(tx.scope.orgId),
      data: {
        activityId: activity.id,
        personId,
        organiserId: activity.organiserId,
        leaveApprover: activity.leaveApprover,
        mustAttend: activity.mustAttend,
        groupName: group || sector,
        parties: [party("attendee", personId)],
      },
    })
  }
  return ids
}
