import { sql } from "kysely"
import { type Actor, hasRole } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import type { Create, House, Party } from "../../../platform/procedures/office.ts"
import { openCase } from "../../../platform/procedures/open.ts"
import { appraise } from "./schema.ts"

interface Rateable {
  readonly id: string
  readonly proposalId: string
  readonly unitId: string
  readonly sessionId: string
  readonly matterId: string
}

/** Appraisals one request opens at most. */
const mostOpened = 500

/** The committee asks for the two-way appraisal of one assignment. */
export const createAppraisal: Create = {
  input: appraise,
  build: async ({ tx, actor, input }) => {
    mustJudge(actor)
    const { assignmentId } = input as ReturnType<typeof appraise.parse>
    const known = await tx.q
      .selectFrom("assignment")
      .select("id")
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "=", assignmentId)
      .forUpdate()
      .executeTakeFirst()
    if (!known) throw new Refusal("invalid", reason("no_such_assignment", { field: "assignmentId" }))
    const [found] = await listRateable(tx, { assignmentId }, 1)
    if (!found) throw new Refusal("conflict", reason("not_to_be_appraised", { field: "assignmentId" }))
    return buildFor(tx, found)
  },
}

/**
 * Opens the appraisal of every replied assignment of a session that has none yet, 500 at a time; says how many were
 * opened and whether some are left.
 */
export async function openRound(
  house: House,
  tx: Tx,
  actor: Actor,
  sessionId: string,
): Promise<{ readonly opened: number; readonly more: boolean }> {
  mustJudge(actor)
  // Two rounds opened at the same moment must not both find the same assignments.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`appraisal/${sessionId}`}, 0))`.execute(tx.q)
  const found = await listRateable(tx, { sessionId }, mostOpened + 1)
  const now = found.slice(0, mostOpened)
  for (const each of now) {
    const built = await buildFor(tx, each)
    await openCase(house, tx, { procedure: "appraisal", actor, ...built })
  }
  return { opened: now.length, more: found.length > now.length }
}

function mustJudge(actor: Actor): void {
  if (!hasRole(actor, "proposal_committee"))
    throw new Refusal("forbidden", reason("only_committee_appraises"))
}

/** Assignments that were answered by the unit itself and have no appraisal. */
async function listRateable(
  read: Read,
  of: { readonly sessionId?: string; readonly assignmentId?: string },
  limit: number,
): Promise<Rateable[]> {
  const { orgId } = read.scope
  const { rows } = await sql<Rateable>`
    select a.id, a.proposal_id as "proposalId", a.unit_id as "unitId", p.session_id as "sessionId",
      a.matter_id as "matterId"
    from assignment a join proposal p on p.org_id = ${orgId} and p.id = a.proposal_id
    where a.org_id = ${orgId} and a.role <> 'assist' and a.replied_on is not null and a.state in ('reply_issued', 'closed')
      and p.state in ('replied', 'concluded', 'tracking', 'archived')
      ${of.sessionId ? sql`and p.session_id = ${of.sessionId}` : sql``}
      ${of.assignmentId ? sql`and a.id = ${of.assignmentId}` : sql``}
      and a.id not in (select r.assignment_id from appraisal r where r.org_id = ${orgId})
    order by a.id limit ${limit}`.execute(read.q)
  return rows
}

async function buildFor(tx: Tx, assignment: Rateable) {
  const { id: assignmentId, matterId, ...data } = assignment
  const proposers = await tx.q
    .selectFrom("case_party")
    .select(["relation", "person_id as personId", "body_id as bodyId"])
    .where("org_id", "=", tx.scope.orgId)
    .where("case_id", "=", assignmentId)
    .where("relation", "in", ["lead_proposer", "co_sponsor", "signing_body"])
    .orderBy("position")
    .execute()
  const unit: Party = { relation: "handling_unit", personId: null, bodyId: assignment.unitId }
  return { matterId, data: { ...data, assignmentId, parties: [...proposers, unit] } }
}
