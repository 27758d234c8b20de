import type { Grant, Role } from "../../base/actor.ts"
import type { Read } from "../../platform/database/db.ts"
import { listGrants } from "../../platform/identity/grants.ts"
import type { AnyOffice, CaseRecord, Fact } from "../../platform/procedures/office.ts"
import { bodyRoles, type TodoQueue } from "../../platform/procedures/todo.ts"

/**
 * Whom a notice is for. `to` is a relation to the case (`lead_proposer`), a group (`role:proposal_office`), `spoken_for`:
 * in whose name staff acted, or `duty`: whoever must act in the state the case is in. Whoever did the act knows of it and
 * is left out.
 */
export async function resolveRecipients(
  read: Read,
  office: AnyOffice,
  fact: Fact,
  to: string,
  today: Temporal.PlainDate,
): Promise<string[]> {
  const found = new Set(await resolve(read, office, fact, to, today))
  if (fact.actor.personId) found.delete(fact.actor.personId)
  return [...found]
}

async function resolve(
  read: Read,
  office: AnyOffice,
  fact: Fact,
  to: string,
  today: Temporal.PlainDate,
): Promise<string[]> {
  if (to.startsWith("role:")) {
    const role = to.slice("role:".length) as Role
    // Only a dispatch office has a track, so only for it the case need be read.
    const record = role === "dispatch_office" ? await office.load(read, fact.caseId, false) : undefined
    return listConcerned(read, [role], record, today)
  }
  if (to === "spoken_for") return fact.actor.onBehalfOf ? [fact.actor.onBehalfOf.personId] : []
  if (to === "duty") return listDutyBound(read, office, fact, today)
  return listParties(read, [fact.caseId, fact.matterId], [to], today)
}

/**
 * Holders of the roles whom the case concerns: a dispatch office 归口单位 only when it is of the case's track or for all.
 * A case without a track concerns every one.
 */
async function listConcerned(
  read: Read,
  roles: readonly Role[],
  record: CaseRecord | undefined,
  today: Temporal.PlainDate,
): Promise<string[]> {
  const { dispatchOfficeIds: ofTrack } = (record ?? {}) as { dispatchOfficeIds?: readonly string[] }
  return listHolders(read, roles, today, ({ role, bodyId }) =>
    role === "dispatch_office" && ofTrack ? bodyId === null || ofTrack.includes(bodyId) : true,
  )
}

/** Everyone whose turn it is, by the queues that the office declares. */
async function listDutyBound(
  read: Read,
  office: AnyOffice,
  fact: Fact,
  today: Temporal.PlainDate,
): Promise<string[]> {
  const record: CaseRecord | undefined = await office.load(read, fact.caseId, false)
  if (!record) return []
  const found: string[] = []
  for (const queue of office.todo?.queues ?? []) {
    if (queue.states.includes(record.state) && isAmong(queue, record))
      found.push(...(await listOfQueue(read, queue, record, today)))
  }
  return found
}

const fieldOf = (record: CaseRecord, column: string) =>
  (record as unknown as Record<string, unknown>)[column.replace(/_(\w)/g, (_, c) => c.toUpperCase())]

function isAmong({ among }: TodoQueue, record: CaseRecord): boolean {
  return !among || among.values.includes(String(fieldOf(record, among.column)))
}

async function listOfQueue(
  read: Read,
  queue: TodoQueue,
  record: CaseRecord,
  today: Temporal.PlainDate,
): Promise<string[]> {
  const roles = queue.roles ?? []
  if (queue.scope === "party") return listParties(read, [record.id], queue.relations ?? [], today)
  if (queue.scope === "role") return listConcerned(read, roles, record, today)
  const value = fieldOf(record, queue.column ?? "unit_id")
  if (typeof value !== "string") return []
  return queue.scope === "person" ? [value] : listOfBody(read, roles, value, today)
}

/** Persons with the relation, and for bodies those who speak for them. A case without such a party has its matter's. */
async function listParties(
  read: Read,
  cases: readonly string[],
  relations: readonly string[],
  today: Temporal.PlainDate,
): Promise<string[]> {
  const { orgId } = read.scope
  const parties = await read.q
    .selectFrom("case_party")
    .select(["case_id", "person_id", "body_id"])
    .where("org_id", "=", orgId)
    .where("case_id", "in", [...new Set(cases)])
    .where("relation", "in", [...relations])
    .execute()
  const own = parties.filter(({ case_id }) => case_id === cases[0])
  const found: string[] = []
  for (const { person_id, body_id } of own.length > 0 ? own : parties) {
    if (person_id) found.push(person_id)
    else if (body_id) found.push(...(await listOfBody(read, bodyRoles, body_id, today)))
  }
  return found
}

async function listOfBody(
  read: Read,
  roles: readonly Role[],
  bodyId: string,
  today: Temporal.PlainDate,
): Promise<string[]> {
  const people = await peopleOfBody(read, bodyId)
  return whoHold(read, people, today, (grant) => roles.includes(grant.role) && grant.bodyId === bodyId)
}

async function listHolders(
  read: Read,
  roles: readonly Role[],
  today: Temporal.PlainDate,
  fits: (grant: Grant) => boolean,
): Promise<string[]> {
  const people = await holdersOfRoles(read, roles)
  return whoHold(read, people, today, (grant) => roles.includes(grant.role) && fits(grant))
}

/**
 * Those of the candidates who hold such a grant today. Candidates are found by the tables that can give a role; what
 * each of them really may is asked of the one place that knows.
 */
async function whoHold(
  read: Read,
  candidates: readonly string[],
  today: Temporal.PlainDate,
  fits: (grant: Grant) => boolean,
): Promise<string[]> {
  const found: string[] = []
  for (const personId of candidates) {
    if ((await listGrants(read, personId, today)).some(fits)) found.push(personId)
  }
  return found
}

async function holdersOfRoles(read: Read, roles: readonly Role[]): Promise<string[]> {
  const { orgId } = read.scope
  const granted = await read.q
    .selectFrom("role_grant")
    .select("person_id")
    .distinct()
    .where("org_id", "=", orgId)
    .where("role", "in", [...roles])
    .execute()
  const seated = roles.some((role) => role === "member" || role === "standing_member")
    ? await read.q
        .selectFrom("seat")
        .select("person_id")
        .where("org_id", "=", orgId)
        .where("state", "=", "in_office")
        .execute()
    : []
  // Posts in bodies: a convener, a representative, a liaison.
  const posted = roles.some((role) => bodyRoles.includes(role))
    ? await read.q
        .selectFrom("affiliation")
        .select("person_id")
        .distinct()
        .where("org_id", "=", orgId)
        .where("post", "!=", "member")
        .execute()
    : []
  return [...new Set([...granted, ...seated, ...posted].map(({ person_id }) => person_id))]
}

async function peopleOfBody(read: Read, bodyId: string): Promise<string[]> {
  const { orgId } = read.scope
  const rows = await read.q
    .selectFrom("role_grant")
    .select("person_id")
    .where("org_id", "=", orgId)
    .where("body_id", "=", bodyId)
    .union(
      read.q
        .selectFrom("affiliation")
        .select("person_id")
        .where("org_id", "=", orgId)
        .where("body_id", "=", bodyId)
        .where("post", "!=", "member"),
    )
    .execute()
  return rows.map(({ person_id }) => person_id)
}
