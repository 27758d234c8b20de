import { type RawBuilder, sql } from "kysely"
import { type Actor, bodiesOf, hasRole, type Role, speakerOf } from "../../base/actor.ts"
import type { Read } from "../../platform/database/db.ts"
import type { AnyOffice, Registry } from "../../platform/procedures/office.ts"
import { bodyRoles, type TodoQueue } from "../../platform/procedures/todo.ts"

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

interface Line {
  readonly office: AnyOffice
  readonly queue: TodoQueue
}

/** Queues of one procedure that are found by the same column, read as one: the fewer parts, the less there is to plan. */
interface Group {
  readonly office: AnyOffice
  readonly scope: TodoQueue["scope"]
  readonly column: string
  readonly roles: readonly Role[]
  readonly queues: TodoQueue[]
}

const identifier = /^[a-z_]+$/

/** Everything that waits for this actor, one query for all procedures together; each part uses one index. */
export async function findCandidates(read: Read, registry: Registry, actor: Actor): Promise<Candidate[]> {
  const asParty = await proceduresOf(read, actor)
  const groups: Group[] = []
  const parts: RawBuilder<unknown>[] = []
  for (const group of groupQueues(registry)) {
    if (group.scope === "party" && !asParty.has(group.office.procedure.id)) continue
    const found = waitingIn(read, group, actor, groups.length)
    if (!found) continue
    groups.push(group)
    parts.push(found)
  }
  if (parts.length === 0) return []
  const { orgId } = read.scope
  const { rows } = await sql<Row>`
    select w.*, d.due_on from (${sql.join(parts, sql` union all `)}) w
    left join deadline d on d.org_id = ${orgId} and d.case_id = w.case_id and d.status = 'open'
    order by d.due_on nulls last, w.case_id`.execute(read.q)
  return rows.flatMap((row) => {
    const group = groups[row.line]
    const { case_id: caseId, state, relation, body_id: bodyId, due_on: dueOn } = row
    const queue = group?.queues.find(
      ({ states, relations }) =>
        states.includes(state) && (relation === null || relations?.includes(relation)),
    )
    return group && queue ? [{ office: group.office, queue, caseId, state, relation, bodyId, dueOn }] : []
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

function groupQueues(registry: Registry): Iterable<Group> {
  const groups = new Map<string, Group>()
  for (const { office, queue } of listQueues(registry)) {
    const { scope, column = "unit_id", roles = [] } = queue
    if (!identifier.test(column)) throw new Error(`not a column: ${column}`)
    const key = [office.procedure.id, scope, column, ...roles].join(" ")
    const group = groups.get(key)
    if (group) group.queues.push(queue)
    else groups.set(key, { office, scope, column, roles, queues: [queue] })
  }
  return groups.values()
}

/** The procedures in which this actor, or a body that the actor speaks for, is a party to any case. */
async function proceduresOf(read: Read, actor: Actor): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ procedure: string }>`
    select distinct p.procedure from case_party p
    where p.org_id = ${read.scope.orgId} and ${isParty(actor)}`.execute(read.q)
  return new Set(rows.map(({ procedure }) => procedure))
}

const isParty = (actor: Actor) =>
  sql`(p.person_id = ${speakerOf(actor)}::uuid or p.body_id = any(${bodiesOf(actor, bodyRoles)}::uuid[]))`

function waitingIn(
  read: Read,
  { office, scope, column, roles, queues }: Group,
  actor: Actor,
  line: number,
): RawBuilder<unknown> | undefined {
  const { orgId } = read.scope
  const table = sql.table(office.table)
  const states = sql`c.state = any(${distinct(queues, (queue) => queue.states)}::text[])`
  if (scope === "party") {
    return sql`(select ${line}::int as line, c.id as case_id, c.state, p.relation, p.body_id
      from case_party p join ${table} c on c.org_id = ${orgId} and c.id = p.case_id
      where p.org_id = ${orgId} and p.procedure = ${office.procedure.id} and ${isParty(actor)}
        and p.relation = any(${distinct(queues, (queue) => queue.relations ?? [])}::text[]) and ${states})`
  }
  const personId = speakerOf(actor)
  if (scope === "role" || (scope === "person" && personId === null)) return undefined
  const bodies = bodiesOf(actor, roles)
  if (scope === "unit" && bodies.length === 0) return undefined
  const held = sql.ref(`c.${column}`)
  return sql`(select ${line}::int as line, c.id as case_id, c.state, null::text as relation,
      ${scope === "unit" ? held : sql`null::uuid`} as body_id
    from ${table} c
    where c.org_id = ${orgId} and ${
      scope === "unit" ? sql`${held} = any(${bodies}::uuid[])` : sql`${held} = ${personId}::uuid`
    } and ${states})`
}

const distinct = (queues: readonly TodoQueue[], of: (queue: TodoQueue) => readonly string[]) => [
  ...new Set(queues.flatMap(of)),
]

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
