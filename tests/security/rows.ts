import type { Client } from "pg"
import { newId } from "../../src/base/id.ts"

/** A table as the catalogue knows it, and how a row of it is made up. */
export interface Table {
  readonly name: string
  readonly comment: string
  readonly columns: readonly Column[]
  readonly key: readonly string[]
  /** Columns of which exactly one may be filled. */
  readonly eitherOr: readonly string[]
}

interface Column {
  readonly name: string
  readonly type: string
  /** What a check allows, when it is a list. */
  readonly oneOf: readonly string[]
  /** The least and the most that a check allows. */
  readonly between?: readonly [number, number]
}

/** Every table that belongs to an organisation, whatever migration made it. */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows: columns } = await client.query<{
    table: string
    comment: string | null
    name: string
    type: string
  }>(`
    select c.relname as table, obj_description(c.oid) as comment, a.attname as name, format_type(a.atttypid, null) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
    order by c.relname, a.attnum`)
  const { rows: checks } = await client.query<{
    table: string
    kind: string
    said: string
    columns: string[]
  }>(`
    select c.relname as table, k.contype as kind, pg_get_constraintdef(k.oid) as said,
      array(select a.attname::text from unnest(k.conkey) with ordinality as part (attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = part.attnum order by part.place) as columns
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'public'::regnamespace and k.contype in ('c', 'p')`)
  return [...new Set(columns.map(({ table }) => table))].map((name) => {
    const own = checks.filter(({ table }) => table === name)
    const lists = own.filter(({ kind, said }) => kind === "c" && said.includes("ARRAY["))
    return {
      name,
      comment: columns.find(({ table }) => table === name)?.comment ?? "",
      key: own.find(({ kind }) => kind === "p")?.columns ?? [],
      eitherOr: own.find(({ said }) => /num_nonnulls\(.*\) = 1\b/.test(said))?.columns ?? [],
      columns: columns
        .filter(({ table }) => table === name)
        .map((column) => {
          const check = lists.find(({ columns: of }) => of.length === 1 && of[0] === column.name)
          const oneOf = [...(check?.said.matchAll(/'([^']*)'::text/g) ?? [])].map(([, value = ""]) => value)
          const bounds = own
            .filter(({ columns: of }) => of.length === 1 && of[0] === column.name)
            .flatMap(
              ({ said }) =>
                said
                  .match(/>= (\d+)(?:::numeric)?\)+ AND \(+\w+ <= (\d+)/)
                  ?.slice(1)
                  .map(Number) ?? [],
            )
          const [least, most] = bounds
          const between = least === undefined || most === undefined ? {} : { between: [least, most] as const }
          return { name: column.name, type: column.type, oneOf, ...between }
        }),
    }
  })
}

let made = 0

/** An insert of one made-up row, every column filled; no two rows are alike. */
export function anyRow(table: Table, orgId: number): { text: string; values: unknown[] } {
  made += 1
  const columns = table.columns.filter(({ name }) => !table.eitherOr.slice(1).includes(name))
  const values = columns.map((column) => (column.name === "org_id" ? orgId : anyValue(column)))
  const names = columns.map(({ name }) => `"${name}"`).join(", ")
  const places = columns.map((_, place) => `$${place + 1}`).join(", ")
  return { text: `insert into ${table.name} (${names}) values (${places})`, values }
}

function anyValue({ name, type, oneOf, between }: Column): unknown {
  if (type.endsWith("[]")) return []
  if (oneOf.length > 0) return oneOf[made % oneOf.length]
  // The one that functions ask for by name.
  if (name === "procedure") return "proposal"
  switch (type) {
    case "uuid":
      return newId()
    case "bigint":
    case "integer":
    case "double precision":
    case "numeric":
      return between ? between[0] + (made % (between[1] - between[0] + 1)) : made
    case "boolean":
      return false
    case "date":
      return "2026-03-10"
    case "timestamp with time zone":
      return "2026-03-10T01:00:00Z"
    case "time without time zone":
      return "22:00"
    case "jsonb":
      return "[]"
    case "tsvector":
      return "提案"
    default:
      return `${name} ${made}`
  }
}
