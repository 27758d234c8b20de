import { sql } from "kysely"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { Create, Deed, Office } from "../../../platform/procedures/office.ts"
import { addParties } from "../../../platform/procedures/open.ts"
import { mustKeep } from "../clerk.ts"
import { mustBeThere } from "../ledger/entries.ts"
import { isOwn, readsAll } from "../policy.ts"
import { serviceTerms } from "../terms.ts"
import { isOwnRow } from "../visible.ts"
import { loadYear } from "../year/load.ts"
import { storedScore } from "../year/mine.ts"
import { measureProcedure, seesMeasure } from "./procedure.ts"
import type { Measure } from "./record.ts"
import { approvalOf } from "./schema/ladder.ts"
import { type MeasureInputs, measureInputs, openMeasure } from "./schema.ts"
import { measureWords } from "./words.ts"
import "../tables.ts"

/** By hand: what no rule book sees, as conduct unfit for a member. */
const create: Create = {
  input: openMeasure,
  build: async ({ tx, actor, input }) => {
    mustKeep(actor)
    const { rung, personId = null, bodyId = null, ...given } = openMeasure.parse(input)
    const year = await loadYear(tx, given.serviceYearId, true)
    if (!year) throw new Refusal("missing", reason("no_such_year"))
    if (year.state === "archived") throw new Refusal("conflict", reason("year_archived"))
    if (year.subject === "member") {
      if (!personId || bodyId) throw new Refusal("invalid", reason("not_a_member", { field: "personId" }))
      await mustBeThere({ tx }, { people: [personId] })
    } else if (personId || !bodyId || !year.assessed.includes(bodyId))
      throw new Refusal("invalid", reason("not_assessed", { field: "bodyId" }))
    return {
      matterId: year.matterId,
      data: {
        ...given,
        ...{ personId, bodyId },
        rung,
        code: `by_hand_${newId()}`,
        approval: approvalOf(rung),
        proposedBy: actor.personId,
        parties: [{ relation: "concerned", personId, bodyId }],
      },
    }
  },
}

async function loadMeasure(read: Read, id: string, lock: boolean): Promise<Measure | undefined> {
  const { orgId } = read.scope
  const { rows } = await sql<Measure>`
    select c.id, c.state, c.version, c.procedure_version as "procedureVersion", c.terms_id as "termsId",
      c.matter_id as "matterId", c.service_year_id as "serviceYearId", y.year, c.person_id as "personId",
      c.body_id as "bodyId", coalesce(p.name, b.short_name) as person, c.name, c.rung, c.approval, c.grounds, o.name as proposer, c.meeting, c.reason,
      c.carried_by as "carriedBy", h.name as carrier, c.due_on as "dueOn", c.held_on as "heldOn", c.record,
      jsonb_build_array(jsonb_build_object('relation', 'concerned', 'personId', c.person_id, 'bodyId', c.body_id))
        || case when c.carried_by is null then '[]'::jsonb
          else jsonb_build_array(jsonb_build_object('relation', 'carrier', 'personId', c.carried_by, 'bodyId', null))
        end as parties
    from service_measure c
      join service_year y on y.org_id = ${orgId} and y.id = c.service_year_id
      left join person p on p.org_id = ${orgId} and p.id = c.person_id
      left join body b on b.org_id = ${orgId} and b.id = c.body_id
      left join person o on o.org_id = ${orgId} and o.id = c.proposed_by
      left join person h on h.org_id = ${orgId} and h.id = c.carried_by
    where c.org_id = ${orgId} and c.id = ${id} ${lock ? sql`for update of c` : sql``}`.execute(read.q)
  return rows[0]
}

/** Whoever holds the talk becomes a party, so that it is theirs to do and to see. */
async function decide({ tx, record, at, input }: Deed<Measure, MeasureInputs["decide"]>): Promise<void> {
  const carrier = { relation: "carrier", personId: input.carriedBy, bodyId: null }
  await addParties(tx, "service_measure", record.id, [carrier], at)
}

export const measureOffice: Office<Measure, MeasureInputs, typeof serviceTerms> = {
  procedure: measureProcedure,
  path: "service-measures",
  table: "service_measure",
  terms: serviceTerms,
  words: measureWords,
  inputs: measureInputs,
  load: loadMeasure,
  see: seesMeasure,
  visible: {
    as: "c",
    /** `seesMeasure` said in SQL, over the row under the name `c`. */
    where: (actor) =>
      readsAll(actor)
        ? sql<boolean>`true`
        : sql<boolean>`(c.carried_by = ${actor.personId}::uuid
            or (${isOwnRow(actor)} and c.state in ('decided', 'done')))`,
  },
  present: async (record, actor, read) => {
    const { serviceYearId, year, personId, bodyId, person, name, rung, approval, grounds, proposer } = record
    const { meeting, reason: why, carrier, dueOn, heldOn, record: said } = record
    const account = await storedScore(read, serviceYearId, record)
    return {
      outcome: account ? { score: account.score, grade: account.gradeName } : null,
      own: isOwn(record, actor),
      ...{ serviceYearId, year, personId, bodyId, person, name, rung, approval, grounds, proposer },
      ...{ meeting, reason: why, carrier, dueOn, heldOn, said },
    }
  },
  create,
  writes: { decide },
  danger: ["decide", "drop"],
  heading: ({ person, name }) => ({ number: null, title: `${person}：${name}` }),
  searchText: () => null,
  todo: {
    queues: [
      {
        states: ["proposed"],
        actions: ["decide", "drop"],
        scope: "role",
        roles: ["chair"],
        among: { column: "approval", values: ["chairs_meeting", "standing_committee"] },
      },
      {
        states: ["proposed"],
        actions: ["decide", "drop"],
        scope: "role",
        roles: ["liaison_office"],
        among: { column: "approval", values: ["office", "committee"] },
      },
      { states: ["decided"], actions: ["carryOut"], scope: "person", column: "carried_by" },
    ],
    duties: ["measure_assigned", "measure_carried_out"],
  },
}
