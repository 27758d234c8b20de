import { type Grant, type Role, roles } from "../../base/actor.ts"
import type { Read } from "../database/db.ts"

/** The roles that a post in a body carries by itself, without a grant. */
const rolesOfPosts: Readonly<Record<string, Readonly<Record<string, Role>>>> = {
  sector: { convener: "sector_convener" },
  party: { representative: "body_representative" },
  peoples_organisation: { representative: "body_representative" },
  special_committee: { representative: "body_representative" },
  handling_unit: { liaison: "unit_liaison", head: "unit_head" },
}

/**
 * Everything a person may act as on a day: roles granted for a period, membership that follows from a seat, and posts
 * in bodies. One query, since every request waits for it.
 */
export async function listGrants(read: Read, personId: string, today: Temporal.PlainDate): Promise<Grant[]> {
  const day = today.toString()
  const orgId = read.scope.orgId
  const rows = await read.q
    .selectFrom("role_grant")
    .select((row) => [row.val("grant").as("source"), "role as said", "body_id"])
    .where("org_id", "=", orgId)
    .where("person_id", "=", personId)
    .where("since", "<=", day)
    .where((row) => row.or([row("until", "is", null), row("until", ">=", day)]))
    .unionAll(
      read.q
        .selectFrom("seat")
        .select((row) => [
          row.val("seat").as("source"),
          row.case().when("standing", "=", true).then("standing").else("seated").end().as("said"),
          row.cast<string | null>(row.val(null), "uuid").as("body_id"),
        ])
        .where("org_id", "=", orgId)
        .where("person_id", "=", personId)
        .where("state", "=", "in_office")
        .where("since", "<=", day)
        .where((row) => row.or([row("until", "is", null), row("until", ">=", day)])),
    )
    .unionAll(
      read.q
        .selectFrom("affiliation")
        .innerJoin("body", (join) =>
          join.on("body.org_id", "=", orgId).onRef("body.id", "=", "affiliation.body_id"),
        )
        .select((row) => [
          "body.kind as source",
          "affiliation.post as said",
          row.ref("body.id").as("body_id"),
        ])
        .where("affiliation.org_id", "=", orgId)
        .where("affiliation.person_id", "=", personId)
        .where("affiliation.since", "<=", day)
        .where((row) => row.or([row("affiliation.until", "is", null), row("affiliation.until", ">=", day)])),
    )
    .execute()
  return rows.flatMap(({ source, said, body_id }) =>
    rolesOf(source, said).map((role) => ({ role, bodyId: body_id })),
  )
}

/** The roles that one row carries: a grant by its name, a seat, or a post by the kind of its body. */
export function rolesOf(source: string, said: string): Role[] {
  if (source === "grant") return roles.filter((role) => role === said)
  if (source === "seat") return said === "standing" ? ["member", "standing_member"] : ["member"]
  const role = rolesOfPosts[source]?.[said]
  return role ? [role] : []
}
