import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { Deed } from "../../../platform/procedures/office.ts"
import { addParties, removeParty } from "../../../platform/procedures/open.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { computeDue } from "../../../rulebook/calendar/calendar.ts"
import { startNotice } from "../papers/effects.ts"
import { proposalTerms } from "../terms.ts"
import type { Assignment } from "./record.ts"
import type { AssignmentInputs } from "./schema.ts"

/** Rows besides the assignment's own patch that its actions write, by action. */
type Of<N extends keyof AssignmentInputs> = Deed<Assignment, AssignmentInputs[N]>
type Writes = { readonly [N in keyof AssignmentInputs]?: (deed: Of<N>) => Promise<void> }

export const assignmentWrites: Writes = {
  adjust: async ({ tx, before, record, at, today }) => {
    if (record.unitId === before.unitId) return
    const { track } = await getUnit(tx, record.unitId, "unitId", today)
    await tx.q
      .updateTable("assignment")
      .set({ track })
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "=", record.id)
      .execute()
    await replaceUnit(tx, "assignment", record.id, before.unitId, record.unitId, at)
    await replaceUnit(tx, "proposal", record.proposalId, before.unitId, record.unitId, at)
  },
  cancelPreAssignment: ({ tx, record }) => removeParty(tx, record.proposalId, unitParty(record.unitId)),
  // The last day for a return is counted once, by the calendar of that day, so that the law can compare dates alone.
  assignFormally: async ({ house, tx, record, today }) => {
    const terms = await getTerms(tx, proposalTerms, record.termsId)
    const { due } = computeDue(today, terms.returnWithin, house.calendar)
    await tx.q
      .updateTable("assignment")
      .set({ return_until: due })
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "=", record.id)
      .execute()
  },
  issueNotice: ({ house, tx, actor, record }) => startNotice(house, tx, record, actor),
  requestReturn: async ({ tx, input, today }) => {
    if (input.suggestedUnitId) await getUnit(tx, input.suggestedUnitId, "suggestedUnitId", today)
  },
  grantReturn: async ({ tx, input, today }) => void (await getUnit(tx, input.newUnitId, "newUnitId", today)),
  proposeUnit: async ({ tx, input, today }) => void (await getUnit(tx, input.unitId, "unitId", today)),
  addUnit: async ({ tx, input, today }) => void (await getUnit(tx, input.unitId, "unitId", today)),
  recordContact: async ({ tx, record, input, at }) => {
    await tx.q
      .insertInto("contact")
      .values({
        org_id: tx.scope.orgId,
        id: newId(),
        assignment_id: record.id,
        kind: input.kind,
        on_date: input.onDate,
        place: input.place ?? "",
        people: input.people,
        summary: input.summary,
        milestone: input.milestone,
        online_reason: input.onlineReason ?? null,
        recorded_at: at,
        attempt: record.attempt,
      })
      .execute()
  },
  confirmContact: ({ tx, actor, input, today }) =>
    settleContact(tx, input.contactId, { confirmed_by: actor.personId, confirmed_on: today.toString() }),
  disputeContact: ({ tx, input }) => settleContact(tx, input.contactId, { disputed_reason: input.reason }),
  handleTogether: async ({ tx, record, input }) => {
    const other = await tx.q
      .selectFrom("assignment")
      .select(["unit_id", "state"])
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "=", input.assignmentId)
      .executeTakeFirst()
    // One of another unit is answered like one that does not exist.
    if (other?.unit_id !== record.unitId)
      throw new Refusal("invalid", reason("no_such_assignment", { field: "assignmentId" }))
    if (!["awaiting_signoff", "signed", "in_progress", "return_denied"].includes(other.state))
      throw new Refusal("invalid", reason("together_not_open", { field: "assignmentId" }))
  },
}

/** A handling unit that still exists, with its track; anything else is refused at the field it was named in. */
export async function getUnit(
  tx: Tx,
  unitId: string,
  field: string,
  today: Temporal.PlainDate,
): Promise<{ track: string }> {
  const unit = await tx.q
    .selectFrom("body")
    .select("track")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", unitId)
    .where("kind", "=", "handling_unit")
    .where((eb) => eb.or([eb("until", "is", null), eb("until", ">=", today.toString())]))
    .executeTakeFirst()
  if (!unit) throw new Refusal("invalid", reason("no_such_unit", { field }))
  return { track: unit.track ?? "other" }
}

export function unitParty(unitId: string) {
  return { relation: "handling_unit", personId: null, bodyId: unitId }
}

export async function replaceUnit(
  tx: Tx,
  procedure: "assignment" | "proposal",
  caseId: string,
  from: string,
  to: string,
  at: Date,
): Promise<void> {
  await removeParty(tx, caseId, unitParty(from))
  await addParties(tx, procedure, caseId, [unitParty(to)], at)
}

async function settleContact(
  tx: Tx,
  contactId: string,
  set: { confirmed_by?: string | null; confirmed_on?: string; disputed_reason?: string },
): Promise<void> {
  await tx.q
    .updateTable("contact")
    .set(set)
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", contactId)
    .execute()
}
