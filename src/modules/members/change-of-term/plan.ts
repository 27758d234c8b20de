import { createHash } from "node:crypto"
import { sql } from "kysely"
import { canonical } from "../../../base/canonical.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { AnyOffice, House } from "../../../platform/procedures/office.ts"
import type { PersonChange, Rehearsal, TermChangeAsked } from "./schema.ts"

/**
 * What a change of term would do, person by person. It changes nothing, and is a function of the register and of what was
 * asked: whoever performs it computes it again and does exactly this, or nothing.
 */
export async function rehearse(
  house: House,
  read: Read,
  today: string,
  asked: TermChangeAsked,
): Promise<Rehearsal> {
  const { closing, opening } = await findTerms(read, asked)
  const people = new Map<string, PersonChange>()
  const of = (personId: string, name: string) => {
    const known = people.get(personId)
    if (known) return known
    const made: PersonChange = {
      personId,
      name,
      outcome: "post_ends",
      seatId: null,
      wasNominated: false,
      nextSeatId: null,
      affiliations: [],
      roles: [],
      cases: [],
    }
    people.set(personId, made)
    return made
  }
  for (const seat of await listSeats(read, closing.id, opening.id)) {
    const person = of(seat.personId, seat.name)
    if (seat.termId === closing.id) Object.assign(person, { seatId: seat.id, wasNominated: seat.nominated })
    else Object.assign(person, { nextSeatId: seat.id })
  }
  for (const person of people.values())
    person.outcome = person.nextSeatId === null ? "leaves" : person.seatId === null ? "comes_in" : "goes_on"
  for (const { personId, person, ...end } of await listAffiliations(read, asked))
    of(personId, person).affiliations.push(end)
  for (const { personId, person, ...end } of await listRoles(read, asked))
    of(personId, person).roles.push(end)
  const leaving = [...people.values()].filter(
    ({ outcome, roles }) => outcome === "leaves" || roles.length > 0,
  )
  for (const { personId, ...open } of await listOpenCases(house, read, leaving))
    people.get(personId)?.cases.push(open)
  const all = [...people.values()].filter(
    ({ outcome, affiliations, roles }) => outcome !== "post_ends" || affiliations.length + roles.length > 0,
  )
  const count = (test: (person: PersonChange) => boolean) => all.filter(test).length
  const sum = (part: "affiliations" | "roles" | "cases") =>
    all.reduce((total, person) => total + person[part].length, 0)
  const plan = {
    closing: { id: closing.id, number: closing.number, lastDay: asked.lastDay },
    opening: { id: opening.id, number: closing.number + 1, firstDay: asked.firstDay },
    counts: {
      leave: count(({ outcome }) => outcome === "leaves"),
      goOn: count(({ outcome }) => outcome === "goes_on"),
      comeIn: count(({ outcome }) => outcome === "comes_in"),
      affiliations: sum("affiliations"),
      roles: sum("roles"),
      cases: sum("cases"),
    },
    people: all,
  }
  const digest = createHash("sm3").update(canonical(plan)).digest("hex")
  return { ...plan, digest, ready: asked.firstDay <= today }
}

async function findTerms(read: Read, asked: TermChangeAsked) {
  const { orgId } = read.scope
  const wrong = (code: string, field: string) => new Refusal("invalid", reason(code, { field }))
  if (asked.firstDay <= asked.lastDay) throw wrong("days_out_of_order", "firstDay")
  const terms = await read.q
    .selectFrom("term")
    .select(["id", "number", "starts_on"])
    .where("org_id", "=", orgId)
    .execute()
  const closing = terms.find(({ id }) => id === asked.termId)
  if (!closing) throw new Refusal("missing", reason("no_term_to_close"))
  if (asked.lastDay < closing.starts_on) throw wrong("days_out_of_order", "lastDay")
  const done = await read.q
    .selectFrom("term_change")
    .select("id")
    .where("org_id", "=", orgId)
    .where("closed_term_id", "=", closing.id)
    .executeTakeFirst()
  if (done) throw new Refusal("conflict", reason("term_closed"))
  const next = terms.find(({ number }) => number === closing.number + 1)
  if (next && next.starts_on !== asked.firstDay) throw wrong("next_term_begins_otherwise", "firstDay")
  return { closing, opening: { id: next?.id ?? null } }
}

async function listSeats(read: Read, closing: string, opening: string | null) {
  const { orgId } = read.scope
  const { rows } = await sql<{
    id: string
    termId: string
    personId: string
    name: string
    nominated: boolean
  }>`
    select s.id, s.term_id as "termId", s.person_id as "personId", p.name, s.state = 'nominated' as nominated
    from seat s join person p on p.org_id = ${orgId} and p.id = s.person_id
    where s.org_id = ${orgId} and s.term_id in (${closing}, ${opening}::uuid) and s.state in ('nominated', 'in_office')
    order by p.name_pinyin, p.id, s.id`.execute(read.q)
  return rows
}

interface End {
  readonly id: string
  readonly personId: string
  readonly person: string
  readonly name: string
  readonly post: string
}

async function listAffiliations(read: Read, { endKinds, lastDay }: TermChangeAsked): Promise<End[]> {
  const { orgId } = read.scope
  const { rows } = await sql<End>`
    select a.id, a.person_id as "personId", p.name as person, b.name, a.post
    from affiliation a join body b on b.org_id = ${orgId} and b.id = a.body_id
    join person p on p.org_id = ${orgId} and p.id = a.person_id
    where a.org_id = ${orgId} and b.kind = any(${endKinds}::text[])
      and a.since <= ${lastDay}::date and (a.until is null or a.until > ${lastDay}::date)
    order by p.name_pinyin, p.id, a.id`.execute(read.q)
  return rows
}

async function listRoles(read: Read, { endRoles, lastDay }: TermChangeAsked): Promise<End[]> {
  const { orgId } = read.scope
  const { rows } = await sql<End>`
    select g.id, g.person_id as "personId", p.name as person, coalesce(b.name, '') as name, g.role as post
    from role_grant g join person p on p.org_id = ${orgId} and p.id = g.person_id
    left join body b on b.org_id = ${orgId} and b.id = g.body_id
    where g.org_id = ${orgId} and g.role = any(${endRoles}::text[])
      and g.since <= ${lastDay}::date and (g.until is null or g.until > ${lastDay}::date)
    order by p.name_pinyin, p.id, g.id`.execute(read.q)
  return rows
}

/**
 * Matters that are not finished and wait for what somebody must do who leaves or whose role ends, whatever the office; each
 * matter once, by the case it began with.
 */
async function listOpenCases(house: House, read: Read, leaving: readonly PersonChange[]) {
  const { orgId } = read.scope
  const ids = leaving.map(({ personId }) => personId)
  const found = new Map<string, { personId: string; procedure: string; caseId: string; relation: string }>()
  for (const office of house.registry.offices.values() as Iterable<AnyOffice>) {
    const { rows } = await sql<{ personId: string; caseId: string; relation: string; matterId: string }>`
      select p.person_id as "personId", p.case_id as "caseId", p.relation, c.matter_id as "matterId"
      from case_party p join ${sql.table(office.table)} c on c.org_id = ${orgId} and c.id = p.case_id
      where p.org_id = ${orgId} and p.procedure = ${office.procedure.id} and p.person_id = any(${ids}::uuid[])
        and p.relation = any(${boundRelations(office)}::text[]) and c.state <> all(${finalStates(office)}::text[])
      order by p.case_id, p.relation`.execute(read.q)
    for (const { matterId, ...row } of rows) {
      const key = `${row.personId} ${matterId}`
      if (row.caseId === matterId || !found.has(key))
        found.set(key, { ...row, procedure: office.procedure.id })
    }
  }
  return found.values()
}

/** Those of whom the office may want something; who is only named in a case has nothing to hand over. */
const boundRelations = ({ todo }: AnyOffice) => [
  ...new Set((todo?.queues ?? []).flatMap((queue) => queue.relations ?? [])),
]

const finalStates = ({ procedure }: AnyOffice) =>
  Object.entries(procedure.states as Record<string, { final?: true }>).flatMap(([state, { final }]) =>
    final ? [state] : [],
  )
