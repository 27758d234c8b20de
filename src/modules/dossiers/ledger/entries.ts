import type { z } from "zod"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { checkSubjects } from "../../../rulebook/appraisal/check-facts.ts"
import { factKinds } from "../../../rulebook/appraisal/kinds.ts"
import type { RuleBook } from "../../../rulebook/appraisal/shape.ts"
import { adoptedBook } from "../books/reads.ts"
import { type Clerk, mustRecord, note } from "../clerk.ts"
import { isKeeper } from "../policy.ts"
import { mustBeNew } from "./doubles.ts"
import type { record, replacement, report, voiding } from "./schema.ts"

type Attributes = Readonly<Record<string, string | number | boolean>>

/** 谁组织谁记录: one thing, for everybody who did it. */
export async function recordEntries(clerk: Clerk, given: z.infer<typeof record>): Promise<{ ids: string[] }> {
  mustRecord(clerk.actor)
  mustBePast(clerk, given.onDate)
  await mustBePeople(
    clerk,
    given.people.map(({ personId }) => personId),
  )
  const rows = given.people.map(({ personId, attributes }) => ({
    ...rowOf(clerk, { ...given, personId, attributes: { ...given.attributes, ...attributes } }),
    source: "organiser" as const,
    state: "counted" as const,
  }))
  for (const row of rows) await mustBeKnown(clerk, row.kind, row.attributesGiven)
  await mustBeNew(
    clerk,
    given,
    rows.map(({ person_id }) => person_id),
    given,
  )
  await insert(clerk, rows)
  note(clerk, "record", rows[0]?.id ?? "", { kind: given.kind, onDate: given.onDate, people: rows.length })
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
  personId: string,
  given: z.infer<typeof report>,
): Promise<void> {
  mustBePast(clerk, given.onDate)
  await mustBeKnown(clerk, given.kind, given.attributes)
  if (/^(evaluation|discipline|honour)\./.test(given.kind) || /absent|excused|late$/.test(given.kind))
    throw new Refusal("invalid", reason("not_for_oneself", { field: "kind" }))
  await mustBeNew(clerk, given, [personId], given)
}

/** What a member reported and somebody else has verified; answers the entry's id. */
export async function takeVerified(
  clerk: Pick<Clerk, "house" | "tx" | "actor" | "at">,
  given: Given & { readonly evidence: string; readonly separate: boolean },
): Promise<string> {
  const { separate } = given
  await mustBeNew(clerk, given, [given.personId], { separate, otherwise: "service_there_meanwhile" })
  const row = rowOf(clerk, given)
  await insert(clerk, [
    {
      ...row,
      recorded_by: given.personId,
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
  await mustBeNew(clerk, given, [old.person_id], { separate: true, except: id })
  await close(clerk, id, "superseded", given.reason)
  const row = rowOf(clerk, { ...given, personId: old.person_id })
  await insert(clerk, [
    { ...row, source: old.source, state: "counted" as const, evidence: old.evidence, replaces_id: id },
  ])
  note(clerk, "replace", row.id, { replaces: id, reason: given.reason })
  return { id: row.id }
}

interface Given {
  readonly kind: string
  readonly onDate: string
  readonly title: string
  readonly attributes: Attributes
  readonly personId: string
}

function rowOf(
  { tx, actor, at }: Pick<Clerk, "tx" | "actor" | "at">,
  { kind, onDate, title, attributes, personId }: Given,
) {
  return {
    id: newId(),
    attributesGiven: attributes,
    kind,
    org_id: tx.scope.orgId,
    person_id: personId,
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

export async function mustBePeople({ tx }: Pick<Clerk, "tx">, ids: readonly string[]): Promise<void> {
  if (new Set(ids).size < ids.length)
    throw new Refusal("invalid", reason("person_twice", { field: "people" }))
  const found = await tx.q
    .selectFrom("seat")
    .select("person_id")
    .distinct()
    .where("org_id", "=", tx.scope.orgId)
    .where("person_id", "in", [...ids])
    .execute()
  if (found.length < ids.length) throw new Refusal("invalid", reason("not_a_member", { field: "people" }))
}

/** A kind of the catalogue, or one that the adopted rule book declares; its attributes too. */
async function mustBeKnown(
  { tx, today }: Pick<Clerk, "tx" | "today">,
  kind: string,
  attributes: Attributes,
): Promise<void> {
  const book = Object.hasOwn(factKinds, kind) ? {} : ((await adoptedBook(tx, today))?.book ?? {})
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
  if (entry.person_id === clerk.actor.personId) throw new Refusal("forbidden", reason("not_own_entry"))
  return entry
}

async function getForUpdate({ tx }: Clerk, id: string, states: readonly string[]) {
  const row = await tx.q
    .selectFrom("service_entry")
    .select(["person_id", "recorded_by", "state", "source", "evidence"])
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
