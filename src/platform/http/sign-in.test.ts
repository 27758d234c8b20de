import { afterAll, beforeAll, expect, test } from "vitest"
import { blockAccount } from "../identity/accounts.ts"
import { sweepIdentity } from "../identity/jobs.ts"
import { type Client, type OpenHouse, openHouse, testPassword } from "./testing.ts"

let house: OpenHouse
let city: { id: number; termId: string }
const path = "/api/auth/sign-in/username"
const monday = "2026-03-09T09:00:00+08:00"

beforeAll(async () => {
  house = await openHouse({ now: monday })
  city = await house.organisation("城市政协")
  await house.person(city.id, "王委员", { username: "wang", seat: { termId: city.termId, standing: true } })
})
afterAll(() => house.close())

test("nobody is let in without signing in", async () => {
  const answer = await house.client().get("/api/me")
  expect(answer.statusCode).toBe(401)
  expect(answer.json().reasons[0].code).toBe("not_signed_in")
})

test("whoever signs in is told who they are, where, and as what", async () => {
  const client = await house.signIn("wang")
  const answer = await client.get("/api/me")
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toEqual({
    account: {
      id: expect.any(String),
      name: "王委员",
      mustChangePassword: false,
      passwordExpired: false,
      secondFactorNeeded: false,
    },
    person: { id: expect.any(String), name: "王委员" },
    organisation: { id: city.id, name: "城市政协", shortName: "城市政协", level: "city" },
    roles: ["member", "standing_member"],
    organisations: [{ id: city.id, name: "城市政协" }],
    office: { nav: [] },
  })
})

test("the cookie is out of reach of scripts and of other websites", async () => {
  const answer = await house.client().post(path, { username: "wang", password: testPassword })
  const cookie = String(answer.headers["set-cookie"])
  expect(cookie).toContain("HttpOnly")
  expect(cookie).toContain("SameSite=Lax")
  expect(cookie).toContain("Path=/")
  expect(answer.body).not.toContain("token")
})

test("over https the cookie is sent over https only", async () => {
  const secure = await openHouse({ publicUrl: "https://localhost" })
  const organisation = await secure.organisation()
  await secure.person(organisation.id, "赵", { username: "zhao" })
  const client = secure.client({ origin: "https://localhost" })
  const answer = await client.post(path, { username: "zhao", password: testPassword })
  expect(String(answer.headers["set-cookie"])).toMatch(/^__Secure-shanyi.*Secure/)
  expect((await client.get("/api/me")).statusCode).toBe(200)
  await secure.close()
})

test("a user name is the same in capitals, in full width and with spaces around it", async () => {
  const answer = await house.client().post(path, { username: " ＷANG ", password: testPassword })
  expect(answer.statusCode).toBe(200)
})

test("a wrong password and a name that does not exist are answered alike", async () => {
  const wrong = await house.client().post(path, { username: "wang", password: "not the password" })
  const unknown = await house.client().post(path, { username: "nobody", password: "not the password" })
  const malformed = await house.client().post(path, { username: "?", password: "not the password" })
  expect(wrong.statusCode).toBe(401)
  expect(wrong.json().reasons[0].code).toBe("bad_credentials")
  expect(unknown.json()).toEqual(wrong.json())
  expect(malformed.json()).toEqual(wrong.json())
  expect(wrong.headers["set-cookie"]).toBeUndefined()
})

test("after five failures in a row the name is locked, even for the right password, and then opens again", async () => {
  await house.person(city.id, "李委员", { username: "li" })
  const attempt = (password: string) => house.client().post(path, { username: "li", password })
  for (let count = 1; count <= 5; count += 1) expect((await attempt("wrong")).statusCode).toBe(401)
  const locked = await attempt(testPassword)
  expect(locked.statusCode).toBe(429)
  expect(locked.json().reasons[0]).toMatchObject({ code: "too_many_failures", params: { seconds: 30 } })
  expect(locked.headers["retry-after"]).toBe("30")
  expect(locked.json().detail).toContain("30 秒")

  house.clock.set("2026-03-09T09:00:31+08:00")
  expect((await attempt(testPassword)).statusCode).toBe(200)
  expect((await attempt("wrong")).statusCode).toBe(401)
  expect((await attempt(testPassword)).statusCode).toBe(200)
  house.clock.set(monday)
})

test("whoever guesses at a name does not keep its owner out of the browser they always use", async () => {
  await house.person(city.id, "郑委员", { username: "zhengwy" })
  const own = house.client()
  const enter = (client: Client, password: string) => client.post(path, { username: "zhengwy", password })
  expect((await enter(own, testPassword)).statusCode).toBe(200)
  await own.post("/api/auth/sign-out")
  for (let count = 1; count <= 5; count += 1) await enter(house.client(), "wrong")
  expect((await enter(house.client(), testPassword)).statusCode).toBe(429)
  expect((await enter(own, testPassword)).statusCode).toBe(200)
  // It is no way round the lock: its own failures count as well, and it is known for this account alone.
  for (let count = 1; count <= 5; count += 1) expect((await enter(own, "wrong")).statusCode).toBe(401)
  expect((await enter(own, testPassword)).statusCode).toBe(429)
  await house.person(city.id, "王代表", { username: "wangdb" })
  for (let count = 1; count <= 5; count += 1)
    await house.client().post(path, { username: "wangdb", password: "wrong" })
  expect((await own.post(path, { username: "wangdb", password: testPassword })).statusCode).toBe(429)
})

test("a name that does not exist is locked like one that does", async () => {
  const attempt = () => house.client().post(path, { username: "ghost", password: "wrong" })
  for (let count = 1; count <= 5; count += 1) expect((await attempt()).statusCode).toBe(401)
  expect((await attempt()).statusCode).toBe(429)
})

test("guesses made at the same moment are all counted", async () => {
  await house.person(city.id, "周委员", { username: "zhou" })
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => house.client().post(path, { username: "zhou", password: "wrong" })),
  )
  const tried = answers.filter(({ statusCode }) => statusCode === 401).length
  expect(tried).toBe(5)
  expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(12 - tried)
})

test("a session ends two hours after it was last used, and twelve hours after it began", async () => {
  house.clock.set(monday)
  const client = await house.signIn("wang")
  house.clock.set("2026-03-09T10:59:00+08:00")
  expect((await client.get("/api/me")).statusCode).toBe(200)
  house.clock.set("2026-03-09T12:58:00+08:00")
  expect((await client.get("/api/me")).statusCode).toBe(200)
  house.clock.set("2026-03-09T14:58:01+08:00")
  expect((await client.get("/api/me")).statusCode).toBe(401)

  house.clock.set(monday)
  const busy = await house.signIn("wang")
  for (let hour = 10; hour <= 20; hour += 1) {
    house.clock.set(`2026-03-09T${hour}:00:00+08:00`)
    expect((await busy.get("/api/me")).statusCode).toBe(200)
  }
  house.clock.set("2026-03-09T21:00:01+08:00")
  expect((await busy.get("/api/me")).statusCode).toBe(401)
  house.clock.set(monday)
})

test("signing out ends the session, not only the cookie", async () => {
  const client = await house.signIn("wang")
  const kept = [...client.cookies].map((pair) => pair.join("=")).join("; ")
  expect((await client.get("/api/me")).statusCode).toBe(200)
  expect((await client.post("/api/auth/sign-out")).statusCode).toBe(200)
  expect([...client.cookies.keys()]).toEqual(["shanyi.known_browser"])
  expect((await house.client({ cookie: kept }).get("/api/me")).statusCode).toBe(401)
})

test("a cookie that we did not sign opens nothing", async () => {
  const client = await house.signIn("wang")
  const [[name, value] = ["", ""]] = client.cookies
  const token = value.split(".")[0]
  for (const forged of [`${token}.AAAA`, `${token}`, "%E0%A4%A", `${token}.${"A".repeat(43)}%3D`, "."]) {
    const answer = await house.client({ cookie: `${name}=${forged}` }).get("/api/me")
    expect(answer.statusCode).toBe(401)
  }
})

test("a blocked account is out at once, and its right password is a wrong one", async () => {
  const { accountId } = await house.person(city.id, "吴委员", { username: "wu" })
  const client = await house.signIn("wu")
  expect((await client.get("/api/me")).statusCode).toBe(200)
  await blockAccount(house.house, accountId as string, true)
  await expect.poll(async () => (await client.get("/api/me")).statusCode).toBe(401)
  const again = await house.client().post(path, { username: "wu", password: testPassword })
  expect(again.json().reasons[0].code).toBe("bad_credentials")
  await blockAccount(house.house, accountId as string, false)
  expect((await house.client().post(path, { username: "wu", password: testPassword })).statusCode).toBe(200)
})

test("an initial password must be changed before anything else, and the change ends other sessions", async () => {
  await house.person(city.id, "郑委员", {
    username: "zheng",
    grants: [{ role: "proposal_office" }],
    mustChangePassword: true,
  })
  const client = await house.signIn("zheng")
  const other = await house.signIn("zheng")
  expect((await client.get("/api/me")).json().account.mustChangePassword).toBe(true)
  const refused = await client.post("/api/me/organisation", { id: city.id })
  expect(refused.statusCode).toBe(403)
  expect(refused.json().reasons[0].code).toBe("password_change_needed")

  const change = (present: string, next: string) => client.post("/api/auth/password", { present, next })
  expect((await change("wrong", "A new secret 2026")).json().reasons[0]).toMatchObject({
    code: "wrong_password",
    field: "present",
  })
  expect((await change(testPassword, "short")).json().reasons[0]).toMatchObject({
    code: "password_too_short",
    field: "next",
  })
  expect((await change(testPassword, testPassword)).json().reasons[0].code).toBe("password_unchanged")
  expect((await change(testPassword, "A new secret 2026")).statusCode).toBe(200)
  await expect.poll(async () => (await client.get("/api/me")).json().account?.mustChangePassword).toBe(false)
  expect((await client.post("/api/me/organisation", { id: city.id })).statusCode).toBe(200)
  expect((await other.get("/api/me")).statusCode).toBe(401)
})

test("what has run out is forgotten, and what has not is kept", async () => {
  const count = async () =>
    (await house.house.db.global.selectFrom("session_token").select("id").execute()).length
  await house.signIn("wang")
  const before = await count()
  await sweepIdentity(house.house)
  expect(await count()).toBeGreaterThan(0)
  house.clock.set("2026-03-11T09:00:00+08:00")
  await sweepIdentity(house.house)
  expect(before).toBeGreaterThan(0)
  expect(await count()).toBe(0)
  expect(await house.house.db.global.selectFrom("sign_in_attempt").select("key").execute()).toEqual([])
  house.clock.set(monday)
})

test("there is no sign-up, nor any other door of the identity library", async () => {
  for (const door of [
    "sign-up/email",
    "sign-in/email",
    "is-username-available",
    "get-session",
    "update-user",
  ]) {
    const answer = await house.client().post(`/api/auth/${door}`, {
      name: "x",
      email: "x@example.org",
      username: "x",
      password: testPassword,
    })
    expect([door, answer.statusCode]).toEqual([door, 404])
  }
})
