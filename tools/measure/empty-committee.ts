import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { seating } from "../../src/app.ts"
import { systemClock } from "../../src/base/clock.ts"
import { openDb } from "../../src/platform/database/db.ts"
import { startEmbedded } from "../../src/platform/database/embedded.ts"
import { migrate } from "../../src/platform/database/migrate.ts"
import { ensureAppPassword } from "../../src/platform/database/roles.ts"
import { openContentStore } from "../../src/platform/files/store.ts"
import { foundOrganisation } from "../../src/platform/identity/founding.ts"
import { register } from "../../src/platform/procedures/house.ts"
import type { House } from "../../src/platform/procedures/office.ts"
import { openVault } from "../../src/platform/vault/vault.ts"
import { workingCalendar } from "../../src/rulebook/calendar/working-calendar.ts"

export interface EmptyCommittee {
  /** Every office seated; queries run as the role the program uses, with row-level security. */
  readonly house: House
  readonly orgId: number
  readonly ownerUrl: string
}

/** A committee that has nothing yet, on a private server in a temporary folder; all is gone afterwards. */
export async function inEmptyCommittee(measure: (committee: EmptyCommittee) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "shanyi-measure-"))
  const { ownerUrl, stop } = await startEmbedded({ directory: join(folder, "pg"), durable: false })
  try {
    await migrate(ownerUrl)
    const db = openDb(await ensureAppPassword(ownerUrl, "measure"))
    const silent = () => {}
    const house: House = {
      db,
      clock: systemClock,
      calendar: workingCalendar(),
      registry: register(seating.map((module) => module.seating)),
      files: await openContentStore({ kind: "disk", folder: join(folder, "files") }),
      vault: openVault("for measuring only, 32 characters or more"),
      log: { info: silent, warn: silent, error: console.error },
    }
    const orgId = await foundOrganisation(house, {
      name: "某市政协",
      shortName: "某市政协",
      level: "city",
      regionCode: "990100",
      slug: "measure",
      timeZone: "Asia/Shanghai",
    })
    await measure({ house, orgId, ownerUrl })
    await db.close()
  } finally {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
