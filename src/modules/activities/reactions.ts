import type { Reaction } from "../../platform/procedures/office.ts"
import { promoteFirst } from "./activity/writes.ts"

/** Whoever withdraws, or is taken off the list, leaves a place to the first who waits. */
export const activityReactions: readonly Reaction[] = (
  ["enrolment.withdraw", "enrolment.release"] as const
).map((hears) => ({
  hears,
  act: async ({ house, tx, fact }) => {
    if (fact.from !== "enrolled") return
    const row = await tx.q
      .selectFrom("attendance")
      .select("activity_id as id")
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "=", fact.caseId)
      .executeTakeFirstOrThrow()
    await promoteFirst(house, tx, row.id)
  },
}))
