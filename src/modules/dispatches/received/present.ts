import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { ReceivedDispatch } from "../record.ts"
import { listSteps } from "../steps.ts"

export async function presentReceived(record: ReceivedDispatch, _: Actor, read: Read): Promise<object> {
  return {
    kind: record.kind,
    subject: record.subject,
    text: record.text,
    fromName: record.fromName,
    openedProcedure: record.openedProcedure,
    openedCaseId: record.openedCaseId,
    outcome: record.outcome,
    outcomeText: record.outcomeText,
    steps: await listSteps(read, record.id),
  }
}
