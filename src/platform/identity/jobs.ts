import { toDate } from "../../base/clock.ts"
import type { Extra } from "../jobs/runner.ts"
import type { House } from "../procedures/office.ts"
import { sweepAttempts } from "./attempts.ts"

/** Forgets what has run out: sessions, sign-ins in progress, and failed attempts that no longer count. */
export async function sweepIdentity(house: House): Promise<void> {
  const now = toDate(house.clock.now())
  await house.db.global.deleteFrom("session_token").where("expires_at", "<", now).execute()
  await house.db.global.deleteFrom("verification").where("expires_at", "<", now).execute()
  await sweepAttempts(house.db, house.clock)
}

export const identityJobs: Extra = {
  jobs: [{ name: "sweep-identity", run: (_, { house }) => sweepIdentity(house) }],
  timetable: [{ job: "sweep-identity", at: "40 * * * *" }],
}
