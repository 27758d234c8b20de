import { globSync, readFileSync } from "node:fs"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type FreshDatabase, freshDatabase } from "./testing.ts"

/**
 * The row types are written by hand, with the field's words; this holds them against the migrated database: every table,
 * every column, and whether it may be null.
 */
let database: FreshDatabase
let client: pg.Client
beforeAll(async () => {
  database = await freshDatabase()
  client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** Read before an organisation is chosen: where an account has a person, and which organisation a session has chosen. */
const global = ["account_seat", "session_token"]

type Columns = Record<string, "null" | "not null">

test("every row type says exactly what the migrated table holds", async () => {
  const { rows } = await client.query<{ table: string; column: string; nullable: string }>(`
    select c.table_name as table, c.column_name as column, c.is_nullable as nullable
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'migration'`)
  const migrated: Record<string, Columns> = {}
  for (const { table, column, nullable } of rows) {
    migrated[table] = { ...migrated[table], [column]: nullable === "YES" ? "null" : "not null" }
  }
  expect(Object.keys(migrated).length).toBeGreaterThan(20)
  expect(writtenTables()).toEqual(migrated)
})

test("row-level security is on for every table that belongs to an organisation", async () => {
  const { rows } = await client.query<{ table: string }>(`
    select c.relname as table from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and (not c.relrowsecurity or not exists (select 1 from pg_policy p where p.polrelid = c.oid))`)
  expect(rows.map((row) => row.table).sort()).toEqual(global)
})

test("no key of an organisation's table leaves the organisation out, and every table says what it is", async () => {
  const { rows } = await client.query<{ table: string; key: string }>(`
    select c.conrelid::regclass::text as table, pg_get_constraintdef(c.oid) as key from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attname = 'org_id' and not a.attisdropped
    where c.contype in ('p', 'u') and not (a.attnum = any (c.conkey)) and c.connamespace = 'public'::regnamespace`)
  expect(rows.filter((row) => !global.includes(row.table))).toEqual([])
  const { rows: bare } = await client.query<{ table: string }>(`
    select c.relname as table from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and obj_description(c.oid) is null`)
  expect(bare.map((row) => row.table).filter((name) => name !== "migration")).toEqual([])
})

/** Reads the interfaces as text: `table: Interface` in `interface Database`, and the fields of each interface. */
function writtenTables(): Record<string, Columns> {
  const root = new URL("../../", import.meta.url).pathname
  const files = [`${root}platform/database/schema.ts`, ...globSync(`${root}**/tables.ts`)]
  const interfaces = new Map<string, Columns>()
  const tables: Record<string, Columns | string> = {}
  for (const file of files) {
    const text = readFileSync(file, "utf8").replace(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, "")
    for (const [, name = "", parent, body = ""] of text.matchAll(
      /interface (\w+)(?: extends (\w+))? \{\n([\s\S]*?)\n\s*\}\n/g,
    )) {
      if (name === "Database") continue
      // A module may add columns to a table of the platform, as interfaces merge.
      interfaces.set(name, { ...interfaces.get(name), ...interfaces.get(parent ?? ""), ...fields(body) })
    }
    // In a module the interface stands inside `declare module`, two spaces further in.
    const body = /\n( *)(?:export )?interface Database \{\n([\s\S]*?)\n\1\}\n/.exec(`\n${text}`)?.[2] ?? ""
    for (const [, table = "", inline, name] of body.matchAll(/^ +(\w+): (?:\{([^}]*)\}|(\w+))/gm)) {
      tables[table] = inline === undefined ? (name ?? "") : fields(inline.replaceAll(";", "\n"))
    }
  }
  return Object.fromEntries(
    Object.entries(tables).map(([table, found]) => [
      table,
      typeof found === "string" ? (interfaces.get(found) ?? {}) : found,
    ]),
  )
}

function fields(body: string): Columns {
  const lines = body.replace(/\n\s*(?=[|"}>])/g, " ").split("\n")
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, type = ""] = /^\s*(\w+): (.*)$/.exec(line) ?? []
      return name ? [[name, /\| null\b|\bnull>/.test(type) ? "null" : "not null"] as const] : []
    }),
  )
}
