import { sql } from "kysely"
import { portionsOf } from "../../../base/portions.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { Database } from "../../../platform/database/schema.ts"

/**
 * Inserts rows, all with the columns of the first, five hundred to a statement: they travel as one JSON parameter, so the
 * number of columns does not matter. Values are as JSON has them; PostgreSQL makes dates and vectors of them.
 */
export async function insertRows(
  tx: Tx,
  table: keyof Database,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).map((name) => sql.ref(name))
  for (const some of portionsOf(rows, 500)) {
    const json = JSON.stringify(some)
    await sql`insert into ${sql.table(table)} (${sql.join(names)})
      select ${sql.join(names)} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(
      tx.q,
    )
  }
}
