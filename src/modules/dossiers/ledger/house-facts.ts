import { sql } from "kysely"
import { toDate } from "../../../base/clock.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { idOf, type Of, type Subject } from "../subject.ts"

/** A fact of another office that counts for a member or a body, read where it stands. */
export interface HouseFact extends Subject {
  readonly id: string
  readonly kind: string
  readonly on: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly matterId: string
  readonly caseId: string
  readonly procedure: string
  /** What the case is called, where search knows it. */
  readonly title: string | null
  readonly parties: number
  readonly position: number
}

interface Row extends Subject {
  readonly id: string
  readonly fact: string
  readonly data: Readonly<Record<string, unknown>>
  readonly relation: string
  readonly on: string
  readonly matterId: string
  readonly caseId: string
  readonly procedure: string
  readonly title: string | null
  readonly parties: number
  readonly position: number
}

/** Of more than these everybody's facts are read: naming each would take longer. */
const mostNamed = 2_000

/**
 * Facts that the offices say count (`counts` in their seating), whose deciding day lies between the two days, of the
 * people or bodies named or of all. The latest of an action on one case stands unless its office says that each counts;
 * what was undone is left out.
 */
export async function listHouseFacts(
  house: House,
  read: Read,
  span: Of & { readonly from: string; readonly until: string; readonly asOf?: string },
): Promise<HouseFact[]> {
  const { counts } = house.registry
  if (counts.length === 0) return []
  const { orgId } = read.scope
  const zone = await timeZoneOf(read)
  const ownLevel = await levelOf(read)
  // Rules that differ only in what the fact must say find the same facts: each is found once.
  const rules = new Set(
    counts.flatMap(({ fact, of, day = null, dayIn = null, undoneBy: undone = [], every = false }) =>
      Object.keys(of).map((relation) =>
        JSON.stringify({ fact, relation, day, day_in: dayIn, undone, each: every }),
      ),
    ),
  )
  // Of a few people only their cases are read; of everybody, every fact that counts.
  const before = span.asOf === undefined ? undefined : endOf(span.asOf, zone)
  const known = before ? sql`and f.at < ${before}` : sql``
  const joined = before ? sql`and p.since < ${before}` : sql``
  // A list rather than an array: the plan that the server keeps goes by how many they are.
  const who = (column: string, ids: readonly string[]) =>
    ids.length === 0
      ? sql`and false`
      : ids.length > mostNamed
        ? sql``
        : sql`and f.case_id in (select c.case_id from case_party c
          where c.org_id = ${orgId} and c.${sql.ref(column)} in (${sql.join(ids)}))`
  const theirs = span.people
    ? who("person_id", span.people)
    : span.bodies
      ? who("body_id", span.bodies)
      : sql``
  const { rows } = await sql<Row>`
    with rule as materialized (
      select r.fact, r.relation, r.day, r.day_in, r.undone, r.each
      from jsonb_to_recordset(${`[${[...rules].join(",")}]`}::jsonb)
        as r(fact text, relation text, day text, day_in text, undone jsonb, each boolean)
    ), counted as materialized (
      select f.id, f.seq, f.at, f.procedure, f.action, f.case_id, f.matter_id, f.data,
        row_number() over (partition by f.case_id, f.procedure, f.action order by f.seq desc) as nth
      from fact f
      where f.org_id = ${orgId} and f.procedure || '.' || f.action in (select rule.fact from rule) ${theirs} ${known}
    ), happened as materialized (
      select f.case_id, f.action, min(f.at) as first, max(f.seq) as last from fact f
      where f.org_id = ${orgId} and f.case_id in (select counted.case_id from counted) ${known}
      group by f.case_id, f.action
    ), dated as (
      select c.id, c.procedure || '.' || c.action as fact, c.data, c.case_id, c.matter_id, c.procedure, rule.relation,
        coalesce(c.data ->> rule.day_in, (coalesce(d.first, c.at) at time zone ${zone})::date::text) as on_day
      from counted c
        join rule on rule.fact = c.procedure || '.' || c.action and (rule.each or c.nth = 1)
        left join happened d on d.case_id = c.case_id and d.action = rule.day
      where not exists (select 1 from happened u where u.case_id = c.case_id and u.last > c.seq
        and rule.undone ? u.action)
    )
    select d.id, d.fact, d.data, p.person_id as "personId", p.body_id as "bodyId", p.relation, d.on_day as "on", d.matter_id as "matterId",
      d.case_id as "caseId", d.procedure, coalesce(e.title, d.data ->> 'title') as title,
      count(*) over (partition by d.id, p.body_id is null) as parties,
      row_number() over (partition by d.id, p.body_id is null order by p.relation = 'lead_proposer' desc, p.position, p.id) as position
    from dated d join case_party p on p.org_id = ${orgId} and p.case_id = d.case_id and p.relation = d.relation ${joined}
      left join search_entry e on e.org_id = ${orgId} and e.case_id = d.case_id
    where d.on_day between ${span.from} and ${span.until}
    order by d.on_day, d.id`.execute(read.q)
  const asked = span.people ?? span.bodies
  const wanted = asked && new Set(asked)
  return rows.flatMap((row) => {
    const rule = counts.find(
      (each) =>
        each.fact === row.fact &&
        row.relation in each.of &&
        Object.entries(each.where ?? {}).every(([key, value]) => row.data[key] === value),
    )
    const { id, personId, bodyId, on, matterId, caseId, procedure, title } = row
    if (!rule || (wanted && !wanted.has(idOf(row)))) return []
    const level = rule.ownLevel && ownLevel ? { level: ownLevel } : {}
    const attributes = { ...rule.of[row.relation], ...level, ...carried(row, rule.carries ?? []) }
    const shared = { parties: Number(row.parties), position: Number(row.position) }
    const subject = { personId, bodyId }
    return [
      { id, ...subject, kind: rule.kind, on, attributes, matterId, caseId, procedure, title, ...shared },
    ]
  })
}

/** The first moment after a day. */
export function endOf(day: string, zone: string): Date {
  return toDate(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).toInstant())
}

/** The organisation's level, as rule books call it. */
async function levelOf(read: Read): Promise<string | undefined> {
  const row = await read.q
    .selectFrom("organisation")
    .select("level")
    .where("id", "=", read.scope.orgId)
    .executeTakeFirst()
  return row && { province: "province", city: "prefecture", county: "county" }[row.level]
}

/** Attributes that the fact itself says, under the names that rule books know them by. */
function carried({ data }: Row, names: readonly string[]): Record<string, string | number> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = data[name]
      return typeof value === "string" || typeof value === "number" ? [[name, value]] : []
    }),
  )
}
