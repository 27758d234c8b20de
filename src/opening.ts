import { seating } from "./app.ts"
import { systemClock } from "./base/clock.ts"
import type { Configuration } from "./platform/configuration/configuration.ts"
import { keepSecret } from "./platform/configuration/secrets.ts"
import { openDb } from "./platform/database/db.ts"
import { type Housing, openHousing } from "./platform/database/housing.ts"
import { openContentStore } from "./platform/files/store.ts"
import { openLog } from "./platform/http/log.ts"
import { openPost } from "./platform/mail/post.ts"
import { register } from "./platform/procedures/house.ts"
import type { House } from "./platform/procedures/office.ts"
import { openVault } from "./platform/vault/vault.ts"
import { workingCalendar } from "./rulebook/calendar/working-calendar.ts"

/** A running house with what keeps it. */
export interface Opened {
  readonly configuration: Configuration
  readonly housing: Housing
  readonly house: House
  close(): Promise<void>
}

/** The house with its database, ready for work. Whoever opens it closes it. */
export async function openHouse(configuration: Configuration): Promise<Opened> {
  const log = openLog(configuration.logLevel)
  const housing = await openHousing(configuration, (event) => {
    if (event.kind === "lost") {
      log.fatal({ err: event.error }, "the embedded database cannot be kept running")
      process.exit(1)
    }
    log.warn(event, "embedded database")
  })
  const db = openDb(housing.appUrl)
  const post = configuration.mail && openPost(configuration.mail)
  const house: House = {
    db,
    clock: systemClock,
    calendar: workingCalendar(),
    registry: register(seating.map((module) => module.seating)),
    log,
    files: await openContentStore(configuration.files),
    vault: openVault(
      configuration.personalDataKeys ?? keepSecret(configuration.dataDirectory, "personal-data"),
    ),
    sealKeys: configuration.sealKeysDirectory,
    ...(post ? { mail: { post, publicUrl: configuration.publicUrl } } : {}),
    ...(configuration.singleSignOn ? { singleSignOn: configuration.singleSignOn } : {}),
  }
  const close = async () => {
    post?.close()
    await db.close()
    await housing.stop()
  }
  return { configuration, housing, house, close }
}
