import type { Read } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import type { FactEntry, FactsFile, SubjectEntry } from "../../../rulebook/appraisal/shape-facts.ts"
import { listHouseFacts } from "./house-facts.ts"

/**
 * Everything that the rules may ask of a year, as a file of facts: the members who held a seat in it, with their facts
 * since the term began, and what earlier years of the term came to. Of one member or of all.
 */
export async function yearFacts(
  house: House,
  read: Read,
  year: number,
  people?: readonly string[],
): Promise<FactsFile> {
  const { orgId } = read.scope
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const terms = await read.q
    .selectFrom("term")
    .select(["id", "number", "starts_on", "ends_on"])
    .where("org_id", "=", orgId)
    .orderBy("number")
    .execute()
  const term = terms.findLast(({ starts_on }) => starts_on <= last)
  let seats = read.q
    .selectFrom("seat as s")
    .innerJoin("person as p", (join) => join.onRef("p.id", "=", "s.person_id").on("p.org_id", "=", orgId))
    .leftJoin("body as b", (join) => join.onRef("b.id", "=", "s.sector_id").on("b.org_id", "=", orgId))
    .select(["s.person_id as personId", "p.name", "s.standing", "s.since", "s.until", "b.name as sector"])
    .where("s.org_id", "=", orgId)
    .where("s.term_id", "=", term?.id ?? "00000000-0000-0000-0000-000000000000")
    .where("s.since", "<=", last)
    .where((where) => where.or([where("s.until", "is", null), where("s.until", ">=", first)]))
    .orderBy("s.person_id")
  if (people) seats = seats.where("s.person_id", "in", [...people])
  const members = await seats.execute()
  const from = term?.starts_on ?? first
  const facts = await factsByPerson(house, read, { from, until: last, ...(people ? { people } : {}) })
  const results = await earlierResults(read, year, people)
  const spans = terms.map(({ number, starts_on, ends_on }) => ({
    term: number,
    from: Number(starts_on.slice(0, 4)),
    to: Number((ends_on ?? last).slice(0, 4)),
  }))
  return {
    format: "shanyi-facts/1",
    years: [{ year, ...(term ? { term: term.number } : {}) }],
    terms: spans,
    subjects: members.map(
      ({ personId, name, standing, since, until, sector }): SubjectEntry => ({
        id: personId,
        name,
        ...(standing ? { roles: ["standing_member"] } : {}),
        attributes: { sector: sector ?? "" },
        from: since,
        ...(until ? { until } : {}),
        results: results.get(personId) ?? [],
        facts: facts.get(personId) ?? [],
      }),
    ),
  }
}

/** Facts of both sources by member, each with the id by which an account names it. */
async function factsByPerson(
  house: House,
  read: Read,
  span: { readonly from: string; readonly until: string; readonly people?: readonly string[] },
): Promise<ReadonlyMap<string, FactEntry[]>> {
  const byPerson = new Map<string, FactEntry[]>()
  const put = (personId: string, fact: FactEntry) => {
    const facts = byPerson.get(personId)
    if (facts) facts.push(fact)
    else byPerson.set(personId, [fact])
  }
  for (const fact of await listHouseFacts(house, read, span)) {
    const { id, kind, on, matterId: chain, parties, position, attributes } = fact
    put(fact.personId, { ...attributes, id, kind, on, chain, parties, position })
  }
  let entries = read.q
    .selectFrom("service_entry")
    .select(["id", "person_id", "kind", "on_date", "attributes", "matter_id", "state", "reason"])
    .where("org_id", "=", read.scope.orgId)
    .where("state", "in", ["counted", "voided"])
    .where("on_date", ">=", span.from)
    .where("on_date", "<=", span.until)
    .orderBy("id")
  if (span.people) entries = entries.where("person_id", "in", [...span.people])
  for (const {
    id,
    person_id,
    kind,
    on_date,
    attributes,
    matter_id,
    state,
    reason,
  } of await entries.execute()) {
    const chain = matter_id === null ? {} : { chain: matter_id }
    put(person_id, {
      ...attributes,
      ...chain,
      id,
      kind,
      on: on_date,
      ...(state === "voided" ? { void: reason } : {}),
    })
  }
  return byPerson
}

/** What approved years came to. */
async function earlierResults(read: Read, year: number, people?: readonly string[]) {
  let query = read.q
    .selectFrom("service_score as s")
    .innerJoin("service_year as y", (join) =>
      join.onRef("y.id", "=", "s.service_year_id").on("y.org_id", "=", read.scope.orgId),
    )
    .select(["s.person_id", "y.year", "s.points", "s.grade"])
    .where("s.org_id", "=", read.scope.orgId)
    .where("y.year", "<", year)
    .where("y.approved_on", "is not", null)
    .orderBy("y.year")
  if (people) query = query.where("s.person_id", "in", [...people])
  const results = new Map<string, NonNullable<SubjectEntry["results"]>>()
  for (const { person_id, year: of, points, grade } of await query.execute()) {
    const result = {
      year: of,
      ...(points === null ? {} : { score: points }),
      ...(grade === null ? {} : { grade }),
    }
    results.set(person_id, [...(results.get(person_id) ?? []), result])
  }
  return results
}
