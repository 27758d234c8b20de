import type { Actor } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import { loadActivity } from "./activity/load.ts"
import { seesActivity } from "./activity/procedure.ts"
import type { ActivityRecord } from "./activity/record.ts"
import { organiser, readsAttendance } from "./policy.ts"

/** The activity for those who read its list: who organises it and those who read all attendance. */
export async function getActivity(read: Read, id: string, actor: Actor): Promise<ActivityRecord> {
  const record = await loadActivity(read, id, false)
  if (!record || !seesActivity.test(record, actor))
    throw new Refusal("missing", reason("no_such_case", { params: { procedure: "activity" } }))
  if (!organiser.test(record, actor) && !readsAttendance(actor))
    throw new Refusal("forbidden", reason("organisers_only"))
  return record
}

export function mustOrganise(record: ActivityRecord, actor: Actor): void {
  if (!organiser.test(record, actor)) throw new Refusal("forbidden", reason("organisers_only"))
}
