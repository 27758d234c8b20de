import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { SentDispatch } from "../record.ts"
import { listSteps } from "../steps.ts"

export async function presentSent(record: SentDispatch, _: Actor, read: Read): Promise<object> {
  return {
    kind: record.kind,
    subject: record.subject,
    text: record.text,
    toName: record.toName,
    originProcedure: record.originProcedure,
    originCaseId: record.originCaseId,
    expectedOn: record.expectedOn,
    outcome: record.outcome,
    outcomeText: record.outcomeText,
    steps: await listSteps(read, record.id),
  }
}
