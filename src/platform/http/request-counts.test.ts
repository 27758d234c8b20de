import { afterAll, beforeAll, expect, test } from "vitest"
import { fixedClock } from "../../base/clock.ts"
import { openDb } from "../database/db.ts"
import { type FreshDatabase, freshDatabase } from "../database/testing.ts"
import { countRequests } from "./request-counts.ts"

let database: FreshDatabase
let db: ReturnType<typeof openDb>
beforeAll(async () => {
  database = await freshDatabase()
  db = openDb(database.appUrl)
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

/** What one server counts; each has its own, as it would in a process of its own. */
const server = (clock = fixedClock("2026-03-10T09:00:00+08:00")) =>
  countRequests({ db, clock, log: { info() {}, warn() {}, error() {} } })

test("of a narrow limit two servers together let through exactly so many, even all at once", async () => {
  const servers = [server(), server()]
  const counts = await Promise.all(
    Array.from({ length: 24 }, (_, turn) => servers[turn % 2]?.count("GET /export li", 10)),
  )
  expect(counts.filter((count) => (count ?? 0) <= 10)).toHaveLength(10)
  for (const each of servers) each.close()
})

test("of a wide limit one server hears within a second or two what the other has counted", async () => {
  const [one, other] = [server(), server()]
  for (let turn = 0; turn < 300; turn += 1) await one.count("li", 1_200)
  await expect.poll(() => other.count("li", 1_200), { timeout: 20_000 }).toBeGreaterThan(300)
  for (const each of [one, other]) each.close()
})

test("with the next minute counting begins anew, and what was counted before is forgotten", async () => {
  const clock = fixedClock("2026-03-10T09:00:59+08:00")
  const counts = server(clock)
  expect(await counts.count("GET /export wang", 2)).toBe(1)
  expect(counts.untilNextMinute()).toBe(1_000)
  clock.set("2026-03-10T09:03:00+08:00")
  expect(await counts.count("GET /export wang", 2)).toBe(1)
  await counts.count("wang", 1_200)
  const kept = () => db.global.selectFrom("request_count").select("minute").distinct().execute()
  await expect.poll(kept, { timeout: 20_000 }).toHaveLength(1)
  counts.close()
})
