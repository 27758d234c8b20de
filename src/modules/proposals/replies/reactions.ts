import { sql } from "kysely"
import { systemActor } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Tx } from "../../../platform/database/db.ts"
import { enqueue } from "../../../platform/jobs/queue.ts"
import type { Fact, House, Reaction } from "../../../platform/procedures/office.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { openFeedback } from "../feedback/open.ts"
import { loadProposal } from "../load.ts"
import { keepPromises } from "../promises/open.ts"
import { everyUnitHasReplied } from "../rules.ts"
import { proposalTerms } from "../terms.ts"
import { loadReply } from "./load.ts"
import type { Reply } from "./record.ts"
import { worstClass } from "./rules.ts"

/** Whom a step tells depends on where it led. */
export const told: Readonly<Record<string, readonly (readonly [to: string, kind: string])[]>> = {
  countersigning: [["assist_unit", "countersign_asked"]],
  checking: [
    ["role:supervision_office", "check_asked"],
    ["role:dispatch_office", "check_asked"],
  ],
  drafting: [["handling_unit", "objected"]],
  issued: [
    ["addressee", "issued"],
    ["assist_unit", "issued_copy"],
    ["role:proposal_office", "issued_copy"],
  ],
}

const arrive: Reaction["act"] = async ({ house, tx, fact }) => {
  if (fact.from === fact.to || fact.to === null) return
  await tell(tx, fact, told[fact.to] ?? [])
  if (fact.to === "issued") await sendOut(house, tx, fact)
}

export const replyReactions: readonly Reaction[] = [
  { hears: "reply.submitReply", act: arrive },
  { hears: "reply.countersign", act: arrive },
  { hears: "reply.passCheck", act: arrive },
]

async function tell(tx: Tx, fact: Fact, notices: (typeof told)[string]): Promise<void> {
  if (notices.length === 0) return
  const effects = notices.map(([to, kind]) => ({ name: "notify", args: { to, kind } }))
  await enqueue(tx, "follow", { orgId: tx.scope.orgId, fact, effects })
}

/** 答复送出: the assignment is done, the proposers are asked for their judgement, promises enter the ledger. */
async function sendOut(house: House, tx: Tx, fact: Fact): Promise<void> {
  const reply = await loadReply(tx, fact.caseId, false)
  if (!reply) throw new Refusal("missing", reason("no_such_case", { params: { procedure: "reply" } }))
  const actor = systemActor(tx.scope.orgId)
  if (reply.edition !== "supplementary") {
    await perform(house, tx, {
      procedure: "assignment",
      id: reply.assignmentId,
      action: "issueReply",
      input: {},
      actor,
    })
    await openFeedback(house, tx, reply)
    await keepPromises(house, tx, reply)
  }
  await classify(tx, reply)
  await markReplied(house, tx, reply)
}

/** The proposal's class: the worst among the newest letters of its units. This is the only place that sets it. */
async function classify(tx: Tx, reply: Reply): Promise<void> {
  const orgId = tx.scope.orgId
  const newest = await sql<{ resultClass: string | null }>`
    select distinct on (r.assignment_id) r.result_class as "resultClass" from reply r
    where r.org_id = ${orgId} and r.proposal_id = ${reply.proposalId} and r.issued_on is not null
    order by r.assignment_id, r.attempt desc, r.id desc`.execute(tx.q)
  const terms = await getTerms(tx, proposalTerms, reply.termsId)
  await tx.q
    .updateTable("proposal")
    .set({
      result_class: worstClass(
        newest.rows.map((row) => row.resultClass),
        terms,
      ),
    })
    .where("org_id", "=", orgId)
    .where("id", "=", reply.proposalId)
    .execute()
}

/** 全部答复后才算已答复. */
async function markReplied(house: House, tx: Tx, reply: Reply): Promise<void> {
  if (reply.edition === "supplementary") return
  const proposal = await loadProposal(tx, reply.proposalId, true)
  if (!proposal || !["handling", "rehandling"].includes(proposal.state)) return
  const terms = await getTerms(tx, proposalTerms, proposal.termsId)
  const actor = systemActor(tx.scope.orgId)
  const today = house.clock.today(await timeZoneOf(tx))
  if (everyUnitHasReplied({ record: proposal, actor, terms, today }) !== null) return
  await perform(house, tx, {
    procedure: "proposal",
    id: proposal.id,
    action: "markReplied",
    input: {},
    actor,
  })
}
