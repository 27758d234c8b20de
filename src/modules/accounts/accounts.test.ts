import { afterAll, beforeAll, expect, test } from "vitest"
import { type Client, type OpenHouse, openHouse, testPassword } from "../../platform/http/testing.ts"
import { codeAt, stepOf } from "../../platform/identity/one-time-code.ts"
import { notifications } from "../notifications/module.ts"
import { accounts } from "./module.ts"

let house: OpenHouse
let city: { id: number; termId: string }
let member: { id: string; accountId: string | null }
const who: Record<string, Client> = {}
const ids: Record<string, string> = {}
const monday = "2026-03-09T09:00:00+08:00"
const door = "/api/auth/sign-in/username"

beforeAll(async () => {
  house = await openHouse({
    modules: [accounts, notifications],
    now: monday,
    singleSignOn: {
      issuer: "http://127.0.0.1:9",
      clientId: "shanyi",
      clientSecret: "secret",
      label: "政务统一认证",
      subjectClaim: "sub",
    },
  })
  city = await house.organisation()
  for (const kind of ["system", "security", "audit"] as const) {
    const { id } = await house.person(city.id, `${kind} 管理员`, {
      username: kind,
      grants: [{ role: `${kind}_administrator` }],
    })
    ids[kind] = id
    who[kind] = await house.signIn(kind)
  }
  member = await house.person(city.id, "王委员", { username: "wang", seat: { termId: city.termId } })
})
afterAll(() => house.close())

const by = (kind: string) => who[kind] as Client
const ask = (kind: string, id: string, why = "手机遗失，密码忘记") =>
  by(kind).post(`/api/accounts/${id}/recovery`, { why })
const decide = (kind: string, id: string, outcome = "confirmed") =>
  by(kind).post(`/api/accounts/${id}/recovery/decision`, { outcome })
const code = (answer: { json(): { reasons: { code: string }[] } }) => answer.json().reasons[0]?.code

test("who lost phone and password is let in again by two administrators, and by neither alone", async () => {
  const client = await house.signIn("wang")
  const { secret } = (await client.post("/api/me/authenticator/offer")).json()
  await client.post("/api/me/authenticator", { code: codeAt(secret, stepOf(house.clock.now())) })

  expect((await ask("system", member.id)).json().recovery.why).toBe("手机遗失，密码忘记")
  expect(code(await ask("security", member.id))).toBe("recovery_open")
  expect(code(await decide("system", member.id))).toBe("recovery_second")
  expect(code(await decide("audit", member.id))).toBe("recovery_second")
  const waiting = (await by("security").get("/api/accounts/recoveries")).json().items
  expect(waiting).toMatchObject([
    { personId: member.id, name: "王委员", askedBy: "system 管理员", second: true },
  ])

  const { password } = (await decide("security", member.id)).json()
  expect(password).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/)
  await expect.poll(async () => (await client.get("/api/me")).statusCode).toBe(401)
  const anew = house.client()
  const answer = await anew.post(door, { username: "wang", password })
  expect(answer.json().secondFactor).toBeNull()
  expect((await anew.get("/api/me")).json().account.mustChangePassword).toBe(true)
  await anew.post("/api/auth/password", { present: password, next: "Mine again 2026" })
  await expect.poll(async () => (await anew.get("/api/me")).json().account?.mustChangePassword).toBe(false)

  const told = (await anew.get("/api/accounts/mine/history")).json().items
  expect(told.map((each: { action: string; by: string }) => [each.action, each.by])).toEqual([
    ["confirm_recovery", "security 管理员"],
    ["ask_recovery", "system 管理员"],
  ])
  const [notice] = (await anew.get("/api/notices")).json().items
  expect(notice).toMatchObject({ kind: "account_recovered", title: "您的登录方式已重置", href: "/account" })
  expect(notice.body).toContain("system 管理员、security 管理员")
  expect(code(await decide("security", member.id))).toBe("no_recovery")
})

test("a recovery that nobody confirmed within a day is worth nothing, and one can be declined or withdrawn", async () => {
  await ask("system", member.id)
  expect(code(await decide("security", member.id, "withdrawn"))).toBe("recovery_not_yours")
  expect((await decide("system", member.id, "withdrawn")).json()).toEqual({ password: null })
  await ask("system", member.id)
  expect((await decide("security", member.id, "declined")).json()).toEqual({ password: null })
  await ask("system", member.id)
  house.clock.set("2026-03-10T09:00:01+08:00")
  who.security = await house.signIn("security")
  expect(code(await decide("security", member.id))).toBe("no_recovery")
  house.clock.set(monday)
  for (const kind of ["system", "security", "audit"]) who[kind] = await house.signIn(kind)
})

test("an administrator is recovered by the other two; nobody asks or confirms for themselves", async () => {
  const security = ids.security ?? ""
  expect(code(await ask("security", security))).toBe("recovery_not_own")
  expect(code(await ask("audit", ids.system ?? ""))).toBe("only_administrators")
  await ask("system", security)
  expect(code(await decide("security", security))).toBe("recovery_second")
  expect((await decide("audit", security)).json().password).toMatch(/-/)
})

test("how people sign in is not for everyone to see, and nobody reaches into another organisation", async () => {
  const client = await house.signIn("wang").catch(() => undefined)
  expect(client).toBeUndefined()
  await house.person(city.id, "提案办", { username: "office", grants: [{ role: "proposal_office" }] })
  const office = await house.signIn("office")
  for (const path of ["recoveries", member.id])
    expect(code(await office.get(`/api/accounts/${path}`))).toBe("only_administrators")
  const county = await house.organisation("某县政协", "county")
  const shared = await house.person(county.id, "王委员", { accountId: member.accountId ?? "" })
  expect((await by("system").get(`/api/accounts/${shared.id}`)).statusCode).toBe(404)
  expect(code(await ask("system", member.id))).toBe("account_shared")
})

test("a subject of the other house stands for one person, mapped by the system administrator and told", async () => {
  const li = await house.person(city.id, "李委员", { username: "li", seat: { termId: city.termId } })
  const map = (kind: string, id: string, subject: string | null) =>
    by(kind).send("PUT", `/api/accounts/${id}/single-sign-on`, { subject })
  expect(code(await map("audit", li.id, "emp-1"))).toBe("only_system_administrator")
  expect((await map("system", li.id, "emp-1")).json().singleSignOn.subject).toBe("emp-1")
  const sun = await house.person(city.id, "孙委员", { username: "sun" })
  expect(code(await map("system", sun.id, "emp-1"))).toBe("subject_taken")
  expect(code(await map("system", ids.system ?? "", "emp-2"))).toBe("mapping_not_own")
  expect(code(await map("system", ids.audit ?? "", "emp-3"))).toBe("mapping_needs_second_factor")
  expect((await map("system", li.id, null)).json().singleSignOn.subject).toBeNull()
  const client = await house.signIn("li")
  const told = (await client.get("/api/accounts/mine/history")).json().items
  expect(told.map((each: { action: string }) => each.action)).toEqual([
    "unmap_single_sign_on",
    "map_single_sign_on",
  ])
  const notices = (await client.get("/api/notices")).json().items
  expect(notices.map((each: { kind: string }) => each.kind).toSorted()).toEqual([
    "sso_mapped",
    "sso_unmapped",
  ])
  expect(JSON.stringify(notices)).toContain("“emp-1”")
})

test("an administrator signs somebody out everywhere", async () => {
  const client = await house.signIn("li")
  const { sessions } = (await client.get("/api/me/sign-in")).json()
  const answer = await by("system").post(`/api/accounts/${await personOf("li")}/sessions/end`)
  expect(answer.json()).toEqual({ ended: sessions.length })
  await expect.poll(async () => (await client.get("/api/me")).statusCode).toBe(401)
  expect((await house.client().post(door, { username: "li", password: testPassword })).statusCode).toBe(200)
})

async function personOf(username: string): Promise<string> {
  const row = await house.house.db.global
    .selectFrom("account_seat")
    .innerJoin("account", "account.id", "account_seat.account_id")
    .select("person_id")
    .where("username", "=", username)
    .executeTakeFirstOrThrow()
  return row.person_id
}
