import { type RawBuilder, sql } from "kysely"
import { type Actor, hasRole, type Role } from "../../base/actor.ts"
import type { Read } from "../../platform/database/db.ts"
import type { AnyOffice, Registry } from "../../platform/procedures/office.ts"
import { bodiesOf, bodyRoles, type TodoQueue } from "../../platform/procedures/todo.ts"

/** A case that by its state and its parties waits for this person. */
export interface Candidate {
  readonly office: AnyOffice
  readonly queue: TodoQueue
  readonly caseId: string
  readonly state: string
  /** Why: the relation for a party, else null. */
  readonly relation: string | null
  readonly bodyId: string | null
  readonly dueOn: string | null
}

/** How many cases wait in one state for everyone who holds a role. */
export interface Waiting {
  readonly office: AnyOffice
  readonly queue: TodoQueue
  readonly state: string
  readonly count: number
  /** The earliest due date among them. */
  readonly dueOn: string | null
}

/** Queues are counted up to this; more is "1,000+". */
export const mostCounted = 1_000
/** One queue of one person is looked at so far, the earliest due first. */
const mostCandidates = 200

interface Line {
  readonly office: AnyOffice
  readonly queue: TodoQueue
}

const identifier = /^[a-z_]+$/

/** Everything that waits for this actor, one query for all procedures together; each part uses one index. */
export async function findCandidates(read: Read, registry: Registry, actor: Actor): Promise<Candidate[]> {
  const lines: Line[] = []
  const parts: RawBuilder<unknown>[] = []
  for (const { office, queue } of listQueues(registry)) {
    const found = candidatesOf(read, office, queue, actor, lines.length)
    if (!found) continue
    lines.push({ office, queue })
    parts.push(found)
  }
  if (parts.length === 0) return []
  const { rows } = await sql<Row>`${sql.join(parts, sql` union all `)}`.execute(read.q)
  return rows.flatMap((row) => {
    const line = lines[row.line]
    if (!line) return []
    const { case_id: caseId, state, relation, body_id: bodyId, due_on: dueOn } = row
    return [{ ...line, caseId, state, relation, bodyId, dueOn }]
  })
}

interface Row {
  readonly line: number
  readonly case_id: string
  readonly state: string
  readonly relation: string | null
  readonly body_id: string | null
  readonly due_on: string | null
}

function* listQueues(registry: Registry): Generator<Line> {
  for (const office of registry.offices.values()) {
    for (const queue of office.todo?.queues ?? []) yield { office, queue }
  }
}

function candidatesOf(
  read: Read,
  office: AnyOffice,
  queue: TodoQueue,
  actor: Actor,
  line: number,
): RawBuilder<unknown> | undefined {
  const { orgId } = read.scope
  const personId = actor.onBehalfOf?.personId ?? actor.personId
  const table = sql.table(office.table)
  const states = sql`c.state = any(${[...queue.states]}::text[])`
  const due = sql`left join deadline d on d.org_id = ${orgId} and d.case_id = c.id and d.status = 'open'`
  const end = sql`order by d.due_on nulls last, c.id limit ${mostCandidates}`
  if (queue.scope === "party") {
    const bodies = bodiesOf(actor, bodyRoles)
    return sql`(select ${line}::int as line, c.id as case_id, c.state, p.relation, p.body_id, d.due_on
      from case_party p join ${table} c on c.org_id = ${orgId} and c.id = p.case_id ${due}
      where p.org_id = ${orgId} and p.procedure = ${office.procedure.id}
        and (p.person_id = ${personId}::uuid or p.body_id = any(${bodies}::uuid[]))
        and p.relation = any(${[...(queue.relations ?? [])]}::text[]) and ${states} ${end})`
  }
  if (queue.scope === "role") return undefined
  const column = queue.column ?? "unit_id"
  if (!identifier.test(column)) throw new Error(`not a column: ${column}`)
  if (queue.scope === "person") {
    if (personId === null) return undefined
    return sql`(select ${line}::int as line, c.id as case_id, c.state, null::text as relation,
        null::uuid as body_id, d.due_on
      from ${table} c ${due}
      where c.org_id = ${orgId} and c.${sql.raw(column)} = ${personId}::uuid and ${states} ${end})`
  }
  const bodies = bodiesOf(actor, queue.roles ?? [])
  if (bodies.length === 0) return undefined
  return sql`(select ${line}::int as line, c.id as case_id, c.state, null::text as relation,
      c.${sql.raw(column)} as body_id, d.due_on
    from ${table} c ${due}
    where c.org_id = ${orgId} and c.${sql.raw(column)} = any(${bodies}::uuid[]) and ${states} ${end})`
}

/** The office's own queues: a count for each state rather than a line for each case. */
export async function countQueues(read: Read, registry: Registry, actor: Actor): Promise<Waiting[]> {
  const { orgId } = read.scope
  const lines: (Line & { state: string })[] = []
  for (const { office, queue } of listQueues(registry)) {
    if (queue.scope !== "role" || !heldRole(actor, queue)) continue
    for (const state of queue.states) lines.push({ office, queue, state })
  }
  if (lines.length === 0) return []
  const parts = lines.map(
    ({ office, state, queue: { among } }, line) => sql`(
      select ${line}::int as line, count(*)::int as count, min(w.due_on) as due_on from (
        select d.due_on from ${sql.table(office.table)} c
        left join deadline d on d.org_id = ${orgId} and d.case_id = c.id and d.status = 'open'
        where c.org_id = ${orgId} and c.state = ${state} ${
          among ? sql`and ${sql.ref(`c.${among.column}`)} = any(${[...among.values]}::text[])` : sql``
        } limit ${mostCounted + 1}) w)`,
  )
  const { rows } = await sql<{ line: number; count: number; due_on: string | null }>`
    ${sql.join(parts, sql` union all `)}`.execute(read.q)
  return rows.flatMap(({ line, count, due_on: dueOn }) => {
    const found = lines[line]
    return found && count > 0 ? [{ ...found, count, dueOn }] : []
  })
}

/** The role of the queue that this actor holds. */
export function heldRole(actor: Actor, queue: TodoQueue): Role | undefined {
  return queue.roles?.find((role) => hasRole(actor, role))
}
