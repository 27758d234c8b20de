import type { Read } from "../../../platform/database/db.ts"
import type { Entry } from "../ledger/schema.ts"

/** What a year asks of members and has not taken back, what is due first at the top. */
export async function listDuties(read: Read, yearId: string) {
  return read.q
    .selectFrom("service_duty")
    .select(["id", "name", "kind", "at_least as atLeast", "standing_only as standingOnly", "due_on as dueOn"])
    .where("org_id", "=", read.scope.orgId)
    .where("service_year_id", "=", yearId)
    .where("ended_at", "is", null)
    .orderBy("due_on")
    .orderBy("id")
    .execute()
}

/** How much of each duty one member has done, by the facts that count. */
export async function dutiesOf(
  read: Read,
  yearId: string,
  { standing, entries }: { readonly standing: boolean; readonly entries: readonly Entry[] },
) {
  const duties = await listDuties(read, yearId)
  return duties
    .filter(({ standingOnly }) => standing || !standingOnly)
    .map(({ id, name, kind, atLeast, dueOn }) => ({
      ...{ id, name, atLeast, dueOn },
      done: entries.filter((each) => each.kind === kind && each.state === "counted" && each.onDate <= dueOn)
        .length,
    }))
}
