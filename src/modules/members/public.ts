import type { Read } from "../../platform/database/db.ts"

/** As whom a member writes while the seat is held; undefined for whoever holds none. */
export function findSeated(
  read: Read,
  personId: string,
): Promise<{ name: string; sector: string | null; standing: boolean } | undefined> {
  return read.q
    .selectFrom("seat")
    .innerJoin("person", (join) =>
      join.onRef("person.id", "=", "seat.person_id").on("person.org_id", "=", read.scope.orgId),
    )
    .leftJoin("body", (join) =>
      join.onRef("body.id", "=", "seat.sector_id").on("body.org_id", "=", read.scope.orgId),
    )
    .select(["person.name", "body.short_name as sector", "seat.standing"])
    .where("seat.org_id", "=", read.scope.orgId)
    .where("seat.person_id", "=", personId)
    .where("seat.state", "=", "in_office")
    .executeTakeFirst()
}
