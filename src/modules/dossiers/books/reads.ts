import { sql } from "kysely"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import { checkRuleBook } from "../../../rulebook/appraisal/check.ts"
import type { RuleBook } from "../../../rulebook/appraisal/shape.ts"

export interface KeptBook {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly name: string
  readonly adoptedOn: string | null
  /** As it was saved, settings and all. */
  readonly given: object
  readonly book: RuleBook
}

const columns = ["id", "code", "version", "name", "adopted_on", "book"] as const

/** The version adopted last, as of a day, of the books about members, or about one of these subjects. */
export async function adoptedBook(
  read: Read,
  day: string,
  subjects: readonly string[] = ["member"],
): Promise<KeptBook | undefined> {
  const row = await read.q
    .selectFrom("rule_book")
    .select(columns)
    .where("org_id", "=", read.scope.orgId)
    .where("adopted_on", "<=", day)
    .where(sql<boolean>`book ->> 'subject' = any(${[...subjects]}::text[])`)
    .orderBy("adopted_on", "desc")
    .orderBy("saved_at", "desc")
    .executeTakeFirst()
  return row && keptBook(row)
}

/** Kinds of facts that the books in force declare: of each subject the version adopted last. */
export async function declaredKinds(read: Read, day: string): Promise<NonNullable<RuleBook["kinds"]>> {
  const { rows } = await sql<{ kinds: NonNullable<RuleBook["kinds"]> | null }>`
    select distinct on (book ->> 'subject') book -> 'kinds' as kinds from rule_book
    where org_id = ${read.scope.orgId} and adopted_on <= ${day}::date
    order by book ->> 'subject', adopted_on desc, saved_at desc`.execute(read.q)
  return Object.assign({}, ...rows.map(({ kinds }) => kinds ?? {}))
}

export async function getBook(read: Read, id: string): Promise<KeptBook> {
  const row = await read.q
    .selectFrom("rule_book")
    .select(columns)
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirst()
  if (!row) throw new Refusal("missing", reason("no_such_rule_book"))
  return keptBook(row)
}

function keptBook(row: {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly name: string
  readonly adopted_on: string | null
  readonly book: object
}): KeptBook {
  const checked = checkRuleBook(row.book)
  // Only what passed the check was ever saved.
  if (!checked.ok)
    throw new Error(`rule book ${row.id} is no longer sound: ${JSON.stringify(checked.problems)}`)
  const { id, code, version, name, adopted_on: adoptedOn } = row
  return { id, code, version, name, adoptedOn, given: row.book, book: checked.book }
}

/** All versions, the newest first. There are a few a year. */
export async function listBooks(read: Read) {
  return read.q
    .selectFrom("rule_book as b")
    .leftJoin("person as p", (join) =>
      join.onRef("p.id", "=", "b.saved_by").on("p.org_id", "=", read.scope.orgId),
    )
    .select([
      "b.id",
      "b.code",
      "b.version",
      "b.name",
      "b.note",
      "b.adopted_on as adoptedOn",
      "b.meeting",
      sql<string>`b.book ->> 'subject'`.as("subject"),
      "b.saved_at as savedAt",
      "p.name as savedBy",
    ])
    .where("b.org_id", "=", read.scope.orgId)
    .orderBy("b.saved_at", "desc")
    .limit(200)
    .execute()
}
