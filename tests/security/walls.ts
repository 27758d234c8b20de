import type { Client, QueryResult } from "pg"
import { anyRow, type Table } from "./rows.ts"

/** Rows that each organisation has of a table: two, but for the heads of which there is one. */
export const rowsOf = (table: Table) => (table.key.length === 1 ? 1 : 2)

interface Attempt {
  readonly rows: number
  readonly code: string
  readonly message: string
  readonly first: Readonly<Record<string, unknown>>
}

/** One statement inside the transaction, undone at once; what came of it, refusal included. */
export async function attempt(client: Client, text: string, values: unknown[] = []): Promise<Attempt> {
  await client.query("savepoint attempt")
  try {
    const result: QueryResult = await client.query(text, values)
    return { rows: result.rowCount ?? 0, code: "", message: "", first: result.rows[0] ?? {} }
  } catch (error) {
    const { code = "?", message } = error as { code?: string; message: string }
    return { rows: 0, code, message, first: {} }
  } finally {
    await client.query("rollback to attempt")
  }
}

export interface Sides {
  readonly ours: number
  readonly theirs: number
}

/**
 * Tries every way into one table from the organisation `ours`, from none at all, and asks whether one's own rows are
 * still there. Runs inside a transaction as the program's role; answers with a sentence for each hole.
 */
export async function findHoles(client: Client, table: Table, { ours, theirs }: Sides): Promise<string[]> {
  const { name } = table
  const may = await privileges(client, name)
  const holes: string[] = []
  const say = (what: string, got: Attempt) =>
    holes.push(`${name}: ${what} (${got.code || "done"}, ${got.rows} rows) ${got.message}`)
  const refused = (what: string, got: Attempt, why: RegExp) => {
    if (got.code !== "42501" || !why.test(got.message)) say(what, got)
  }
  const nothing = (what: string, allowed: boolean, got: Attempt) => {
    if (!allowed) refused(what, got, /permission denied/)
    else if (got.code !== "" || got.rows !== 0) say(what, got)
  }
  /** Passed the wall; that made-up rows point at nothing is a later matter. */
  const passed = (what: string, got: Attempt, rows: number) => {
    const later = got.code === "23503" || (got.code === "23505" && table.key.length === 1)
    if (!later && (got.code !== "" || got.rows !== rows)) say(what, got)
  }
  const rowsEach = rowsOf(table)

  for (const context of [null, ours]) {
    await client.query("select app_ctx($1, null)", [context])
    const where = context === null ? "without an organisation" : "from another organisation"
    const read = (text: string) => attempt(client, text, [theirs])
    nothing(`read ${where}`, may.select, await read(`select * from ${name} where org_id = $1`))
    nothing(`locked ${where}`, may.select && may.update, await read(lockOf(name)))
    nothing(
      `changed ${where}`,
      may.update,
      await read(`update ${name} set "${may.column}" = "${may.column}" ${of(may)}`),
    )
    nothing(`deleted ${where}`, may.delete, await read(`delete from ${name} ${of(may)}`))
    const { text, values } = anyRow(table, theirs)
    const wall = may.insert ? /row-level security/ : /permission denied/
    refused(`inserted ${where}`, await attempt(client, text, values), wall)
    const quietly = await attempt(client, `${text} on conflict do nothing`, values)
    if (may.select || !may.insert) refused(`inserted quietly ${where}`, quietly, wall)
    if (context === null) nothing("read all without an organisation", may.select, await count(client, name))
  }

  // The organisation's own: a wall that shuts everybody out is no wall but a ruin.
  if (may.select) {
    const seen = await attempt(client, `select org_id from ${name}`)
    if (seen.rows !== rowsEach || seen.first.org_id !== String(ours))
      say("own rows are not what is seen", seen)
  }
  const own = anyRow(table, ours)
  if (may.insert) passed("own row was not taken", await attempt(client, own.text, own.values), 1)
  if (may.update) {
    const moved = await attempt(client, `update ${name} set org_id = $1`, [theirs])
    refused("own rows were carried over", moved, /row-level security|permission denied/)
    const kept = await attempt(client, `update ${name} set "${may.column}" = "${may.column}"`)
    passed("own rows could not be changed", kept, rowsEach)
  }
  if (may.delete)
    passed("own rows could not be deleted", await attempt(client, `delete from ${name}`), rowsEach)
  refused("emptied", await attempt(client, `truncate ${name}`), /permission denied/)
  const told = await attempt(client, "select from pg_stats where tablename = $1 limit 1", [name])
  if (told.rows !== 0) say("the planner's statistics show values", told)
  return holes
}

const lockOf = (name: string) => `select from ${name} where org_id = $1 for update`
/** Without the right to read, a condition may not be asked, so the statement takes all it can. */
const of = ({ select }: { select: boolean }) =>
  select ? "where org_id = $1" : "where $1::bigint is not null"

async function count(client: Client, name: string): Promise<Attempt> {
  const got = await attempt(client, `select count(*)::int as n from ${name}`)
  return { ...got, rows: Number(got.first.n ?? 0) }
}

type Privileges = Record<"select" | "insert" | "update" | "delete", boolean> & {
  /** One that may be changed; some tables let only a few be. */
  readonly column: string
}

export async function privileges(client: Client, table: string) {
  const { rows } = await client.query<Privileges>(
    `select has_table_privilege('shanyi_app', $1, 'select') as "select",
      has_table_privilege('shanyi_app', $1, 'insert') as "insert",
      has_any_column_privilege('shanyi_app', $1, 'update') as "update",
      has_table_privilege('shanyi_app', $1, 'delete') as "delete",
      coalesce((select a.attname::text from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' and has_column_privilege('shanyi_app', a.attrelid, a.attnum, 'update')
        order by a.attnum limit 1), 'org_id') as "column"`,
    [table],
  )
  return rows[0] as Privileges
}

/** The promises made in a table's own comment, and by its nature: what is never rewritten cannot be. */
export function brokenPromises(table: Table, may: Awaited<ReturnType<typeof privileges>>): string[] {
  const forever = /immutable|insert only|insert and nothing else/i.test(table.comment)
  return [
    ...(forever && may.update ? [`${table.name} says that it is never changed, and may be updated`] : []),
    ...(forever && may.delete ? [`${table.name} says that it is never changed, and may be deleted`] : []),
    ...(table.name === "rating" && may.select ? ["a sealed rating may be read"] : []),
  ]
}
