import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import { differences, noteInRegister } from "../../platform/procedures/register-fact.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import type { Clerk } from "./bodies.ts"
import { lockRegister, mustKeepRegister } from "./keep.ts"
import type { NewSession, Term } from "./schema.ts"

/** 届 with their 次, newest first. */
export async function listTerms(read: Read): Promise<Term[]> {
  const { orgId } = read.scope
  const zone = await timeZoneOf(read)
  const terms = await read.q
    .selectFrom("term")
    .leftJoin("seat", (join) => join.onRef("seat.term_id", "=", "term.id").on("seat.org_id", "=", orgId))
    .select(["term.id", "term.number", "term.starts_on", "term.ends_on"])
    .select((row) => row.fn.count<number>("seat.id").as("seats"))
    .where("term.org_id", "=", orgId)
    .groupBy(["term.id", "term.number", "term.starts_on", "term.ends_on"])
    .orderBy("term.number", "desc")
    .execute()
  const sessions = await read.q
    .selectFrom("session")
    .select(["id", "term_id", "number", "year", "opens_on", "closes_on", "collection_opens_on", "cutoff_at"])
    .where("org_id", "=", orgId)
    .orderBy("number", "desc")
    .execute()
  return terms.map((term) => ({
    id: term.id,
    number: term.number,
    startsOn: term.starts_on,
    endsOn: term.ends_on,
    seats: term.seats,
    sessions: sessions
      .filter(({ term_id }) => term_id === term.id)
      .map((each) => ({
        id: each.id,
        number: each.number,
        year: each.year,
        opensOn: each.opens_on,
        closesOn: each.closes_on,
        collectionOpensOn: each.collection_opens_on,
        cutoffAt: localOf(each.cutoff_at, zone),
      })),
  }))
}

const localOf = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" })

interface TermDays {
  readonly number: number
  readonly startsOn: string
  readonly endsOn: string | null
}

/** Opens a term, or with an id changes one. Terms of one committee do not overlap. */
export async function writeTerm(clerk: Clerk, given: TermDays, id?: string): Promise<Term[]> {
  const { house, tx, actor } = clerk
  mustKeepRegister(actor)
  await lockRegister(tx)
  const terms = await listTerms(tx)
  const before = id === undefined ? undefined : terms.find((each) => each.id === id)
  if (id !== undefined && !before) throw new Refusal("missing", reason("no_such_term"))
  const others = terms.filter((each) => each.id !== id)
  if (given.endsOn !== null && given.endsOn < given.startsOn) throw wrong("days_out_of_order", "endsOn")
  if (others.some(({ number }) => number === given.number)) throw wrong("term_exists", "number")
  const overlap = others.find(
    (each) =>
      (each.endsOn ?? "9999-12-31") >= given.startsOn && (given.endsOn ?? "9999-12-31") >= each.startsOn,
  )
  if (overlap) throw wrong("terms_overlap", "startsOn", { number: overlap.number })
  const row = { number: given.number, starts_on: given.startsOn, ends_on: given.endsOn }
  const orgId = tx.scope.orgId
  if (before) {
    const changed = differences(before, { ...given })
    if (!changed) return terms
    await tx.q.updateTable("term").set(row).where("org_id", "=", orgId).where("id", "=", before.id).execute()
    noteInRegister(house, tx, actor, { action: "change_term", subject: before.id, data: { changed } })
  } else {
    const subject = newId()
    await tx.q
      .insertInto("term")
      .values({ org_id: orgId, id: subject, ...row })
      .execute()
    noteInRegister(house, tx, actor, { action: "open_term", subject, data: { ...given } })
  }
  return listTerms(tx)
}

/** Opens a session in a term, or with an id changes one. Proposals keep the session they were filed in. */
export async function writeSession(
  clerk: Clerk,
  termId: string,
  given: NewSession,
  id?: string,
): Promise<Term[]> {
  const { house, tx, actor } = clerk
  mustKeepRegister(actor)
  await lockRegister(tx)
  const term = (await listTerms(tx)).find((each) => each.id === termId)
  if (!term) throw new Refusal("missing", reason("no_such_term"))
  const before = id === undefined ? undefined : term.sessions.find((each) => each.id === id)
  if (id !== undefined && !before) throw new Refusal("missing", reason("no_such_term"))
  if (term.sessions.some((each) => each.id !== id && each.number === given.number))
    throw wrong("session_exists", "number")
  const order: readonly [string, string, string][] = [
    [given.opensOn, given.closesOn, "closesOn"],
    [given.collectionOpensOn, given.opensOn, "collectionOpensOn"],
    [given.collectionOpensOn, given.cutoffAt.slice(0, 10), "cutoffAt"],
  ]
  for (const [earlier, later, field] of order) if (earlier > later) throw wrong("days_out_of_order", field)
  if (given.opensOn < term.startsOn || (term.endsOn && given.opensOn > term.endsOn))
    throw wrong("session_outside_term", "opensOn")
  const zone = await timeZoneOf(tx)
  const row = {
    number: given.number,
    year: Temporal.PlainDate.from(given.opensOn).year,
    opens_on: given.opensOn,
    closes_on: given.closesOn,
    collection_opens_on: given.collectionOpensOn,
    cutoff_at: toDate(Temporal.PlainDateTime.from(given.cutoffAt).toZonedDateTime(zone).toInstant()),
  }
  const orgId = tx.scope.orgId
  if (before) {
    const changed = differences(before, { ...given })
    if (changed) {
      await tx.q
        .updateTable("session")
        .set(row)
        .where("org_id", "=", orgId)
        .where("id", "=", before.id)
        .execute()
      noteInRegister(house, tx, actor, { action: "change_session", subject: before.id, data: { changed } })
    }
  } else {
    const subject = newId()
    await tx.q
      .insertInto("session")
      .values({ org_id: orgId, id: subject, term_id: termId, ...row })
      .execute()
    noteInRegister(house, tx, actor, {
      action: "open_session",
      subject,
      data: { term: term.number, ...given },
    })
  }
  return listTerms(tx)
}

const wrong = (code: string, field: string, params: Record<string, number> = {}) =>
  new Refusal("invalid", reason(code, { field, params }))
