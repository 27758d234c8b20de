import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { seating } from "../../src/app.ts"
import { systemClock } from "../../src/base/clock.ts"
import { openDb } from "../../src/platform/database/db.ts"
import { openContentStore } from "../../src/platform/files/store.ts"
import { openServer } from "../../src/platform/http/server.ts"
import { register } from "../../src/platform/procedures/house.ts"
import type { House } from "../../src/platform/procedures/office.ts"
import { openVault } from "../../src/platform/vault/vault.ts"
import { workingCalendar } from "../../src/rulebook/calendar/working-calendar.ts"

/** The product as it is served, with its rate limits off, on a database that is there already. */
export async function openProduct(appUrl: string) {
  const silent = () => {}
  const house: House = {
    db: openDb(appUrl),
    clock: systemClock,
    calendar: workingCalendar(),
    registry: register(seating.map((module) => module.seating)),
    files: await openContentStore({ kind: "disk", folder: await mkdtemp(join(tmpdir(), "shanyi-bench-")) }),
    vault: openVault("for the benchmark only, 32 characters"),
    log: { info: silent, warn: silent, error: (details, message) => console.error(message, details) },
  }
  const server = await openServer({
    house,
    modules: seating,
    appUrl,
    secret: "for the benchmark only, 32 characters",
    publicUrl: "http://127.0.0.1",
    webDirectory: "/nonexistent",
    perMinute: false,
  })
  return { house, server }
}
