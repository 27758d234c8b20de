import { expect, test } from "vitest"
import { accounts } from "../../modules/accounts/module.ts"
import { members } from "../../modules/members/module.ts"
import { openHouse } from "../../platform/http/testing.ts"
import { playRegisters } from "./registers.ts"

test("the administrators of the city find corrections to verify, and a recovery to confirm", async () => {
  const open = await openHouse({ modules: [members, accounts] })
  const { id: orgId, termId } = await open.organisation("云泽市政协")
  const seat = { termId }
  await open.person(orgId, "谭磊", { username: "member", seat })
  await open.person(orgId, "林清珊", { username: "cosigner", seat })
  await open.person(orgId, "冯若毅", { username: "checker", seat })
  await open.person(orgId, "周景军", { username: "admin", grants: [{ role: "system_administrator" }] })
  await open.person(orgId, "杨世欣", { username: "admin2", grants: [{ role: "security_administrator" }] })
  await playRegisters(open.house)
  const admin = await open.signIn("admin")
  const security = await open.signIn("admin2")
  expect((await admin.get("/api/members/changes")).json().items).toHaveLength(3)
  expect((await security.get("/api/accounts/recoveries")).json().items).toMatchObject([
    { name: "冯若毅", askedBy: "周景军", second: true },
  ])
  await open.close()
})
