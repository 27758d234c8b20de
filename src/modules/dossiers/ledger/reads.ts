import type { Read } from "../../../platform/database/db.ts"
import { getOffice } from "../../../platform/procedures/house.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { kindsOf } from "../../../rulebook/appraisal/check-references.ts"
import { adoptedBook } from "../books/reads.ts"
import { listHouseFacts } from "./house-facts.ts"
import type { Entry } from "./schema.ts"

interface Asked {
  readonly from: string
  readonly until: string
  readonly people?: readonly string[]
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
  const people = await namesOf(
    read,
    facts.map(({ personId }) => personId),
  )
  const offices = facts.map((fact): Entry => {
    const office = getOffice(house, fact.procedure)
    return {
      id: fact.id,
      personId: fact.personId,
      name: people.get(fact.personId) ?? "",
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

/** What kinds are called: the house's, and those that the rule book in force declares. */
export async function kindNames(read: Read, day: string) {
  return kindsOf((await adoptedBook(read, day))?.book ?? {})
}

async function recordedEntries(read: Read, { from, until, people, states }: Asked) {
  const { orgId } = read.scope
  let query = read.q
    .selectFrom("service_entry as e")
    .innerJoin("person as p", (join) => join.onRef("p.id", "=", "e.person_id").on("p.org_id", "=", orgId))
    .leftJoin("person as r", (join) => join.onRef("r.id", "=", "e.recorded_by").on("r.org_id", "=", orgId))
    .select([
      "e.id",
      "e.person_id as personId",
      "p.name",
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
    .limit(people ? 5_000 : 500)
  if (people) query = query.where("e.person_id", "in", [...people])
  if (states) query = query.where("e.state", "in", states as ("waiting" | "counted")[])
  return query.execute()
}

async function namesOf(read: Read, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read.q
    .selectFrom("person")
    .select(["id", "name"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "in", [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
