import type { Actor } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { namePinyin } from "../../base/text/pinyin.ts"
import type { Tx } from "../../platform/database/db.ts"
import type { House } from "../../platform/procedures/office.ts"
import { differences, noteInRegister } from "../../platform/procedures/register-fact.ts"
import { getBody } from "./body-reads.ts"
import { lockRegister, mustKeepRegister } from "./keep.ts"
import { type Body, type BodyChange, type BodyKind, type NewBody, trackedKinds } from "./schema.ts"

/** Who changes the register, and when. */
export interface Clerk {
  readonly house: House
  readonly tx: Tx
  readonly actor: Actor
  readonly today: string
}

export async function createBody(clerk: Clerk, given: NewBody): Promise<Body> {
  const { house, tx, actor, today } = clerk
  mustKeepRegister(actor)
  await lockRegister(tx)
  checkTrack(given.kind, given.track)
  checkFunctional(given.kind, given.functional)
  await mustBeFree(tx, given.kind, given.name)
  const id = newId()
  const row = { ...given, shortName: given.shortName ?? given.name, since: given.since ?? today }
  await tx.q
    .insertInto("body")
    .values({
      org_id: tx.scope.orgId,
      id,
      kind: row.kind,
      name: row.name,
      short_name: row.shortName,
      track: row.track,
      duties: row.duties,
      family: row.family || null,
      name_pinyin: spellingsOf(row.name),
      sort: row.sort,
      since: row.since,
      until: null,
      functional: row.functional,
    })
    .execute()
  noteInRegister(house, tx, actor, { action: "create_body", subject: id, data: row })
  return getBody(tx, id, today)
}

export async function changeBody(clerk: Clerk, id: string, given: BodyChange): Promise<Body> {
  const { house, tx, actor, today } = clerk
  mustKeepRegister(actor)
  await lockRegister(tx)
  const before = await getBody(tx, id, today)
  if (given.track !== undefined) checkTrack(before.kind, given.track)
  checkFunctional(before.kind, given.functional ?? before.functional)
  if (given.since !== undefined && before.until !== null && given.since > before.until)
    throw outOfOrder("since")
  const changed = differences(before, given)
  if (!changed) return before
  await update(tx, id, {
    short_name: given.shortName,
    track: given.track,
    duties: given.duties,
    family: given.family === "" ? null : given.family,
    sort: given.sort,
    since: given.since,
    functional: given.functional,
  })
  noteInRegister(house, tx, actor, {
    action: "change_body",
    subject: id,
    data: { name: before.name, changed },
  })
  return getBody(tx, id, today)
}

/** The old name stays, dated to the day before, so that papers under it are still understood. */
export async function renameBody(
  clerk: Clerk,
  id: string,
  given: { readonly name: string; readonly shortName?: string | undefined; readonly on: string },
): Promise<Body> {
  const { house, tx, actor, today } = clerk
  mustKeepRegister(actor)
  await lockRegister(tx)
  const before = await getBody(tx, id, today)
  if (before.name === given.name) throw new Refusal("invalid", reason("same_name", { field: "name" }))
  await mustBeFree(tx, before.kind, given.name)
  const ends = before.names.flatMap(({ until }) => until ?? [])
  const bornAs = [before.since, ...ends].toSorted().at(-1) ?? before.since
  if (given.on <= bornAs) throw outOfOrder("on")
  const until = Temporal.PlainDate.from(given.on).subtract({ days: 1 }).toString()
  await addName(tx, id, { name: before.name, since: bornAs, until })
  const shortName = given.shortName ?? (before.shortName === before.name ? given.name : undefined)
  await update(tx, id, { name: given.name, short_name: shortName, name_pinyin: spellingsOf(given.name) })
  const data = { from: before.name, to: given.name, on: given.on }
  noteInRegister(house, tx, actor, { action: "rename_body", subject: id, data })
  return getBody(tx, id, today)
}

/** Closed from the day after `on`; null opens it again. Nothing that has been written to it is touched. */
export async function closeBody(clerk: Clerk, id: string, on: string | null): Promise<Body> {
  const { house, tx, actor, today } = clerk
  mustKeepRegister(actor)
  await lockRegister(tx)
  const before = await getBody(tx, id, today)
  if (on === before.until) return before
  if (on !== null && on < before.since) throw outOfOrder("on")
  if (on === null) await mustBeFree(tx, before.kind, before.name)
  await update(tx, id, { until: on })
  const action = on === null ? "reopen_body" : "close_body"
  noteInRegister(house, tx, actor, { action, subject: id, data: { name: before.name, on } })
  return getBody(tx, id, today)
}

export async function addAlias(
  clerk: Clerk,
  id: string,
  given: {
    readonly name: string
    readonly since?: string | null | undefined
    readonly until?: string | null | undefined
  },
): Promise<Body> {
  const { house, tx, actor, today } = clerk
  mustKeepRegister(actor)
  await lockRegister(tx)
  const body = await getBody(tx, id, today)
  const known = [body.name, ...body.names.map(({ name }) => name)]
  if (known.includes(given.name)) throw new Refusal("invalid", reason("same_name", { field: "name" }))
  const dated = { name: given.name, since: given.since ?? null, until: given.until ?? null }
  if (dated.since && dated.until && dated.since > dated.until) throw outOfOrder("until")
  await addName(tx, id, dated)
  noteInRegister(house, tx, actor, { action: "add_alias", subject: id, data: { body: body.name, ...dated } })
  return getBody(tx, id, today)
}

export async function removeAlias(clerk: Clerk, id: string, nameId: string): Promise<Body> {
  const { house, tx, actor, today } = clerk
  mustKeepRegister(actor)
  await lockRegister(tx)
  const body = await getBody(tx, id, today)
  const found = body.names.find((each) => each.id === nameId)
  if (!found) throw new Refusal("missing", reason("no_such_body"))
  await tx.q.deleteFrom("body_name").where("org_id", "=", tx.scope.orgId).where("id", "=", nameId).execute()
  noteInRegister(house, tx, actor, {
    action: "remove_alias",
    subject: id,
    data: { body: body.name, ...found },
  })
  return getBody(tx, id, today)
}

function spellingsOf(name: string): string {
  return Object.values(namePinyin(name, "place")).join(" ")
}

function checkTrack(kind: BodyKind, track: string | null): void {
  const code = trackedKinds.includes(kind) ? (track === null ? "track_needed" : null) : track && "track_unfit"
  if (code) throw new Refusal("invalid", reason(code, { field: "track" }))
}

function checkFunctional(kind: BodyKind, functional: boolean): void {
  if (functional && kind !== "party_branch")
    throw new Refusal("invalid", reason("functional_unfit", { field: "functional" }))
}

const outOfOrder = (field: string) => new Refusal("invalid", reason("days_out_of_order", { field }))

async function mustBeFree(tx: Tx, kind: BodyKind, name: string): Promise<void> {
  const found = await tx.q
    .selectFrom("body")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("kind", "=", kind)
    .where("name", "=", name)
    .where("until", "is", null)
    .executeTakeFirst()
  if (found) throw new Refusal("conflict", reason("body_exists", { field: "name", params: { name } }))
}

type BodyPatch = Partial<
  Record<"name" | "short_name" | "name_pinyin" | "duties" | "since", string | undefined> & {
    track: "party" | "government" | "other" | null | undefined
    family: string | null | undefined
    sort: number | undefined
    functional: boolean | undefined
    until: string | null
  }
>

async function update(tx: Tx, id: string, patch: BodyPatch): Promise<void> {
  const set = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  await tx.q.updateTable("body").set(set).where("org_id", "=", tx.scope.orgId).where("id", "=", id).execute()
}

async function addName(
  tx: Tx,
  bodyId: string,
  dated: { name: string; since: string | null; until: string | null },
): Promise<void> {
  await tx.q
    .insertInto("body_name")
    .values({ org_id: tx.scope.orgId, id: newId(), body_id: bodyId, ...dated })
    .execute()
}
