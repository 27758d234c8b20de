import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { anchorChains } from "../audit/jobs.ts"
import { readFigures } from "../operations/figures.ts"
import { noteBackup } from "../operations/last-backup.ts"
import { type OpenHouse, openHouse } from "./testing.ts"

let open: OpenHouse
const dataDirectory = mkdtempSync(join(tmpdir(), "shanyi-figures-"))
const place = { dataDirectory, anchorDirectory: join(dataDirectory, "anchors") }
const statistics = async () => ({
  waiting: 2,
  scheduled: 1,
  running: 0,
  retrying: 0,
  dead: 1,
  oldestSeconds: 42,
})

beforeAll(async () => {
  open = await openHouse({
    figures: () => readFigures({ ...place, clock: open.clock, jobs: { statistics } }),
  })
})
afterAll(async () => {
  await open.close()
  rmSync(dataDirectory, { recursive: true })
})

test("the operator reads what to be woken for: waiting jobs, room on the disk, the age of the backup and the anchor", async () => {
  const before = (await open.client().get("/metrics")).body
  expect(before).toContain('shanyi_jobs{state="dead"} 1')
  expect(before).toContain("shanyi_jobs_oldest_seconds 42")
  expect(before).toContain("shanyi_database_up 1")
  expect(before).toMatch(/shanyi_disk_free_bytes \d+/)
  expect(before).not.toContain("shanyi_backup_age_seconds")

  noteBackup(dataDirectory, open.clock.now().toString())
  await anchorChains(open.house, place)
  open.clock.set("2026-03-10T11:00:00+08:00")
  const after = (await open.client().get("/metrics")).body
  expect(after).toContain("shanyi_backup_age_seconds 7200")
  expect(after).toContain("shanyi_anchor_age_seconds 7200")
  expect(after).toMatch(/shanyi_http_request_seconds_count\{method="GET",route="\/metrics",status="200"\} 1/)
})
