import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { systemClock } from "../../src/base/clock.ts"
import { newId } from "../../src/base/id.ts"
import { mintScope, openDb } from "../../src/platform/database/db.ts"
import { startEmbedded } from "../../src/platform/database/embedded.ts"
import { migrate } from "../../src/platform/database/migrate.ts"
import { testPassword } from "../../src/platform/http/testing.ts"
import { createAccount } from "../../src/platform/identity/accounts.ts"
import { foundOrganisation } from "../../src/platform/identity/founding.ts"
import { hashPassword } from "../../src/platform/identity/passwords.ts"

/** The product as an office runs it, a process with its own database, for tests that pull the plug. */
export interface Product {
  readonly child: ChildProcess
  readonly url: string
  readonly ended: Promise<number | null>
  readonly said: () => string
}

/** Starts it on a data directory and waits until it serves. */
export async function startProduct(port: number, env: NodeJS.ProcessEnv): Promise<Product> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../../src/main.ts"), "start"], {
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
    const passwordHash = await hashPassword(testPassword, { N: 2, r: 1, p: 1 })
    const usernames = Array.from({ length: members }, (_, each) => `member${each}`)
    for (const username of usernames) {
      const accountId = await createAccount(house, {
        username,
        name: username,
        passwordHash,
        mustChangePassword: false,
      })
      const personId = newId()
      await db.write(scope, async ({ q }) => {
        await q
          .insertInto("person")
          .values({
            org_id: orgId,
            id: personId,
            account_id: accountId,
            name: username,
            gender: null,
            birth_year: null,
            email: null,
          })
          .execute()
        await q
          .insertInto("seat")
          .values({
            org_id: orgId,
            id: newId(),
            person_id: personId,
            term_id: termId,
            sector_id: null,
            since: "2022-01-01",
            until: null,
          })
          .execute()
      })
      await db.global
        .insertInto("account_seat")
        .values({ account_id: accountId, org_id: orgId, person_id: personId })
        .execute()
    }
    return { orgId, usernames }
  } finally {
    await db.close()
  }
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
