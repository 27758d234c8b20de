import { sql } from "kysely"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { Create, Office } from "../../../platform/procedures/office.ts"
import { nameIn } from "../../../rulebook/appraisal/output.ts"
import { itemsOf } from "../../../rulebook/appraisal/rules-of.ts"
import { getBook } from "../books/reads.ts"
import { isOwn } from "../policy.ts"
import { serviceTerms } from "../terms.ts"
import { visibleVoices } from "../visible.ts"
import { loadYear } from "../year/load.ts"
import { speaksAs } from "../year/speaking.ts"
import { objectionProcedure, seesObjection } from "./procedure.ts"
import type { Objection } from "./record.ts"
import { type ObjectionInputs, objectionInputs, openObjection } from "./schema.ts"
import { objectionWords } from "./words.ts"
import "../tables.ts"

const create: Create = {
  input: openObjection,
  build: async ({ tx, actor, input }) => {
    const { bodyId, ...given } = openObjection.parse(input)
    const year = await loadYear(tx, given.serviceYearId, true)
    if (!year) throw new Refusal("missing", reason("no_such_year"))
    const subject = await speaksAs(tx, actor, year, bodyId)
    if (year.state !== "objections") throw new Refusal("conflict", reason("objections_closed"))
    return {
      matterId: year.matterId,
      data: { ...given, ...subject, parties: [{ relation: "objector", ...subject }] },
    }
  },
}

async function loadObjection(read: Read, id: string, lock: boolean): Promise<Objection | undefined> {
  const { orgId } = read.scope
  const { rows } = await sql<Objection>`
    select c.id, c.state, c.version, c.procedure_version as "procedureVersion", c.terms_id as "termsId",
      c.matter_id as "matterId", c.service_year_id as "serviceYearId", y.year, y.state as "yearState",
      c.person_id as "personId", c.body_id as "bodyId", coalesce(p.name, b.short_name) as person, c.about, c.body, c.reason,
      c.decided_by as "decidedBy",
      jsonb_build_array(jsonb_build_object('relation', 'objector', 'personId', c.person_id, 'bodyId', c.body_id)) as parties
    from service_objection c
      join service_year y on y.org_id = ${orgId} and y.id = c.service_year_id
      left join person p on p.org_id = ${orgId} and p.id = c.person_id
      left join body b on b.org_id = ${orgId} and b.id = c.body_id
    where c.org_id = ${orgId} and c.id = ${id} ${lock ? sql`for update of c` : sql``}`.execute(read.q)
  return rows[0]
}

export const objectionOffice: Office<Objection, ObjectionInputs, typeof serviceTerms> = {
  procedure: objectionProcedure,
  path: "service-objections",
  table: "service_objection",
  terms: serviceTerms,
  words: objectionWords,
  inputs: objectionInputs,
  load: loadObjection,
  see: seesObjection,
  visible: { as: "c", where: visibleVoices },
  present: async (record, actor, read) => {
    const { serviceYearId, year, personId, bodyId, person, about, body, reason: why } = record
    const kept = await loadYear(read, serviceYearId, false)
    const book = kept ? (await getBook(read, kept.ruleBookId)).book : undefined
    const item = book && itemsOf(book).find(({ it }) => it.id === about)?.it
    const aboutName = item ? { zh: nameIn(item.name, "zh"), en: nameIn(item.name, "en") } : null
    const own = isOwn(record, actor)
    return { serviceYearId, year, personId, bodyId, own, person, about, aboutName, body, reason: why }
  },
  create,
  danger: ["withdraw"],
  heading: ({ person, year }) => ({ number: null, title: `${person}：${year} 年度计分异议` }),
  searchText: () => null,
  todo: {
    queues: [
      { states: ["waiting"], actions: ["uphold", "dismiss"], scope: "role", roles: ["liaison_office"] },
    ],
    duties: ["objection_upheld", "objection_dismissed"],
  },
}
