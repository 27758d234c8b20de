import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import { getOffice } from "../../../platform/procedures/house.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { kindsOf } from "../../../rulebook/appraisal/kinds-of.ts"
import { declaredKinds } from "../books/reads.ts"
import { idOf, type Of } from "../subject.ts"
import { listHouseFacts } from "./house-facts.ts"
import type { Entry } from "./schema.ts"

interface Asked extends Of {
  readonly from: string
  readonly until: string
  readonly states?: readonly string[]
  /** Recorded here only, as for the queue of what waits to be verified. */
  readonly recordedOnly?: boolean
}

/** The ledger between two days: what offices did and what was recorded, each with its source, the newest first. */
export async function listEntries(house: House, read: Read, asked: Asked): Promise<Entry[]> {
  const names = await kindNames(read, asked.until)
  const nameOf = (kind: string) => names[kind]?.name ?? { zh: kind, en: kind }
  const recorded = (await recordedEntries(read, asked)).map((row): Entry => {
    const { recordedAt, ...rest } = row
    const at = recordedAt.toISOString()
    return {
      ...rest,
      name: row.name ?? "",
      recordedBy: row.recordedBy ?? "",
      kindName: nameOf(row.kind),
      recordedAt: at,
      href: null,
    }
  })
  if (asked.recordedOnly) return recorded
  const facts = await listHouseFacts(house, read, asked)
  const called = await namesOf(read, facts.map(idOf))
  const offices = facts.map((fact): Entry => {
    const office = getOffice(house, fact.procedure)
    return {
      id: fact.id,
      personId: fact.personId,
      bodyId: fact.bodyId,
      name: called.get(idOf(fact)) ?? "",
      kind: fact.kind,
      kindName: nameOf(fact.kind),
      onDate: fact.on,
      title: fact.title ?? office.words.name.zh,
      attributes: fact.attributes,
      source: "office",
      state: "counted",
      evidence: "",
      reason: "",
      recordedBy: office.words.name.zh,
      recordedAt: fact.on,
      href: `/${office.path}/${fact.caseId}`,
    }
  })
  return [...recorded, ...offices].sort((a, b) => (a.onDate < b.onDate ? 1 : a.onDate > b.onDate ? -1 : 0))
}

/** What kinds are called: the house's, and those that the rule books in force declare. */
export async function kindNames(read: Read, day: string) {
  return kindsOf({ kinds: await declaredKinds(read, day) })
}

async function recordedEntries(read: Read, { from, until, people, bodies, states }: Asked) {
  const { orgId } = read.scope
  let query = read.q
    .selectFrom("service_entry as e")
    .leftJoin("person as p", (join) => join.onRef("p.id", "=", "e.person_id").on("p.org_id", "=", orgId))
    .leftJoin("body as b", (join) => join.onRef("b.id", "=", "e.body_id").on("b.org_id", "=", orgId))
    .leftJoin("person as r", (join) => join.onRef("r.id", "=", "e.recorded_by").on("r.org_id", "=", orgId))
    .select((row) => row.fn.coalesce("p.name", "b.short_name").as("name"))
    .select([
      "e.id",
      "e.person_id as personId",
      "e.body_id as bodyId",
      "e.kind",
      "e.on_date as onDate",
      "e.title",
      "e.attributes",
      "e.source",
      "e.state",
      "e.evidence",
      "e.reason",
      "r.name as recordedBy",
      "e.recorded_at as recordedAt",
    ])
    .where("e.org_id", "=", orgId)
    .where("e.on_date", ">=", from)
    .where("e.on_date", "<=", until)
    .orderBy("e.on_date", "desc")
    .orderBy("e.id", "desc")
    .limit(people || bodies ? 5_000 : 500)
  if (people) query = query.where("e.person_id", "=", sql<string>`any(${[...people]}::uuid[])`)
  if (bodies) query = query.where("e.body_id", "=", sql<string>`any(${[...bodies]}::uuid[])`)
  if (states) query = query.where("e.state", "in", states as ("waiting" | "counted")[])
  return query.execute()
}

/** What people and bodies are called. */
export async function namesOf(read: Read, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { orgId } = read.scope
  const wanted = sql`any(${[...new Set(ids)]}::uuid[])`
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from person where org_id = ${orgId} and id = ${wanted}
    union all select id, short_name from body where org_id = ${orgId} and id = ${wanted}`.execute(read.q)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
