import { type RawBuilder, sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import type { FactEntry, FactsFile, SubjectEntry } from "../../../rulebook/appraisal/shape-facts.ts"
import { idOf, type Of, type Subject } from "../subject.ts"
import { endOf, listHouseFacts } from "./house-facts.ts"
import { listSubjects } from "./subjects.ts"

export interface Whose extends Of {
  /** The ledger as it stood at the end of this day: what was recorded, voided or approved later is not known yet. */
  readonly asOf?: string
  /** Facts of the year alone, where nothing that is asked looks back. */
  readonly thisYear?: boolean
}

/**
 * Everything that the rules may ask of a year, as a file of facts: the members who held a seat in it, with their facts
 * since the term began, and what earlier years of the term came to. Left out whose: of all, since ranks and quotas need all.
 */
export async function yearFacts(
  house: House,
  read: Read,
  year: number,
  whose: Whose = {},
): Promise<FactsFile> {
  const { people } = whose
  const frame = await frameOf(read, year)
  const { first, last, termId } = frame
  const from = whose.thisYear ? first : frame.from
  const members = await listSubjects(read, termId, {
    from: first,
    until: last,
    ...(people ? { people } : {}),
  })
  const facts = await factsBySubject(house, read, { from, until: last, ...whose })
  const results = await earlierResults(read, year, "member", whose)
  return {
    ...frame.file,
    subjects: members.map((member) => ({
      ...member,
      results: results.get(member.id) ?? [],
      facts: facts.get(member.id) ?? [],
    })),
  }
}

/** The year with its days and the term that it belongs to. */
export async function frameOf(read: Read, year: number) {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const terms = await read.q
    .selectFrom("term")
    .select(["id", "number", "starts_on", "ends_on"])
    .where("org_id", "=", read.scope.orgId)
    .orderBy("number")
    .execute()
  const term = terms.findLast(({ starts_on }) => starts_on <= last)
  const file: Omit<FactsFile, "subjects"> = {
    format: "shanyi-facts/1",
    years: [{ year, ...(term ? { term: term.number } : {}) }],
    terms: terms.map(({ number, starts_on, ends_on }) => ({
      term: number,
      from: Number(starts_on.slice(0, 4)),
      to: ends_on === null ? Math.max(Number(starts_on.slice(0, 4)) + 4, year) : Number(ends_on.slice(0, 4)),
    })),
  }
  return { first, last, termId: term?.id, from: term?.starts_on ?? first, file }
}

interface Days {
  readonly from: string
  readonly until: string
}

/** Facts of both sources by member or body, each with the id by which an account names it. */
export async function factsBySubject(
  house: House,
  read: Read,
  span: Days & Whose,
): Promise<ReadonlyMap<string, FactEntry[]>> {
  const bySubject = new Map<string, FactEntry[]>()
  const put = (subject: Subject, fact: FactEntry) => {
    const facts = bySubject.get(idOf(subject))
    if (facts) facts.push(fact)
    else bySubject.set(idOf(subject), [fact])
  }
  for (const fact of await listHouseFacts(house, read, span)) {
    const { id, kind, on, matterId: chain, parties, position, attributes } = fact
    put(fact, { ...attributes, id, kind, on, chain, parties, position })
  }
  for (const entry of await recordedEntries(read, span)) {
    const { id, kind, on_date, attributes, matter_id, state, reason } = entry
    const chain = matter_id === null ? {} : { chain: matter_id }
    const voided = state === "voided" ? { void: reason } : {}
    put(entry, { ...attributes, ...chain, id, kind, on: on_date, ...voided })
  }
  return bySubject
}

/** What was recorded here and counts or was voided; as of a day, what was put right only later still stands. */
async function recordedEntries(read: Read, { from, until, people, bodies, asOf }: Days & Whose) {
  const before = asOf === undefined ? undefined : endOf(asOf, await timeZoneOf(read))
  let query = read.q
    .selectFrom("service_entry")
    .select([
      "id",
      "person_id as personId",
      "body_id as bodyId",
      "kind",
      "on_date",
      "attributes",
      "matter_id",
      "state",
      "reason",
      "decided_at",
    ])
    .where("org_id", "=", read.scope.orgId)
    .where("state", "in", before ? ["counted", "voided", "superseded"] : ["counted", "voided"])
    .where("on_date", ">=", from)
    .where("on_date", "<=", until)
    .orderBy("id")
  if (people) query = query.where("person_id", "=", anyOf(people))
  if (bodies) query = query.where("body_id", "=", anyOf(bodies))
  if (before) query = query.where("recorded_at", "<", before)
  const rows = await query.execute()
  if (!before) return rows
  return rows.flatMap((row) => {
    if (row.state === "counted" || (row.decided_at && row.decided_at >= before))
      return [{ ...row, state: "counted" as const }]
    return row.state === "voided" ? [row] : []
  })
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`

/**
 * Over a year under the name `y`: approved, or known to be at the end of a day. It is the moment at which the approval was
 * entered that says so, whatever day the meeting was.
 */
export async function approvedThen(read: Read, asOf: string | undefined): Promise<RawBuilder<boolean>> {
  if (asOf === undefined) return sql<boolean>`y.approved_on is not null`
  const before = endOf(asOf, await timeZoneOf(read))
  return sql<boolean>`y.approved_on is not null and y.id in (select f.case_id from fact f
    where f.org_id = ${read.scope.orgId} and f.procedure = 'service_year' and f.action = 'approve' and f.at < ${before})`
}

/** What approved years of the same subject came to. */
export async function earlierResults(
  read: Read,
  year: number,
  subject: string,
  { people, bodies, asOf }: Whose,
): Promise<ReadonlyMap<string, NonNullable<SubjectEntry["results"]>>> {
  let query = read.q
    .selectFrom("service_score as s")
    .innerJoin("service_year as y", (join) =>
      join.onRef("y.id", "=", "s.service_year_id").on("y.org_id", "=", read.scope.orgId),
    )
    .select(["s.person_id as personId", "s.body_id as bodyId", "y.year", "s.points", "s.grade"])
    .where("s.org_id", "=", read.scope.orgId)
    .where("y.subject", "=", subject)
    .where("y.year", "<", year)
    .where(await approvedThen(read, asOf))
    .orderBy("y.year")
  if (people) query = query.where("s.person_id", "=", anyOf(people))
  if (bodies) query = query.where("s.body_id", "=", anyOf(bodies))
  const results = new Map<string, NonNullable<SubjectEntry["results"]>>()
  for (const { year: of, points, grade, ...row } of await query.execute()) {
    const result = {
      year: of,
      ...(points === null ? {} : { score: points }),
      ...(grade === null ? {} : { grade }),
    }
    results.set(idOf(row), [...(results.get(idOf(row)) ?? []), result])
  }
  return results
}
