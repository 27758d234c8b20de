import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { StartRefusal } from "../configuration/refusal.ts"
import { type EmbeddedDatabase, startEmbedded } from "./embedded.ts"
import { discard } from "./embedded-programs.ts"
import { migrate, schemaFingerprint } from "./migrate.ts"
import { ensureAppPassword } from "./roles.ts"

/**
 * Vitest's global set-up: one PostgreSQL for the run, and one migrated template that each test file clones.
 * SHANYI_TEST_DATABASE_URL (a superuser's) runs the same tests on another server.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const elsewhere = process.env.SHANYI_TEST_DATABASE_URL
  const embedded = elsewhere ? undefined : await startWarm()
  const adminUrl = elsewhere ?? (embedded as EmbeddedDatabase).adminUrl()
  try {
    process.env.SHANYI_TEST_TEMPLATE = await prepareTemplate(adminUrl, embedded !== undefined)
    process.env.SHANYI_TEST_ADMIN_URL = adminUrl
  } catch (error) {
    await embedded?.stop()
    throw error
  }
  return async () => {
    await embedded?.stop()
  }
}

export const TEST_APP_PASSWORD = "test"
/** Clones that a killed run left behind; on a shared server another run may be using its own. */
const CLONES = "shanyi_test_%"
const TEMPLATE = "shanyi_template_"

/** The first free of a few warm clusters, so that several runs at once do not wait for one another. */
async function startWarm(): Promise<EmbeddedDatabase> {
  const home = join(tmpdir(), `shanyi-test-${process.getuid?.() ?? 0}`)
  for (let slot = 0; ; slot++) {
    const directory = join(home, String(slot))
    try {
      return await startEmbedded({ directory, durable: false, settings: { max_connections: "200" } })
    } catch (error) {
      const { words } = error as StartRefusal
      if (!(error instanceof StartRefusal) || slot === 15) throw error
      if (words.en.includes("in use by another Shanyi")) continue
      // Without fsync a crash of the machine may leave a cluster that does not start. It holds nothing: make it anew.
      discard(directory)
      return await startEmbedded({ directory, durable: false, settings: { max_connections: "200" } })
    }
  }
}

/** Finds or makes the database migrated to the present schema; returns its name. */
async function prepareTemplate(adminUrl: string, ours: boolean): Promise<string> {
  const name = `${TEMPLATE}${schemaFingerprint()}`
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    const { rows } = await admin.query(
      "select datname from pg_database where datname like $1 or datname like $2",
      [CLONES, `${TEMPLATE}%`],
    )
    const found = rows.map((row) => row.datname as string)
    const stale = ours ? found.filter((each) => each !== name) : []
    for (const each of stale) await admin.query(`drop database "${each}" with (force)`)
    if (!found.includes(name)) {
      const draft = `${name}_${process.pid}`
      const owner = "shanyi_test_owner"
      await admin.query(
        `do $$ begin create role ${owner} login createrole createdb password '${TEST_APP_PASSWORD}'; exception when duplicate_object then null; end $$`,
      )
      await admin.query(`create database "${draft}" owner ${owner}`)
      const url = urlFor(adminUrl, draft, owner)
      await migrate(url)
      // The superuser's word, since another owner may have made the role on a shared server.
      await ensureAppPassword(urlFor(adminUrl, draft), TEST_APP_PASSWORD)
      await admin.query(`alter database "${draft}" rename to "${name}"`)
    }
    return name
  } finally {
    await admin.end()
  }
}

/** The admin's address for another database, and for another role when one is named. */
export function urlFor(adminUrl: string, database: string, role?: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  if (role) {
    url.username = role
    url.password = TEST_APP_PASSWORD
  }
  return url.href
}
