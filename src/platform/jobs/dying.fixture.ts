import { systemClock } from "../../base/clock.ts"
import { workingCalendar } from "../../rulebook/calendar/working-calendar.ts"
import { openDb } from "../database/db.ts"
import { register } from "../procedures/house.ts"
import { openVault } from "../vault/vault.ts"
import { startJobs } from "./runner.ts"

/** A process that takes up the job `slow`, says so, and never ends it: the test kills it. */
const [ownerUrl = "", appUrl = ""] = process.argv.slice(2)
const silent = () => {}
const noFiles = () => Promise.reject(new Error("this process keeps no files"))
const house = {
  db: openDb(appUrl),
  files: { put: noFiles, open: noFiles, has: async () => false, keep: noFiles },
  vault: openVault("for tests only, 32 characters or more"),
  clock: systemClock,
  calendar: workingCalendar(),
  registry: register([]),
  log: { info: silent, warn: silent, error: silent },
}
await startJobs(house, ownerUrl, {
  jobs: [
    {
      name: "slow",
      run: () => {
        process.send?.("begun")
        return new Promise(() => {})
      },
    },
  ],
})
