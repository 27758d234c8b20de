import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { proposalTerms } from "../terms.ts"
import { isInside } from "./policy.ts"
import type { Assignment } from "./record.ts"
import { contactsWanted, countContacts, latestDueDate } from "./rules.ts"

/** What of an assignment is shown. Opinions and disputes between units are not the proposer's business. */
export async function presentAssignment(record: Assignment, actor: Actor, read: Read): Promise<object> {
  const inside = isInside(record, actor)
  const terms = await getTerms(read, proposalTerms, record.termsId)
  const names = await nameBodies(read, [
    ...record.siblings.map((each) => each.unitId),
    ...(record.suggestedUnitId ? [record.suggestedUnitId] : []),
  ])
  return {
    proposalId: record.proposalId,
    subject: record.proposal.subject,
    numberText: record.proposal.numberText,
    proposalState: record.proposal.state,
    isKey: record.proposal.isKey,
    unitId: record.unitId,
    unitName: record.unitName,
    track: record.track,
    role: record.role,
    part: record.part,
    assignedOn: record.assignedOn,
    acknowledgedOn: record.acknowledgedOn,
    receiver: record.receiver,
    leaderInCharge: record.leaderInCharge,
    section: record.section,
    attempt: record.attempt,
    dueOn: record.dueOn,
    repliedOn: record.repliedOn,
    extensionUntil: record.extensionUntil,
    extensions: record.extensions,
    contacts: await listContacts(read, record.id),
    contactCount: countContacts(record.contacts, terms, record.attempt),
    contactsRequired: contactsWanted(terms, record.attempt),
    reply: record.reply,
    ...(inside
      ? {
          clockFrom: record.clockFrom,
          latestDueOn: latestDueDate(record, terms),
          returnUntil: record.returnUntil,
          reassignedFrom: record.reassignedFrom,
          handlingPlan: record.handlingPlan,
          returnReason: record.returnReason,
          suggestedUnit: named(record.suggestedUnitId, names),
          extensionAsked: record.extensionAsked,
          extensionReason: record.extensionReason,
          opinion: record.opinion,
          opinionOn: record.opinionOn,
          togetherWith: record.togetherWith,
          siblings: record.siblings.map((each) => ({ ...each, unitName: names.get(each.unitId) ?? "" })),
        }
      : {}),
  }
}

/** Contacts as recorded, oldest first. */
async function listContacts(read: Read, assignmentId: string) {
  return read.q
    .selectFrom("contact")
    .select(["id", "kind", "on_date as onDate", "place", "people", "summary", "milestone"])
    .select([
      "online_reason as onlineReason",
      "confirmed_on as confirmedOn",
      "disputed_reason as disputedReason",
    ])
    .where("org_id", "=", read.scope.orgId)
    .where("assignment_id", "=", assignmentId)
    .orderBy("on_date")
    .orderBy("id")
    .execute()
}

async function nameBodies(read: Read, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read.q
    .selectFrom("body")
    .select(["id", "name"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "in", [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

function named(id: string | null, names: ReadonlyMap<string, string>) {
  return id === null ? null : { id, name: names.get(id) ?? "" }
}
