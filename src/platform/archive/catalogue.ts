import type { ClientBase } from "pg"

/** A table as an archive knows it. */
export interface ArchivedTable {
  readonly name: string
  /** Without those that the database computes itself. */
  readonly columns: readonly string[]
  /** In this order its rows stand in the archive. */
  readonly key: readonly string[]
  /** Each row belongs to one organisation. */
  readonly ofOrganisation: boolean
}

/** What ends by itself within a day: sessions, sign-ins under way, counted failures and requests. Nobody misses them afterwards. */
const passing = ["session_token", "verification", "sign_in_attempt", "request_count"]
/** Made by migrating, not by loading. */
const ledger = ["migration"]

/** Every table that a backup holds, found in the database itself, so that none can be forgotten. */
export async function listTables(client: ClientBase): Promise<ArchivedTable[]> {
  const { rows } = await client.query<{
    name: string
    columns: string[]
    key: string[] | null
    org: boolean
  }>(`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      (select array_agg(a.attname::text order by k.place)
        from pg_constraint p cross join unnest(p.conkey) with ordinality k(number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where p.conrelid = c.oid and p.contype = 'p') as key,
      exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped and a.attnotnull) as org
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`)
  return rows
    .filter(({ name }) => !passing.includes(name) && !ledger.includes(name))
    .map(({ name, columns, key, org }) => ({ name, columns, key: key ?? columns, ofOrganisation: org }))
}

/** A column that may name contents of the store by their SHA-256. */
export interface FileColumn {
  readonly table: string
  readonly column: string
  /** Named as one, or said to be one by its comment: a content that the store does not have is then reported. */
  readonly certain: boolean
}

const fileNames = ["hash", "file_hash", "image_hash", "pdf_hash", "docx_hash"]
/** Of facts, requests, rows and codes; no content bears their name. */
const digestTables = ["fact", "fact_head"]
const digestNames = ["request_hash", "row_hash", "code_hash", "receipt_hash", "content_hash"]

/**
 * Every column called `hash` or `…_hash` but those known to be digests of something else: one that nobody thought of
 * here is asked of the store too, so that no content is left behind.
 */
export async function listFileColumns(client: ClientBase): Promise<FileColumn[]> {
  const { rows } = await client.query<{ table: string; column: string; comment: string | null }>(`
    select c.relname as table, a.attname as column, col_description(c.oid, a.attnum) as comment
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and (a.attname = 'hash' or a.attname like '%\\_hash') and a.atttypid = 'text'::regtype
    order by 1, 2`)
  return rows
    .filter(({ table, column }) => !digestTables.includes(table) && !digestNames.includes(column))
    .map(({ table, column, comment }) => ({
      table,
      column,
      certain: fileNames.includes(column) || /content store/.test(comment ?? ""),
    }))
}

/** The rows of one organisation in a table; undefined for what is not its own. */
export function conditionOf({ name, columns, ofOrganisation }: ArchivedTable): string | undefined {
  if (ofOrganisation) return "org_id = $1"
  if (name === "organisation") return "id = $1"
  const ours = "(select s.account_id from account_seat s where s.org_id = $1)"
  if (name === "account") return `id in ${ours}`
  return columns.includes("account_id") ? `account_id in ${ours}` : undefined
}

/** How an account proves itself: digests of passwords, keys and links. An archive that is not sealed leaves it out. */
export const isProof = ({ name, columns, ofOrganisation }: ArchivedTable): boolean =>
  !ofOrganisation && name !== "account" && columns.includes("account_id")

/** A migration as the database's ledger remembers it. */
export interface LedgerEntry {
  readonly number: number
  readonly name: string
  readonly sha256: string
}

export async function readLedger(client: ClientBase): Promise<LedgerEntry[]> {
  const { rows } = await client.query<LedgerEntry>(
    "select number, name, sha256 from migration where number > 0 order by number",
  )
  return rows
}
