import { type RawBuilder, sql } from "kysely"
import { type Actor, speakerOf } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { Office } from "../../../platform/procedures/office.ts"
import { addParties } from "../../../platform/procedures/open.ts"
import { opinionTerms } from "../terms.ts"
import { instructionProcedure, seesInstruction } from "./procedure.ts"
import type { LeaderInstruction } from "./record.ts"
import { type InstructionInputs, instructionInputs } from "./schema.ts"
import { instructionWords } from "./words.ts"
import "../tables.ts"

async function loadInstruction(
  read: Read,
  id: string,
  lock: boolean,
): Promise<LeaderInstruction | undefined> {
  const { orgId } = read.scope
  // Whoever is named to read it, but does not see the report, knows it by its own words.
  const { rows } = await sql<LeaderInstruction>`
    select i.id, i.state, i.version, i.procedure_version as "procedureVersion", i.terms_id as "termsId",
      i.matter_id as "matterId", i.report_id as "reportId", i.leader_name as "leaderName",
      i.leader_post as "leaderPost", i.level, i.instruction, i.instructed_on as "instructedOn", i.due_on as "dueOn",
      i.result, i.carried_out_on as "carriedOutOn",
      coalesce(r.edited->>'title', r.title, left(i.instruction, 40)) as title,
      coalesce((select jsonb_agg(jsonb_build_object('relation', c.relation, 'personId', c.person_id, 'bodyId', c.body_id)
          order by c.since, c.position)
        from case_party c where c.org_id = ${orgId} and c.case_id = ${id}), '[]') as parties
    from leader_instruction i left join opinion_report r on r.org_id = ${orgId} and r.id = i.report_id
    where i.org_id = ${orgId} and i.id = ${id}
    ${lock ? sql`for update of i` : sql``}`.execute(read.q)
  return rows[0]
}

/** `seesInstruction` said in SQL, over the case's row under the name `i`. */
export function visibleInstructions(actor: Actor): RawBuilder<boolean> {
  if (actor.grants.some(({ role }) => role === "information_office")) return sql<boolean>`true`
  const speaker = speakerOf(actor)
  return speaker
    ? sql<boolean>`i.id in (select c.case_id from case_party c where c.org_id = ${actor.orgId}
        and c.procedure = 'leader_instruction' and c.relation = 'named_reader' and c.person_id = ${speaker})`
    : sql<boolean>`false`
}

export const instructionOffice: Office<LeaderInstruction, InstructionInputs, typeof opinionTerms> = {
  procedure: instructionProcedure,
  path: "leader-instructions",
  table: "leader_instruction",
  terms: opinionTerms,
  words: instructionWords,
  inputs: instructionInputs,
  load: loadInstruction,
  see: seesInstruction,
  present: async (record) => ({
    reportId: record.reportId,
    title: record.title,
    leaderName: record.leaderName,
    leaderPost: record.leaderPost,
    level: record.level,
    instruction: record.instruction,
    instructedOn: record.instructedOn,
    dueOn: record.dueOn,
    result: record.result,
    carriedOutOn: record.carriedOutOn,
  }),
  visible: { as: "i", where: visibleInstructions },
  heading: ({ title }) => ({ number: null, title }),
  searchText: () => null,
  writes: {
    nameReaders: async ({ tx, record, input, at }) => {
      const known = await tx.q
        .selectFrom("person")
        .select("id")
        .where("org_id", "=", tx.scope.orgId)
        .where("id", "in", input.personIds)
        .execute()
      if (known.length < new Set(input.personIds).size) {
        throw new Refusal("invalid", reason("no_such_reader", { field: "personIds" }))
      }
      const readers = input.personIds.map((personId) => ({
        relation: "named_reader",
        personId,
        bodyId: null,
      }))
      await addParties(tx, "leader_instruction", record.id, readers, at)
    },
  },
  todo: {
    queues: [
      { states: ["recorded"], actions: ["recordResult"], scope: "role", roles: ["information_office"] },
    ],
    duties: ["instruction_to_read"],
  },
}
