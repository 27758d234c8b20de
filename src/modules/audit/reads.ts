import { type RawBuilder, sql } from "kysely"
import { Refusal, reason } from "../../base/reason.ts"
import { rightsActions } from "../../base/register-action-words.ts"
import type { Read } from "../../platform/database/db.ts"
import { getHeading } from "../../platform/procedures/heading.ts"
import type { AnyOffice, CaseRecord, FactActor, Heading, House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { actsCalled, nameOfAct, nameOfProcedure } from "./naming.ts"
import type { Entry, EntryDetail } from "./record.ts"
import type {} from "./tables.ts"
import { fields, type Topic, values } from "./words.ts"

export interface AuditFilter {
  /** In who did it, what it is called and what the entry says; within a year unless a first day is asked for. */
  readonly q?: string | undefined
  readonly topic?: readonly Topic[] | undefined
  /** Did it, had it done in their name, or is what it is about. */
  readonly personId?: string | undefined
  readonly caseId?: string | undefined
  readonly action?: string | undefined
  /** Days in the organisation's zone, YYYY-MM-DD, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

interface Row {
  readonly seq: number
  readonly at: Date
  readonly procedure: string
  readonly case_id: string
  readonly action: string
  readonly from_state: string | null
  readonly to_state: string | null
  readonly actor: FactActor
  readonly data: Record<string, unknown>
  readonly hash: string
}

const mostCounted = 1_000
const columns = sql`f.seq, f.at, f.procedure, f.case_id, f.action, f.from_state, f.to_state, f.actor, f.data, f.hash`

/** A page of the organisation's whole history, the newest first. */
export async function listEntries(house: House, read: Read, filter: AuditFilter) {
  const limit = filter.limit ?? 20
  const where = await conditions(house, read, filter)
  const after = filter.cursor ? [olderThan(filter.cursor)] : []
  const { rows } =
    await sql<Row>`${newest(limit + 1, columns, [...where, ...after], filter.personId)}`.execute(read.q)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const total = await count(read, where, filter.personId)
  const known = new Map<string, string | null>()
  const items: Entry[] = []
  for (const row of shown) items.push(await present(house, read, row, known))
  return {
    items,
    total,
    totalCapped: total >= mostCounted,
    next: rows.length > limit && last ? `${last.at.toISOString()}_${last.seq}` : null,
  }
}

/** One entry with everything it says and its place in the chain. */
export async function getEntry(house: House, read: Read, id: string): Promise<EntryDetail> {
  const seq = numberOf(id)
  const { rows } = await sql<Row>`
    select ${columns} from fact f where f.org_id = ${read.scope.orgId} and f.seq in (${seq}, ${seq - 1})
    order by f.seq desc`.execute(read.q)
  const [row, before] = rows
  if (!row || row.seq !== seq) throw new Refusal("missing", reason("no_such_entry"))
  const office = house.registry.offices.get(row.procedure)
  const states = office?.words.states ?? {}
  const state = (name: string | null) => (name ? (states[name] ?? { zh: name, en: name }) : null)
  return {
    ...(await present(house, read, row, new Map())),
    action: row.action,
    from: state(row.from_state),
    to: state(row.to_state),
    says: Object.entries(row.data).map(([key, value]) => sayPart(office, key, value)),
    hash: row.hash,
    hashBefore: before?.hash ?? null,
  }
}

function sayPart(office: AnyOffice | undefined, key: string, value: unknown) {
  const label = office?.words.fields[key] ?? fields[key] ?? { zh: key, en: key }
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 1)
  const words = office?.words.choices[text] ?? values[`${key}.${text}`]
  return { label, value: words ?? { zh: text, en: text } }
}

/**
 * So many facts, the newest first by (at, seq). Of a person there are three ways to be concerned, each with an index: each
 * gives its newest, where an "or" would read everything.
 */
function newest(
  most: number,
  columns: RawBuilder<unknown>,
  where: readonly RawBuilder<unknown>[],
  personId: string | undefined,
): RawBuilder<unknown> {
  const first = sql`order by f.at desc, f.seq desc limit ${most}`
  const branch = (...more: RawBuilder<unknown>[]) =>
    sql`(select ${columns} from fact f where ${sql.join([...where, ...more], sql` and `)} ${first})`
  if (!personId) return branch()
  const who = sql`${personId}::uuid`
  const notBy = sql`f.by_person is distinct from ${who}`
  return sql`select ${columns} from (${branch(sql`f.by_person = ${who}`)}
    union all ${branch(sql`f.for_person = ${who}`, notBy)}
    union all ${branch(sql`f.case_id = ${who}`, notBy, sql`f.for_person is distinct from ${who}`)}) f ${first}`
}

function olderThan(cursor: string): RawBuilder<unknown> {
  const [at = "", seq = ""] = cursor.split("_")
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at)) throw malformed()
  return sql`(f.at, f.seq) < (${at}::timestamptz, ${numberOf(seq)})`
}

/**
 * No index finds words in what entries say: an entry is written far more often than the audit is searched. Text is read
 * entry by entry, newest first, so it is asked of one year unless the reader says from when.
 */
const yearBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ years: 1 }).toString()

async function conditions(house: House, read: Read, filter: AuditFilter): Promise<RawBuilder<unknown>[]> {
  const zone = await timeZoneOf(read)
  const parts: RawBuilder<unknown>[] = [sql`f.org_id = ${read.scope.orgId}`]
  if (filter.topic?.length) parts.push(sql`(${sql.join(filter.topic.map(topicIs), sql` or `)})`)
  if (filter.caseId) parts.push(sql`f.case_id = ${filter.caseId}::uuid`)
  if (filter.action) parts.push(sql`f.action = ${filter.action}`)
  const q = filter.q?.trim()
  const from = filter.from ?? (q ? yearBefore(filter.to ?? house.clock.today(zone).toString()) : undefined)
  if (from) parts.push(sql`f.at >= (${from}::date)::timestamp at time zone ${zone}`)
  if (filter.to) parts.push(sql`f.at < (${filter.to}::date + 1)::timestamp at time zone ${zone}`)
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
    const called = actsCalled(house.registry, q)
    parts.push(sql`(f.actor->>'name' ilike ${like} or f.actor->'onBehalfOf'->>'name' ilike ${like}
      or split_part(f.procedure, ':', 1) = any(${[...called.procedures]}::text[])
      or split_part(f.procedure, ':', 1) || '.' || f.action = any(${[...called.acts]}::text[])
      or f.data::text ilike ${like})`)
  }
  return parts
}

const rights = sql`(${sql.join(rightsActions)})`
const showings = sql`('show_private', 'change_private')`

function topicIs(topic: Topic): RawBuilder<unknown> {
  switch (topic) {
    case "sign_in":
      return sql`f.procedure = 'sign_in'`
    case "export":
      return sql`f.procedure = 'export'`
    case "private":
      return sql`(f.procedure = 'organisation' and f.action in ${showings})`
    case "rights":
      return sql`(f.procedure = 'organisation' and f.action in ${rights})`
    case "settings":
      return sql`f.procedure like 'terms:%'`
    case "register":
      return sql`(f.procedure = 'organisation' and f.action not in ${showings} and f.action not in ${rights})`
    case "case":
      return sql`(f.procedure not in ('sign_in', 'export', 'organisation') and f.procedure not like '%:%')`
  }
}

async function count(
  read: Read,
  where: readonly RawBuilder<unknown>[],
  personId: string | undefined,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (${newest(mostCounted, sql`f.at, f.seq`, where, personId)}) few`.execute(read.q)
  return rows[0]?.n ?? 0
}

async function present(
  house: House,
  read: Read,
  row: Row,
  known: Map<string, string | null>,
): Promise<Entry> {
  return {
    id: String(row.seq),
    at: row.at.toISOString(),
    by: row.actor.name,
    personId: row.actor.personId,
    onBehalfOf: row.actor.onBehalfOf?.name ?? null,
    channel: row.actor.channel,
    what: nameOfAct(house.registry, row.procedure, row.action),
    procedure: nameOfProcedure(house.registry, row.procedure),
    about: await aboutOf(house, read, row, known),
    caseId: row.case_id,
  }
}

/** What the case is called, or the person of a register's entry; asked once for each page. */
async function aboutOf(
  house: House,
  read: Read,
  row: Row,
  known: Map<string, string | null>,
): Promise<string | null> {
  const found = known.get(row.case_id)
  if (found !== undefined) return found
  const name = await nameOf(house, read, row)
  known.set(row.case_id, name)
  return name
}

async function nameOf(house: House, read: Read, row: Row): Promise<string | null> {
  const office = house.registry.offices.get(row.procedure)
  if (office) {
    const record: CaseRecord | undefined = await office.load(read, row.case_id, false)
    const heading: Heading | undefined = record && (await getHeading(house, read, office, record))
    return heading ? [heading.number, heading.title].filter(Boolean).join(" ") || null : null
  }
  const person = await read.q
    .selectFrom("person")
    .select("name")
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", row.case_id)
    .executeTakeFirst()
  if (person) return person.name
  return typeof row.data.list === "string" ? row.data.list : null
}

function numberOf(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw malformed()
}

const malformed = () => new Refusal("invalid", reason("malformed", { field: "cursor" }))
