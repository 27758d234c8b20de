import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely"
import pg from "pg"
import { isId } from "../../base/id.ts"
import type { Database } from "./schema.ts"

const { builtins } = pg.types
pg.types.setTypeParser(builtins.INT8, Number)
pg.types.setTypeParser(builtins.DATE, (text) => text)

declare const minted: unique symbol
/** Which organisation's rows may be touched, and by whom. Only the session gate, the public gate and jobs mint one. */
export interface Scope {
  readonly orgId: number
  readonly personId: string | null
  readonly [minted]: true
}

export function mintScope(orgId: number, personId: string | null): Scope {
  if (!Number.isSafeInteger(orgId) || orgId < 0) throw new Error(`not an organisation: ${orgId}`)
  if (personId !== null && !isId(personId)) throw new Error(`not a person: ${personId}`)
  return { orgId, personId } as Scope
}

/** Reading inside one organisation's wall. */
export interface Read {
  readonly q: Kysely<Database>
  readonly scope: Scope
}

/** Writing inside one organisation's wall, in one transaction. Nothing opens a second connection inside one. */
export interface Tx extends Read {
  readonly writes: true
  /** Done after everything else and before the commit, in order of asking; facts are appended here. */
  beforeCommit(step: () => Promise<void>): void
  /** Done once the commit has succeeded. */
  afterCommit(step: () => void): void
}

/** One server, reached as the role that row-level security binds. */
export interface Db {
  read<T>(scope: Scope, work: (read: Read) => Promise<T>): Promise<T>
  write<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Global tables only: accounts, organisations, the index of seats. Row-level security shows nothing else. */
  global: Kysely<Database>
  close(): Promise<void>
}

export function openDb(appUrl: string, options: { max?: number } = {}): Db {
  // Whoever finds every connection taken by a database that does not answer is told so, rather than left waiting.
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: options.max ?? 10,
    connectionTimeoutMillis: 15_000,
  })
  // An idle connection that the server drops must not end the process; the next query gets a new one.
  pool.on("error", () => {})
  // Nor one that is lost while it is in use: whoever waits for its answer is told by the query itself.
  pool.on("connect", (client) => client.on("error", () => {}))
  const global = new Kysely<Database>({ dialect: poolDialect(pool) })

  return {
    global,
    close: () => pool.end(),
    read: (scope, work) => inTransaction(pool, "begin read only", scope, (q) => work({ q, scope })),
    write: async (scope, work) => {
      const before: (() => Promise<void>)[] = []
      const after: (() => void)[] = []
      const result = await inTransaction(pool, "begin", scope, async (q) => {
        const tx: Tx = {
          q,
          scope,
          writes: true,
          beforeCommit: (step) => void before.push(step),
          afterCommit: (step) => void after.push(step),
        }
        const value = await work(tx)
        // A step may ask for further steps; they run in the same pass.
        for (const step of before) await step()
        return value
      })
      for (const step of after) step()
      return result
    },
  }
}

async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  scope: Scope,
  work: (q: Kysely<Database>) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    // One round trip, and cheaper than the function app_ctx, which does the same for whoever speaks SQL. Both values are
    // checked when the scope is minted, so they carry no quotes.
    const { orgId, personId } = scope
    await client.query(
      `${begin}; set local app.org_id = '${orgId}'; set local app.person_id = '${personId ?? ""}'`,
    )
    const result = await work(new Kysely<Database>({ dialect: clientDialect(client) }))
    await client.query("commit")
    return result
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

const names = new Map<string, { readonly name: string }>()
const mostNames = 500

/**
 * A statement's name, under which the server keeps it parsed and planned: with row-level security, planning costs more
 * than most of our reads. Lists of varying length make statements without end, so the names are limited.
 */
function nameOf(text: string): { readonly name?: string } {
  const known = names.get(text)
  if (known) return known
  if (names.size >= mostNames) return {}
  const made = { name: `s${names.size}` }
  names.set(text, made)
  return made
}

function connectionOn(client: pg.PoolClient): DatabaseConnection {
  return {
    async executeQuery(query) {
      const result = await client.query({
        ...nameOf(query.sql),
        text: query.sql,
        values: [...query.parameters],
      })
      const affected = result.rowCount === null ? {} : { numAffectedRows: BigInt(result.rowCount) }
      return { rows: result.rows, ...affected }
    },
    // biome-ignore lint/correctness/useYield: lists are paged, so nothing streams rows
    async *streamQuery() {
      throw new Error("streaming queries are not used")
    },
  }
}

function clientDialect(client: pg.PoolClient): Dialect {
  const connection = connectionOn(client)
  return dialect({
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
  })
}

function poolDialect(pool: pg.Pool): Dialect {
  const clients = new WeakMap<DatabaseConnection, pg.PoolClient>()
  return dialect({
    acquireConnection: async () => {
      const client = await pool.connect()
      const connection = connectionOn(client)
      clients.set(connection, client)
      return connection
    },
    releaseConnection: async (connection) => clients.get(connection)?.release(),
  })
}

function dialect(driver: Pick<Driver, "acquireConnection" | "releaseConnection">): Dialect {
  const refuse = async () => {
    throw new Error("transactions are opened by db.write and db.read only")
  }
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => ({
      ...driver,
      init: async () => {},
      destroy: async () => {},
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
    }),
  }
}
