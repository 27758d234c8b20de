import { type ChildProcess, spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { type Clock, systemClock } from "../../src/base/clock.ts"
import { newId } from "../../src/base/id.ts"
import { type Db, mintScope, openDb } from "../../src/platform/database/db.ts"
import { startEmbedded } from "../../src/platform/database/embedded.ts"
import { migrate } from "../../src/platform/database/migrate.ts"
import { testPassword } from "../../src/platform/http/testing.ts"
import { createAccounts } from "../../src/platform/identity/accounts.ts"
import { foundOrganisation } from "../../src/platform/identity/founding.ts"
import { hashPassword } from "../../src/platform/identity/passwords.ts"

/** The product as an office runs it, a process with its own database, for tests that pull the plug. */
export interface Product {
  readonly child: ChildProcess
  readonly url: string
  readonly ended: Promise<number | null>
  readonly said: () => string
}

const root = join(import.meta.dirname, "..", "..")

/** The flags with which the server is started by `npm start`. */
export function serverFlags(): string[] {
  return JSON.parse(readFileSync(join(root, "tools", "run", "server-flags.json"), "utf8")).flags
}

/** Starts it on a data directory and waits until it serves. */
export async function startProduct(port: number, env: NodeJS.ProcessEnv): Promise<Product> {
  const child = spawn(process.execPath, [...serverFlags(), join(root, "src/main.ts"), "start"], {
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      DATABASE_APP_URL: undefined,
      LOG_LEVEL: "warn",
      PORT: String(port),
      ...env,
    },
  })
  let said = ""
  child.stdout.on("data", (chunk) => (said += chunk))
  child.stderr.on("data", (chunk) => (said += chunk))
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve))
  for (let waited = 0; !said.includes(`http://localhost:${port}`); waited += 50) {
    if (waited > 60_000 || child.exitCode !== null) throw new Error(`did not start: ${said}`)
    await sleep(50)
  }
  return { child, url: `http://127.0.0.1:${port}`, ended, said: () => said }
}

export interface Founded {
  readonly orgId: number
  readonly usernames: readonly string[]
}

/** A committee in session with so many members, each with an account, in an empty database. */
export async function found(ownerUrl: string, members: number): Promise<Founded> {
  const db = openDb(ownerUrl)
  const house = { db, clock: systemClock }
  try {
    const orgId = await foundOrganisation(house, {
      name: "云泽市政协",
      shortName: "云泽市政协",
      level: "city",
      regionCode: "990100",
      slug: "yunze",
      timeZone: "Asia/Shanghai",
    })
    const today = systemClock.today("Asia/Shanghai")
    const termId = newId()
    const scope = mintScope(orgId, null)
    await db.write(scope, async ({ q }) => {
      await q
        .insertInto("term")
        .values({ org_id: orgId, id: termId, number: 1, starts_on: "2022-01-01", ends_on: null })
        .execute()
      await q
        .insertInto("session")
        .values({
          org_id: orgId,
          id: newId(),
          term_id: termId,
          number: 1,
          year: today.year,
          opens_on: today.add({ days: 10 }).toString(),
          closes_on: today.add({ days: 14 }).toString(),
          collection_opens_on: today.subtract({ days: 30 }).toString(),
          cutoff_at: new Date(Date.parse(today.add({ days: 12 }).toString())),
        })
        .execute()
    })
    const people = await enrol(house, { orgId, termId }, members, await hashPassword(testPassword, quickHash))
    return { orgId, usernames: people.map(({ username }) => username) }
  } finally {
    await db.close()
  }
}

/** Proves nothing about passwords; a test is not to wait for it. */
export const quickHash = { N: 2, r: 1, p: 1 }

export interface Enrolled {
  readonly username: string
  readonly personId: string
}

/** So many members of a committee, each with a seat and an account, numbered on from `first`. */
export async function enrol(
  house: { readonly db: Db; readonly clock: Clock },
  { orgId, termId }: { readonly orgId: number; readonly termId: string },
  members: number,
  passwordHash: string,
  first = 0,
): Promise<Enrolled[]> {
  const people = Array.from({ length: members }, (_, each) => ({
    username: `member${first + each}`,
    personId: newId(),
  }))
  const accounts = await createAccounts(
    house,
    people.map(({ username }) => ({ username, name: username, passwordHash, mustChangePassword: false })),
  )
  await house.db.write(mintScope(orgId, null), async ({ q }) => {
    for (const [each, { username, personId }] of people.entries()) {
      const person = { org_id: orgId, id: personId, account_id: accounts[each] ?? null, name: username }
      await q
        .insertInto("person")
        .values({ ...person, gender: null, birth_year: null, email: null })
        .execute()
      const seat = { org_id: orgId, id: newId(), person_id: personId, term_id: termId, sector_id: null }
      await q
        .insertInto("seat")
        .values({ ...seat, since: "2022-01-01", until: null })
        .execute()
    }
  })
  for (const [each, { personId }] of people.entries()) {
    const account_id = accounts[each] ?? ""
    await house.db.global
      .insertInto("account_seat")
      .values({ account_id, org_id: orgId, person_id: personId })
      .execute()
  }
  return people
}

/** The same in a new data directory with the private database, which is stopped again. */
export async function foundIn(dataDirectory: string, members: number): Promise<Founded> {
  const embedded = await startEmbedded({ directory: join(dataDirectory, "postgres") })
  try {
    await migrate(embedded.ownerUrl)
    return await found(embedded.ownerUrl, members)
  } finally {
    await embedded.stop()
  }
}
