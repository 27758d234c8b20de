import { Client } from "pg"
import { expect, test } from "vitest"
import { freshDatabase } from "./testing.ts"

test("a test file gets a migrated database of its own, and it is gone afterwards", async () => {
  const first = await freshDatabase()
  const second = await freshDatabase()
  expect(first.name).not.toBe(second.name)
  const app = new Client({ connectionString: first.appUrl })
  await app.connect()
  const { rows } = await app.query(
    "select current_user as role, to_regproc('app_ctx') is not null as migrated",
  )
  expect(rows).toEqual([{ role: "shanyi_app", migrated: true }])
  await app.end()
  await first.drop()
  await second.drop()
  await expect(new Client({ connectionString: first.appUrl }).connect()).rejects.toMatchObject({
    code: "3D000",
  })
})
