import type { Configuration } from "../configuration/configuration.ts"
import { keepSecret } from "../configuration/secrets.ts"
import { type EmbeddedEvent, startEmbedded } from "./embedded.ts"
import { type Migrated, migrate } from "./migrate.ts"
import { checkAppRole, checkServer } from "./preflight.ts"
import { ensureAppPassword } from "./roles.ts"

export interface Housing {
  /** For migrations and the job runner's own tables. */
  ownerUrl: string
  /** For everything else; row-level security binds it. */
  appUrl: string
  migrated: Migrated
  /** Milliseconds until the embedded server took connections; undefined on a server of somebody else. */
  startMs: number | undefined
  /** Stops the embedded server; close every pool first. */
  stop: () => Promise<void>
}

/** A database ready for use: started if it is ours, checked, migrated, its app role checked. Throws StartRefusal. */
export async function openHousing(
  configuration: Pick<Configuration, "database" | "dataDirectory" | "timeZone">,
  onEvent: (event: EmbeddedEvent) => void,
): Promise<Housing> {
  const { database, dataDirectory, timeZone } = configuration
  const embedded =
    database.kind === "embedded"
      ? await startEmbedded({ directory: database.directory, timeZone, onEvent })
      : undefined
  const stop = async () => embedded?.stop()
  try {
    const ownerUrl = database.kind === "server" ? database.ownerUrl : (embedded?.ownerUrl ?? "")
    const given = database.kind === "server" ? database : undefined
    await checkServer(ownerUrl)
    const migrated = await migrate(ownerUrl)
    const password = () => given?.appPassword ?? keepSecret(dataDirectory, "database")
    const appUrl = given?.appUrl ?? (await ensureAppPassword(ownerUrl, password()))
    await checkAppRole(appUrl)
    return { ownerUrl, appUrl, migrated, startMs: embedded?.startMs, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
