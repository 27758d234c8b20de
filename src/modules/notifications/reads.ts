import { sql } from "kysely"
import { isId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Language } from "../../base/words.ts"
import type { Read, Tx } from "../../platform/database/db.ts"
import type { Registry } from "../../platform/procedures/office.ts"
import { findKind, placeOf, sayNotice } from "./kinds.ts"
import { sayPersonal } from "./personal.ts"

export interface NoticeView {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly body: string
  readonly href: string | null
  readonly at: string
  readonly readAt: string | null
}

/** More than so many unread ones are shown as "99+"; counting on would cost and tell nobody more. */
const mostCounted = 100

/** A person's notices, newest first, in the reader's language. */
export async function listNotices(
  read: Read,
  registry: Registry,
  personId: string,
  asked: {
    readonly unread: boolean
    readonly language: Language
    readonly limit: number
    readonly cursor?: string
  },
): Promise<{ items: NoticeView[]; unread: number; next: string | null }> {
  const after = asked.cursor === undefined ? undefined : parseCursor(asked.cursor)
  const rows = await read.q
    .selectFrom("notice")
    .select(["id", "kind", "procedure", "case_id", "params", "at", "read_at"])
    .where("org_id", "=", read.scope.orgId)
    .where("person_id", "=", personId)
    .$if(asked.unread, (query) => query.where("read_at", "is", null))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)`),
    )
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(asked.limit + 1)
    .execute()
  const page = rows.slice(0, asked.limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => view(registry, row, asked.language)),
    unread: await countUnread(read, personId),
    next: rows.length > asked.limit && last ? `${last.at.toISOString()}_${last.id}` : null,
  }
}

interface NoticeRow {
  readonly id: string
  readonly kind: string
  readonly procedure: string
  readonly case_id: string
  readonly params: Record<string, string>
  readonly at: Date
  readonly read_at: Date | null
}

function view(registry: Registry, row: NoticeRow, language: Language): NoticeView {
  const office = registry.offices.get(row.procedure)
  const kind = office && findKind(office, row.kind)
  const personal = sayPersonal(row, language)
  // A kind that the software no longer knows still says which case it was about.
  const said =
    personal ??
    (office && kind
      ? sayNotice(office, kind, row.params, language)
      : { title: row.params.subject ?? row.kind, body: "" })
  return {
    id: row.id,
    kind: row.kind,
    ...said,
    href: personal ? personal.path : office ? placeOf(office, row) : null,
    at: row.at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  }
}

/** Counts in the index of unread notices, at most up to `mostCounted`. */
export async function countUnread(read: Read, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from notice where org_id = ${read.scope.orgId} and person_id = ${personId} and read_at is null
      limit ${mostCounted}
    ) unread`.execute(read.q)
  return rows[0]?.count ?? 0
}

/** Marks one notice (or all of them) as read; a notice of somebody else is answered like one that does not exist. */
export async function markRead(tx: Tx, personId: string, at: Date, noticeId?: string): Promise<void> {
  if (noticeId !== undefined && !(await isOwn(tx, personId, noticeId))) {
    throw new Refusal("missing", reason("no_such_notice"))
  }
  await tx.q
    .updateTable("notice")
    .set({ read_at: at })
    .where("org_id", "=", tx.scope.orgId)
    .where("person_id", "=", personId)
    .where("read_at", "is", null)
    .$if(noticeId !== undefined, (query) => query.where("id", "=", noticeId ?? ""))
    .execute()
}

async function isOwn(read: Read, personId: string, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const row = await read.q
    .selectFrom("notice")
    .select("id")
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .executeTakeFirst()
  return row !== undefined
}

function parseCursor(cursor: string): { at: string; id: string } {
  const [at = "", id = ""] = cursor.split("_")
  if (!isId(id) || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at)) {
    throw new Refusal("invalid", reason("malformed", { field: "cursor" }))
  }
  return { at, id }
}
