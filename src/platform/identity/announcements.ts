import { type Kysely, sql } from "kysely"
import { Client } from "pg"
import type { Database } from "../database/schema.ts"

/** Whose rights changed. Inside a transaction it is heard when, and only if, that is committed. */
export type Announcement = { readonly account: string } | { readonly org: number; readonly person?: string }

const channel = "identity"

/** Tells every running server to look again. Call it with `tx.q` after writing role_grant, seat or affiliation. */
export async function announce(q: Kysely<Database>, what: Announcement): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(what)})`.execute(q)
}

/**
 * Hears announcements over a connection of its own, reconnecting for as long as it is open. `missed` is called whenever
 * some may have been lost. Resolves once it listens.
 */
export async function hearAnnouncements(
  appUrl: string,
  hear: (what: Announcement) => void,
  missed: () => void,
): Promise<{ close(): Promise<void> }> {
  let closed = false
  let client: Client | undefined
  let retry: NodeJS.Timeout | undefined

  const connect = async () => {
    const next = new Client({ connectionString: appUrl, keepAlive: true })
    client = next
    const lost = () => {
      if (closed || client !== next) return
      client = undefined
      missed()
      void next.end().catch(() => undefined)
      retry = setTimeout(() => void connect().catch(() => undefined), 1_000)
    }
    next.on("error", lost)
    next.on("end", lost)
    next.on("notification", ({ payload }) => hear(JSON.parse(payload ?? "{}") as Announcement))
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
      missed()
    } catch (error) {
      lost()
      throw error
    }
  }
  await connect()
  return {
    close: async () => {
      closed = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
