import type { House } from "../../platform/procedures/office.ts"
import { type Desk, openDesk } from "../present/desk.ts"

/** As many notices as there are of each: gone out, signed and waiting for a number, waiting for the signature. */
const issued = 1
const signed = 2
const drafted = 6

/** 交办通知 of the demonstration's own unit and others: one gone out, so that the unit has it; the rest on their way. */
export async function playDocuments(house: House): Promise<void> {
  const office = await openDesk(house, "office")
  const director = await openDesk(house, "director")
  const unit = await openDesk(house, "unit")
  const assignments = await listInHand(house, office, unit)
  for (const id of assignments) await office.acts("assignment", id, "issueNotice")
  const notices = await listNotices(house, office, assignments)
  for (const id of notices.slice(0, issued + signed)) await director.acts("official_document", id, "sign")
  for (const id of notices.slice(0, issued)) await office.acts("official_document", id, "issue")
}

/** What units have in hand, the demonstration's own unit's first, of it what is to be signed for yet. */
async function listInHand(house: House, { scope }: Desk, unit: Desk): Promise<string[]> {
  const own = new Set(unit.actor.grants.flatMap(({ bodyId }) => bodyId ?? []))
  const rows = await house.db.read(scope, (read) =>
    read.q
      .selectFrom("assignment")
      .select(["id", "unit_id", "state"])
      .where("org_id", "=", scope.orgId)
      .where("state", "in", ["awaiting_signoff", "in_progress"])
      .where("role", "in", ["sole", "lead"])
      .orderBy("id", "desc")
      .limit(200)
      .execute(),
  )
  const rank = (row: (typeof rows)[number]) =>
    Number(own.has(row.unit_id)) * 2 + Number(row.state === "awaiting_signoff")
  return rows
    .toSorted((a, b) => rank(b) - rank(a))
    .slice(0, issued + signed + drafted)
    .map(({ id }) => id)
}

/** The notices drawn up from these, in their order. */
async function listNotices(house: House, { scope }: Desk, assignments: readonly string[]): Promise<string[]> {
  const rows = await house.db.read(scope, (read) =>
    read.q
      .selectFrom("official_document")
      .select(["id", "source_id"])
      .where("org_id", "=", scope.orgId)
      .where("kind", "=", "assignment_notice")
      .where("source_id", "in", [...assignments])
      .execute(),
  )
  return rows
    .toSorted((a, b) => assignments.indexOf(a.source_id ?? "") - assignments.indexOf(b.source_id ?? ""))
    .map(({ id }) => id)
}
