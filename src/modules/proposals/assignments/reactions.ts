import { systemActor } from "../../../base/actor.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { House, Reaction } from "../../../platform/procedures/office.ts"
import { addParties, openCase } from "../../../platform/procedures/open.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { proposalTerms } from "../terms.ts"
import { loadAssignment } from "./load.ts"
import type { Assignment, AssignmentRole } from "./record.ts"
import type { AssignmentInputs } from "./schema.ts"
import { standingDue } from "./standing-due.ts"
import { getUnit, replaceUnit, unitParty } from "./writes.ts"

/** 正式交办: what was pre-assigned is now due. */
const assignAll: Reaction["act"] = ({ house, tx, fact }) =>
  doToAll(house, tx, fact.caseId, "assignFormally", ["pre_assigned"])

/** 重新办理: every unit that answers works again; assisting units have given their opinion. */
const reopenAll: Reaction["act"] = ({ house, tx, fact }) =>
  doToAll(house, tx, fact.caseId, "reopen", ["reply_issued"])

const closeAll: Reaction["act"] = ({ house, tx, fact }) =>
  doToAll(house, tx, fact.caseId, "close", [
    "pre_assigned",
    "awaiting_signoff",
    "signed",
    "return_requested",
    "return_denied",
    "in_progress",
    "reply_issued",
  ])

/** 改办: the case goes to another unit at once, in the same role and for the same proposers. */
const reassign: Reaction["act"] = async ({ house, tx, fact }) => {
  const old = await getAssignment(tx, fact.caseId)
  const { newUnitId } = fact.data as AssignmentInputs["grantReturn"]
  const terms = await getTerms(tx, proposalTerms, old.termsId)
  const keptDueOn = terms.clockRestarts ? null : await standingDue(house, tx, old)
  await openFor(house, tx, old, {
    unitId: newUnitId,
    role: old.role,
    part: old.part,
    reassignedFrom: old.id,
    ...(terms.clockRestarts ? {} : { clockFrom: old.clockFrom, keptDueOn }),
  })
  await replaceUnit(tx, "proposal", old.proposalId, old.unitId, newUnitId, fact.at)
}

const openAdded: Reaction["act"] = async ({ house, tx, fact }) => {
  const beside = await getAssignment(tx, fact.caseId)
  const { unitId, role, part } = fact.data as AssignmentInputs["addUnit"]
  await openFor(house, tx, beside, { unitId, role, part: part ?? "" })
  await addParties(tx, "proposal", beside.proposalId, [unitParty(unitId)], fact.at)
}

/** An assisting unit's opinion goes to whoever leads, also after the lead has changed. */
const tieToLead: Reaction["act"] = async ({ tx, fact }) => {
  const { proposalId } = await getAssignment(tx, fact.caseId)
  const standing = await tx.q
    .selectFrom("assignment")
    .select(["id", "unit_id", "role"])
    .where("org_id", "=", tx.scope.orgId)
    .where("proposal_id", "=", proposalId)
    .where("state", "not in", ["reassigned", "closed", "pre_assigned"])
    .execute()
  const lead = standing.find((each) => each.role === "lead")
  const assists = standing.filter((each) => each.role === "assist").map((each) => each.id)
  if (!lead || assists.length === 0) return
  await tx.q
    .deleteFrom("case_party")
    .where("org_id", "=", tx.scope.orgId)
    .where("case_id", "in", assists)
    .where("relation", "=", "lead_unit")
    .where("body_id", "<>", lead.unit_id)
    .execute()
  const party = { relation: "lead_unit", personId: null, bodyId: lead.unit_id }
  for (const id of assists) await addParties(tx, "assignment", id, [party], fact.at)
}

export const assignmentReactions: Reaction[] = [
  { hears: "proposal.assign", act: assignAll },
  { hears: "proposal.rehandle", act: reopenAll },
  { hears: "proposal.archive", act: closeAll },
  { hears: "assignment.grantReturn", act: reassign },
  { hears: "assignment.addUnit", act: openAdded },
  { hears: "assignment.assignFormally", act: tieToLead },
]

async function doToAll(
  house: House,
  tx: Tx,
  proposalId: string,
  action: keyof AssignmentInputs,
  states: readonly string[],
): Promise<void> {
  const rows = await tx.q
    .selectFrom("assignment")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("proposal_id", "=", proposalId)
    .where("state", "in", [...states])
    .orderBy("id")
    .execute()
  for (const { id } of rows) await bySystem(house, tx, id, action)
}

/** Opens an assignment beside or after another one of the same proposal and assigns it formally. */
async function openFor(
  house: House,
  tx: Tx,
  beside: Assignment,
  data: {
    readonly unitId: string
    readonly role: AssignmentRole
    readonly part: string
    readonly reassignedFrom?: string
    readonly clockFrom?: string | null
    readonly keptDueOn?: string | null
  },
): Promise<void> {
  const today = house.clock.today(await timeZoneOf(tx))
  const { track } = await getUnit(tx, data.unitId, "unitId", today)
  const proposers = beside.parties.filter((party) =>
    ["lead_proposer", "co_sponsor", "signing_body"].includes(party.relation),
  )
  const opened = await openCase(house, tx, {
    procedure: "assignment",
    matterId: beside.matterId,
    actor: systemActor(tx.scope.orgId),
    data: {
      ...data,
      proposalId: beside.proposalId,
      track,
      parties: [...proposers, unitParty(data.unitId)],
    },
  })
  await bySystem(house, tx, opened.id, "assignFormally")
}

async function bySystem(house: House, tx: Tx, id: string, action: keyof AssignmentInputs): Promise<void> {
  await perform(house, tx, {
    procedure: "assignment",
    id,
    action,
    input: {},
    actor: systemActor(tx.scope.orgId),
  })
}

async function getAssignment(tx: Tx, id: string): Promise<Assignment> {
  const found = await loadAssignment(tx, id, false)
  if (!found) throw new Error(`no assignment ${id}`)
  return found
}
