import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { systemClock } from "../../src/base/clock.ts"
import { openDb } from "../../src/platform/database/db.ts"
import { startEmbedded } from "../../src/platform/database/embedded.ts"
import { migrate } from "../../src/platform/database/migrate.ts"
import { ensureAppPassword } from "../../src/platform/database/roles.ts"
import { testPassword } from "../../src/platform/http/testing.ts"
import { hashPassword } from "../../src/platform/identity/passwords.ts"
import { type Enrolled, enrol, quickHash } from "../faults/product.ts"
import { loadCity } from "./city.ts"

/** A committee on the morning of its plenary: papers of the years before, and its members' accounts. */
export interface Plenary {
  readonly orgId: number
  readonly ownerUrl: string
  readonly appUrl: string
  readonly owner: pg.Client
  readonly members: readonly Enrolled[]
  /** Some whose passwords cost what they cost; those of the others prove nothing, so that nobody waits for them. */
  readonly careful: readonly Enrolled[]
  /** Proposals that every member may read. */
  readonly filed: readonly string[]
  /** PostgreSQL's first process. */
  readonly postmaster: number
  close(): Promise<void>
}

export async function openPlenary(sizes: {
  readonly papers: number
  readonly members: number
  readonly careful: number
}): Promise<Plenary> {
  const directory = mkdtempSync(join(tmpdir(), "shanyi-load-db-"))
  const database = await startEmbedded({ directory: join(directory, "data") })
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  // A failure is told by what failed, not by the connection that the stopping server then closes.
  owner.on("error", () => {})
  const close = async () => {
    await owner.end().catch(() => {})
    await database.stop()
    rmSync(directory, { recursive: true, force: true })
  }
  try {
    await migrate(database.ownerUrl)
    const appUrl = await ensureAppPassword(database.ownerUrl, "load")
    await owner.connect()
    const city = await loadCity(owner, 1, sizes.papers)
    const today = systemClock.today("Asia/Shanghai")
    await owner.query(
      `update session set year = $2, opens_on = $3::date, closes_on = $3::date + 4, collection_opens_on = $3::date - 40,
         cutoff_at = $3::date + interval '2 days' where org_id = $1`,
      [city.orgId, today.year, today.toString()],
    )
    const db = openDb(database.ownerUrl)
    const house = { db, clock: systemClock }
    const quick = await hashPassword(testPassword, quickHash)
    const members = await enrol(house, city, sizes.members, quick)
    const careful = await enrol(house, city, sizes.careful, await hashPassword(testPassword), sizes.members)
    await db.close()
    await owner.query("vacuum analyze")
    const pidFile = readFileSync(join(directory, "data", "cluster", "postmaster.pid"), "utf8")
    return {
      orgId: city.orgId,
      ownerUrl: database.ownerUrl,
      ...{ appUrl, owner, members, careful, close },
      filed: city.detailIds,
      postmaster: Number(pidFile.split("\n")[0]),
    }
  } catch (error) {
    await close()
    throw error
  }
}
