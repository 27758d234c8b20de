import type { Configuration } from "../configuration/configuration.ts"
import { findRunning, startEmbedded } from "./embedded.ts"
import { checkServer } from "./preflight.ts"

/**
 * Works as the owner on the database as it is, without migrating: beside the running program when there is one,
 * otherwise on the embedded database started for this purpose. Throws StartRefusal.
 */
export async function visitDatabase<T>(
  { database, timeZone }: Pick<Configuration, "database" | "timeZone">,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  if (database.kind === "server") {
    await checkServer(database.ownerUrl)
    return work(database.ownerUrl)
  }
  const running = findRunning(database.directory)
  if (running) return work(running)
  return aloneWith({ database, timeZone }, work)
}

/** The same, with nobody else at work on an embedded database: refuses while the program runs. */
export async function aloneWith<T>(
  { database, timeZone }: Pick<Configuration, "database" | "timeZone">,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  if (database.kind === "server") {
    await checkServer(database.ownerUrl)
    return work(database.ownerUrl)
  }
  const embedded = await startEmbedded({ directory: database.directory, timeZone })
  try {
    return await work(embedded.ownerUrl)
  } finally {
    await embedded.stop()
  }
}
