import { activityKinds } from "../schema/kinds.ts"
import type { ActivityRecord } from "./record.ts"

/** What its settlement says for the ledger of service: what was organised, on which day, and how many came. */
export function organisedAs({ kind, title, onDate, counts: states }: ActivityRecord) {
  const { counts, as } = activityKinds[kind]
  return {
    counts,
    title,
    on: onDate,
    people: (states.present ?? 0) + (states.here ?? 0),
    ...(counts === "meeting" ? { meeting: as } : {}),
    ...(counts === "activity" ? { activity: as } : {}),
  }
}
