import { sql } from "kysely"
import type { z } from "zod"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { assessedKinds } from "../../../rulebook/appraisal/bodies.ts"
import { checkSubjects } from "../../../rulebook/appraisal/check-facts.ts"
import { factKinds } from "../../../rulebook/appraisal/kinds.ts"
import type { RuleBook } from "../../../rulebook/appraisal/shape.ts"
import { declaredKinds } from "../books/reads.ts"
import { type Clerk, mustRecord, note } from "../clerk.ts"
import { isKeeper } from "../policy.ts"
import { columnsOf, type Of, ofBody, ofPerson, only, type Subject } from "../subject.ts"
import { mustBeNew } from "./doubles.ts"
import type { record, replacement, report, voiding } from "./schema.ts"

type Attributes = Readonly<Record<string, string | number | boolean>>

/** 谁组织谁记录: one thing, for everybody who did it, or for the bodies that did. */
export async function recordEntries(clerk: Clerk, given: z.infer<typeof record>): Promise<{ ids: string[] }> {
  mustRecord(clerk.actor)
  mustBePast(clerk, given.onDate)
  const people = given.people.map(({ personId }) => personId)
  const bodies = given.bodies.map(({ bodyId }) => bodyId)
  await mustBeThere(clerk, { people, bodies })
  const rows = [
    ...given.people.map(({ personId, attributes }) => ({ ...ofPerson(personId), attributes })),
    ...given.bodies.map(({ bodyId, attributes }) => ({ ...ofBody(bodyId), attributes })),
  ].map((each) => ({
    ...rowOf(clerk, { ...given, ...each, attributes: { ...given.attributes, ...each.attributes } }),
    source: "organiser" as const,
    state: "counted" as const,
  }))
  for (const row of rows) await mustBeKnown(clerk, row.kind, row.attributesGiven)
  if (people.length > 0) await mustBeNew(clerk, given, { people }, given)
  if (bodies.length > 0) await mustBeNew(clerk, given, { bodies }, given)
  await insert(clerk, rows)
  const { kind, onDate } = given
  note(clerk, "record", rows[0]?.id ?? "", { kind, onDate, people: people.length, bodies: bodies.length })
  return { ids: rows.map(({ id }) => id) }
}

/** What the house itself has found out, as the average of an evaluation. */
export async function insertCounted(clerk: Clerk, given: readonly Given[]): Promise<void> {
  await insert(
    clerk,
    given.map((each) => ({ ...rowOf(clerk, each), source: "organiser" as const, state: "counted" as const })),
  )
}

/** What a member may say of themselves, and of a day that is past: attendance, honours and evaluations are not theirs. */
export async function mustBeReportable(
  clerk: Pick<Clerk, "house" | "tx" | "today">,
  subject: Subject,
  given: z.infer<typeof report>,
): Promise<void> {
  mustBePast(clerk, given.onDate)
  await mustBeKnown(clerk, given.kind, given.attributes)
  if (/^(evaluation|discipline|honour)\./.test(given.kind) || /absent|excused|late$/.test(given.kind))
    throw new Refusal("invalid", reason("not_for_oneself", { field: "kind" }))
  await mustBeNew(clerk, given, only(subject), given)
}

/** What a member reported and somebody else has verified; answers the entry's id. */
export async function takeVerified(
  clerk: Pick<Clerk, "house" | "tx" | "actor" | "at">,
  given: Given & {
    readonly evidence: string
    readonly separate: boolean
    /** Who reported it: the member, or whoever speaks for the body. */
    readonly reportedBy: string | null
  },
): Promise<string> {
  const { separate } = given
  await mustBeNew(clerk, given, only(given), { separate, otherwise: "service_there_meanwhile" })
  const row = rowOf(clerk, given)
  await insert(clerk, [
    {
      ...row,
      recorded_by: given.reportedBy,
      decided_by: clerk.actor.personId,
      decided_at: clerk.at,
      source: "member",
      state: "counted",
      evidence: given.evidence,
    },
  ])
  return row.id
}

export async function voidEntry(clerk: Clerk, id: string, given: z.infer<typeof voiding>): Promise<void> {
  await mustPutRight(clerk, id)
  await close(clerk, id, "voided", given.reason)
  note(clerk, "void", id, { reason: given.reason })
}

/** A correction: what stood is kept as superseded, and what is right takes its place. */
export async function replaceEntry(
  clerk: Clerk,
  id: string,
  given: z.infer<typeof replacement>,
): Promise<{ id: string }> {
  mustBePast(clerk, given.onDate)
  const old = await mustPutRight(clerk, id)
  await mustBeKnown(clerk, given.kind, given.attributes)
  await mustBeNew(clerk, given, only(old), { separate: true, except: id })
  await close(clerk, id, "superseded", given.reason)
  const row = rowOf(clerk, { ...given, personId: old.personId, bodyId: old.bodyId })
  await insert(clerk, [
    { ...row, source: old.source, state: "counted" as const, evidence: old.evidence, replaces_id: id },
  ])
  note(clerk, "replace", row.id, { replaces: id, reason: given.reason })
  return { id: row.id }
}

interface Given extends Subject {
  readonly kind: string
  readonly onDate: string
  readonly title: string
  readonly attributes: Attributes
}

function rowOf(
  { tx, actor, at }: Pick<Clerk, "tx" | "actor" | "at">,
  { kind, onDate, title, attributes, ...subject }: Given,
) {
  return {
    id: newId(),
    attributesGiven: attributes,
    kind,
    org_id: tx.scope.orgId,
    ...columnsOf(subject),
    on_date: onDate,
    title,
    attributes: JSON.stringify(attributes),
    matter_id: null,
    recorded_by: actor.personId,
    recorded_at: at,
    decided_by: null as string | null,
    replaces_id: null as string | null,
  }
}

type Row = ReturnType<typeof rowOf> & {
  readonly source: "organiser" | "member"
  readonly state: "counted"
  readonly evidence?: string
  readonly decided_at?: Date
}

async function insert({ tx }: Pick<Clerk, "tx">, rows: readonly Row[]): Promise<void> {
  await tx.q
    .insertInto("service_entry")
    .values(rows.map(({ attributesGiven: _, ...row }) => row))
    .execute()
}

function mustBePast({ today }: Pick<Clerk, "today">, onDate: string): void {
  if (onDate > today) throw new Refusal("invalid", reason("service_in_future", { field: "onDate" }))
}

/** Members of the register, and bodies of it, each once. */
export async function mustBeThere(
  { tx }: Pick<Clerk, "tx">,
  { people = [], bodies = [] }: Of,
): Promise<void> {
  const { orgId } = tx.scope
  if (new Set(people).size < people.length)
    throw new Refusal("invalid", reason("person_twice", { field: "people" }))
  if (new Set(bodies).size < bodies.length)
    throw new Refusal("invalid", reason("body_twice", { field: "bodies" }))
  const members = await tx.q
    .selectFrom("seat")
    .select("person_id")
    .distinct()
    .where("org_id", "=", orgId)
    .where("person_id", "=", anyOf(people))
    .execute()
  if (members.length < people.length)
    throw new Refusal("invalid", reason("not_a_member", { field: "people" }))
  const known = await tx.q
    .selectFrom("body")
    .select("id")
    .where("org_id", "=", orgId)
    .where("id", "=", anyOf(bodies))
    .where(sql<boolean>`kind = any(${[...assessedKinds]}::text[])`)
    .execute()
  if (known.length < bodies.length) throw new Refusal("invalid", reason("not_assessed", { field: "bodies" }))
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`

/** A kind of the catalogue, or one that the adopted rule book declares; its attributes too. */
async function mustBeKnown(
  { tx, today }: Pick<Clerk, "tx" | "today">,
  kind: string,
  attributes: Attributes,
): Promise<void> {
  const book = Object.hasOwn(factKinds, kind) ? {} : { kinds: await declaredKinds(tx, today) }
  const subjects = [{ id: "m", facts: [{ ...attributes, kind }] }]
  const [problem] = checkSubjects(book as RuleBook, { years: [2000], subjects }, "")
  if (problem) {
    const field = problem.code === "unknown_kind" ? "kind" : "attributes"
    throw new Refusal("invalid", reason(`service_${problem.code}`, { field, params: { ...problem.params } }))
  }
}

/** Whoever recorded it, or the liaison office; nobody what concerns themselves. */
async function mustPutRight(clerk: Clerk, id: string) {
  mustRecord(clerk.actor)
  const entry = await getForUpdate(clerk, id, ["counted"])
  if (!isKeeper(clerk.actor) && entry.recorded_by !== clerk.actor.personId)
    throw new Refusal("forbidden", reason("not_your_record"))
  if (entry.personId !== null && entry.personId === clerk.actor.personId)
    throw new Refusal("forbidden", reason("not_own_entry"))
  return entry
}

async function getForUpdate({ tx }: Clerk, id: string, states: readonly string[]) {
  const row = await tx.q
    .selectFrom("service_entry")
    .select(["person_id as personId", "body_id as bodyId", "recorded_by", "state", "source", "evidence"])
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal("missing", reason("no_such_entry"))
  if (!states.includes(row.state)) throw new Refusal("conflict", reason("entry_decided"))
  return row
}

async function close(
  { tx, actor, at }: Clerk,
  id: string,
  state: "voided" | "superseded",
  why: string,
): Promise<void> {
  await tx.q
    .updateTable("service_entry")
    .set({ state, reason: why, decided_by: actor.personId, decided_at: at })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .execute()
}
