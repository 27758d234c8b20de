/** A process that holds the embedded database as the product does, for the tests beside it to kill. */
import { startEmbedded } from "../../src/platform/database/embedded.ts"

const directory = process.argv[2] ?? ""
const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
try {
  const database = await startEmbedded({ directory, onEvent: tell })
  tell({
    kind: "ready",
    pid: database.pid(),
    url: database.ownerUrl,
    fresh: database.fresh,
    ms: database.startMs,
  })
  process.once("SIGTERM", async () => {
    await database.stop()
    tell({ kind: "stopped" })
    process.exit(0)
  })
} catch (error) {
  tell({ kind: "refused", message: (error as Error).message })
  process.exit(1)
}
