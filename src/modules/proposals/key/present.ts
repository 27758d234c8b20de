import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { runsTheWork } from "../policy.ts"
import { proposalTerms } from "../terms.ts"
import { readsOpinions } from "./policy.ts"
import type { KeyProposal } from "./record.ts"
import { mostKey } from "./rules.ts"

/** What of a key proposal is shown. Opinions on the shortlist are for those who decide. */
export async function presentKeyProposal(record: KeyProposal, actor: Actor, read: Read): Promise<object> {
  const { keyRatio } = await getTerms(read, proposalTerms, record.termsId)
  return {
    sessionId: record.sessionId,
    proposalId: record.proposalId,
    theme: record.theme,
    reason: runsTheWork.test(record, actor) ? record.reason : null,
    relisted: record.relisted,
    meeting: record.meeting,
    decidedOn: record.decidedOn,
    committeeId: record.committeeId,
    outcomeReason: record.outcomeReason,
    plan: record.plan,
    planApprovedOn: record.planApprovedOn,
    report: record.report,
    reportedOn: record.reportedOn,
    instruction: record.instruction,
    instructedOn: record.instructedOn,
    result: record.result,
    closedOn: record.closedOn,
    bundle: record.bundle,
    share: { ...record.share, ratio: keyRatio, most: mostKey(record.share.filed, keyRatio) },
    visits: await listVisits(read, record.id),
    opinionCount: record.opinions,
    opinions: readsOpinions(actor) ? await listOpinions(read, record.id) : null,
  }
}

function listVisits(read: Read, id: string) {
  return read.q
    .selectFrom("key_visit")
    .select(["id", "kind", "on_date as onDate", "place", "people", "findings", "issues"])
    .select("proposer_present as proposerPresent")
    .where("org_id", "=", read.scope.orgId)
    .where("key_proposal_id", "=", id)
    .orderBy("on_date")
    .orderBy("id")
    .execute()
}

async function listOpinions(read: Read, id: string) {
  const orgId = read.scope.orgId
  const { rows } = await sql<object>`
    select o.id, o.verdict, o.opinion, o.at, o.body_id as "bodyId", b.name as "bodyName"
    from key_opinion o left join body b on b.org_id = ${orgId} and b.id = o.body_id
    where o.org_id = ${orgId} and o.key_proposal_id = ${id} order by o.id`.execute(read.q)
  return rows
}
