import { randomBytes } from "node:crypto"
import { Client } from "pg"
import { APP_ROLE } from "./roles.ts"
import { urlFor } from "./testing-server.ts"

/** A migrated, empty database of one's own. */
export interface FreshDatabase extends AsyncDisposable {
  name: string
  /** Owns the schema; bypasses row-level security, as owners do. For looking behind the scenes. */
  ownerUrl: string
  /** What the program uses. */
  appUrl: string
  /** Drops it, ending whatever still uses it. */
  drop: () => Promise<void>
}

/** Clones the template; call once per test file and `drop()` in afterAll. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const adminUrl = process.env.SHANYI_TEST_ADMIN_URL
  const template = process.env.SHANYI_TEST_TEMPLATE
  if (!adminUrl || !template)
    throw new Error("freshDatabase() works under vitest, whose set-up starts the server")
  const name = `shanyi_test_${randomBytes(6).toString("hex")}`
  await run(adminUrl, `create database ${name} template "${template}" owner shanyi_test_owner`)
  const drop = () => run(adminUrl, `drop database if exists ${name} with (force)`)
  return {
    name,
    ownerUrl: urlFor(adminUrl, name, "shanyi_test_owner"),
    appUrl: urlFor(adminUrl, name, APP_ROLE),
    drop,
    [Symbol.asyncDispose]: drop,
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
