import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { handlingUnit, informationOffice, reporter, reportingBody } from "../policy.ts"
import type { OpinionReport } from "./record.ts"
import { textLength } from "./rules.ts"

/**
 * What of a report is shown. A unit reads the text it has to answer, not the original behind it; a name that was to be
 * withheld is withheld from everybody but the reporter and the office. Contacts have a route of their own.
 */
export async function presentReport(record: OpinionReport, actor: Actor, read: Read): Promise<object> {
  const own = reporter.test(record, actor) || reportingBody.test(record, actor)
  const office = informationOffice.test(record, actor)
  const unitOnly = !own && !office && handlingUnit.test(record, actor)
  const { title, problem, cause, suggestion } = record
  const original = { title, problem, cause, suggestion }
  const text = record.edited ?? original
  const named = own || office || !record.nameWithheld
  return {
    kind: record.kind,
    channel: record.channel,
    numberText: record.numberText,
    title: unitOnly ? text.title : title,
    text,
    original: unitOnly ? null : original,
    edited: unitOnly ? null : record.edited,
    characters: textLength(text),
    place: record.place,
    topic: record.topic,
    scopeLevel: record.scopeLevel,
    urgent: record.urgent,
    secrecy: record.secrecy,
    nameWithheld: record.nameWithheld,
    originalWork: record.originalWork,
    noStateSecret: record.noStateSecret,
    reporterName: named ? record.reporterName : null,
    reporterAffiliation: named ? record.reporterAffiliation : null,
    submittedOn: record.submittedOn,
    registeredOn: record.registeredOn,
    outcomeGrounds: record.outcomeGrounds,
    outcomeReason: unitOnly ? null : record.outcomeReason,
    mergedInto: office && record.mergedInto ? await findTitle(read, record.mergedInto) : null,
    issuedOn: record.issuedOn,
    reportedOn: record.reportedOn,
    answeredOn: record.answeredOn,
    closedOn: record.closedOn,
    authorView: record.authorView,
    authorComment: record.authorComment,
    converted: record.matterId === record.id ? null : record.matterId,
    // One connection answers one query at a time.
    issues: unitOnly ? [] : await listIssues(read, record.id),
    reportings: unitOnly ? [] : await listReportings(read, record.id),
    adoptions: unitOnly ? [] : await listAdoptions(read, record.id),
    instructions: office ? await listInstructions(read, record.id) : [],
    transfers: await listTransfers(read, record.id, unitOnly ? actor : null),
    credits: own || office ? await listCredits(read, record.id) : [],
    commission: own || office ? await findCommission(read, record.commissionId) : null,
    hasContact: office && record.channel === "public" ? await hasContact(read, record.id) : false,
  }
}

async function findTitle(read: Read, id: string) {
  const row = await read.q
    .selectFrom("opinion_report")
    .select(["id", "title", "number_text as numberText"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirst()
  return row ?? null
}

/** 约稿: what it was asked for by. */
async function findCommission(read: Read, id: string | null) {
  if (id === null) return null
  const row = await read.q
    .selectFrom("opinion_commission")
    .select(["id", "title", "due_on as dueOn"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirst()
  return row ?? null
}

async function listIssues(read: Read, id: string) {
  const { orgId } = read.scope
  const { rows } = await sql<object>`
    select j.id, j.kind, j.journal, j.state, j.title, j.number_text as "numberText", j.signed_on as "signedOn"
    from journal_item i join journal_issue j on j.org_id = ${orgId} and j.id = i.issue_id
    where i.org_id = ${orgId} and i.report_id = ${id} and j.state in ('issued', 'archived')
    order by j.signed_on, j.id`.execute(read.q)
  return rows
}

function listReportings(read: Read, id: string) {
  return read.q
    .selectFrom("opinion_reporting")
    .select(["id", "body", "level", "form", "sent_on as sentOn", "receipt", "received_on as receivedOn"])
    .select("dispatch_id as dispatchId")
    .where("org_id", "=", read.scope.orgId)
    .where("report_id", "=", id)
    .orderBy("sent_on")
    .orderBy("id")
    .execute()
}

function listAdoptions(read: Read, id: string) {
  return read.q
    .selectFrom("opinion_adoption")
    .select(["id", "level", "body", "form", "adopted_on as adoptedOn", "proof"])
    .select("proof_file_id as proofFileId")
    .where("org_id", "=", read.scope.orgId)
    .where("report_id", "=", id)
    .orderBy("adopted_on")
    .orderBy("id")
    .execute()
}

function listInstructions(read: Read, id: string) {
  return read.q
    .selectFrom("leader_instruction")
    .select(["id", "state", "level", "instructed_on as instructedOn", "leader_name as leaderName"])
    .where("org_id", "=", read.scope.orgId)
    .where("report_id", "=", id)
    .orderBy("instructed_on")
    .orderBy("id")
    .execute()
}

async function listTransfers(read: Read, id: string, unit: Actor | null) {
  const { orgId } = read.scope
  const own = unit?.grants.flatMap(({ bodyId }) => (bodyId ? [bodyId] : [])) ?? []
  const { rows } = await sql<object>`
    select t.id, t.state, b.name as unit, t.request, t.reply, t.result_class as "resultClass",
      t.replied_on as "repliedOn"
    from opinion_transfer t join body b on b.org_id = ${orgId} and b.id = t.unit_id
    where t.org_id = ${orgId} and t.report_id = ${id}
      ${unit ? sql`and t.unit_id = any(${own}::uuid[])` : sql``} order by t.id`.execute(read.q)
  return rows
}

async function listCredits(read: Read, id: string) {
  const { orgId } = read.scope
  const { rows } = await sql<object>`
    select c.id, c.event, c.detail, c.points, c.on_date as "onDate", coalesce(p.name, b.name) as "to"
    from opinion_credit c left join person p on p.org_id = ${orgId} and p.id = c.person_id
      left join body b on b.org_id = ${orgId} and b.id = c.body_id
    where c.org_id = ${orgId} and c.report_id = ${id} order by c.on_date, c.id`.execute(read.q)
  return rows
}

async function hasContact(read: Read, id: string): Promise<boolean> {
  const row = await read.q
    .selectFrom("opinion_contact")
    .select("id")
    .where("org_id", "=", read.scope.orgId)
    .where("report_id", "=", id)
    .executeTakeFirst()
  return row !== undefined
}
