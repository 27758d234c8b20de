import { afterAll, beforeAll, expect, test } from "vitest"
import { announce } from "../identity/announcements.ts"
import { resetPassword } from "../identity/founding.ts"
import { codeAt, stepOf } from "../identity/one-time-code.ts"
import { signInTerms } from "../identity/terms.ts"
import { setTerms } from "../procedures/terms.ts"
import { type Client, type OpenHouse, openHouse, testPassword } from "./testing.ts"

let house: OpenHouse
let city: { id: number; termId: string }
const monday = "2026-03-09T09:00:00+08:00"
const door = "/api/auth/sign-in/username"

beforeAll(async () => {
  house = await openHouse({ now: monday })
  city = await house.organisation("城市政协")
})
afterAll(() => house.close())

const codeOf = (secret: string, later = 0) => codeAt(secret, stepOf(house.clock.now()) + later)
const minutesLater = (minutes: number) =>
  house.clock.set(house.clock.now().add({ minutes }).toString({ timeZone: "+08:00" }))
const give = (username: string, client = house.client()) =>
  client.post(door, { username, password: testPassword })

/** Sets up an authenticator app as the screen does; returns its secret and the recovery codes. */
async function enrol(client: Client): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = (await client.post("/api/me/authenticator/offer")).json()
  const answer = await client.post("/api/me/authenticator", { code: codeOf(secret) })
  expect(answer.statusCode).toBe(200)
  return { secret, recoveryCodes: answer.json().recoveryCodes }
}

/** Signs in with both steps. */
async function signInTwice(username: string, code: string): Promise<Client> {
  const client = house.client()
  await give(username, client)
  const answer = await client.post("/api/auth/sign-in/second-factor", { code })
  expect(answer.statusCode).toBe(200)
  return client
}

test("codes are those of RFC 6238", () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
  const published = { 59: "287082", 1111111109: "081804", 1234567890: "005924", 20000000000: "353130" }
  for (const [seconds, code] of Object.entries(published))
    expect(codeAt(secret, Math.floor(Number(seconds) / 30))).toBe(code)
})

test("with an authenticator app the password alone opens nothing, and each code is good once", async () => {
  await house.person(city.id, "王委员", { username: "wang", seat: { termId: city.termId } })
  const client = await house.signIn("wang")
  const other = await house.signIn("wang")
  const { secret } = await enrol(client)
  expect((await client.get("/api/me")).statusCode).toBe(200)
  await expect.poll(async () => (await other.get("/api/me")).statusCode).toBe(401)

  minutesLater(1)
  const next = house.client()
  const first = await give("wang", next)
  expect(first.json().secondFactor).toEqual({ authenticator: true, passkeys: 0 })
  expect((await next.get("/api/me")).statusCode).toBe(401)
  const before = [...next.cookies.values()][0]
  const step = (code: string, who = next) => who.post("/api/auth/sign-in/second-factor", { code })
  expect((await step("000000")).json().reasons[0]).toMatchObject({ code: "wrong_code", field: "code" })
  const code = codeOf(secret)
  expect((await step(` ${code.slice(0, 3)} ${code.slice(3)}`)).statusCode).toBe(200)
  expect((await next.get("/api/me")).statusCode).toBe(200)
  expect([...next.cookies.values()][0]).not.toBe(before)

  // Whoever looked over a shoulder comes too late, and so does a code of a minute ago.
  const thief = house.client()
  await give("wang", thief)
  expect((await step(code, thief)).statusCode).toBe(422)
  expect((await step(codeOf(secret, -2), thief)).statusCode).toBe(422)
})

test("guessing codes locks the account's second step in every browser, and the first step runs out", async () => {
  await house.person(city.id, "李委员", { username: "li", seat: { termId: city.termId } })
  const { secret } = await enrol(await house.signIn("li"))
  minutesLater(1)
  const wrong = codeOf(secret, 7)
  for (let count = 1; count <= 5; count += 1) {
    const client = house.client()
    await give("li", client)
    expect((await client.post("/api/auth/sign-in/second-factor", { code: wrong })).statusCode).toBe(422)
  }
  const client = house.client()
  await give("li", client)
  const locked = await client.post("/api/auth/sign-in/second-factor", { code: codeOf(secret) })
  expect(locked.statusCode).toBe(429)
  minutesLater(11)
  const late = await client.post("/api/auth/sign-in/second-factor", { code: codeOf(secret) })
  expect(late.json().reasons[0].code).toBe("sign_in_again")
})

test("a recovery code stands in for the lost phone once, and new ones replace the old", async () => {
  await house.person(city.id, "赵委员", { username: "zhao", seat: { termId: city.termId } })
  const { recoveryCodes } = await enrol(await house.signIn("zhao"))
  expect(recoveryCodes).toHaveLength(10)
  const [first = "", second = ""] = recoveryCodes
  const client = await signInTwice("zhao", first.toLowerCase())
  const again = house.client()
  await give("zhao", again)
  expect((await again.post("/api/auth/sign-in/second-factor", { code: first })).statusCode).toBe(422)
  expect((await client.get("/api/me/sign-in")).json().factors.recoveryCodes).toBe(9)

  const renewed = (await client.post("/api/me/recovery-codes")).json().recoveryCodes
  expect((await again.post("/api/auth/sign-in/second-factor", { code: second })).statusCode).toBe(422)
  expect((await again.post("/api/auth/sign-in/second-factor", { code: renewed[0] })).statusCode).toBe(200)
})

test("whoever keeps the server can let somebody in again, with or without the second factor", async () => {
  await house.person(city.id, "钱委员", { username: "qian", seat: { termId: city.termId } })
  await enrol(await house.signIn("qian"))
  const reset = (removeSecondFactor: boolean) => resetPassword(house.house, "qian", { removeSecondFactor })
  const enter = async (password: string | undefined) =>
    (await house.client().post(door, { username: "qian", password })).json().secondFactor
  expect(await enter(await reset(false))).toMatchObject({ authenticator: true })
  expect(await enter(await reset(true))).toBeNull()
})

test("changing how one signs in asks for the password again once the screen has been open for a while", async () => {
  await house.person(city.id, "孙委员", { username: "sun", seat: { termId: city.termId } })
  const client = await house.signIn("sun")
  minutesLater(11)
  expect((await client.get("/api/me/sign-in")).json().fresh).toBe(false)
  const offer = (password?: string) =>
    client.post("/api/me/authenticator/offer", password ? { password } : {})
  expect((await offer()).json().reasons[0]).toMatchObject({ code: "password_first", field: "password" })
  expect((await offer("wrong")).json().reasons[0].code).toBe("wrong_password")
  expect((await offer(testPassword)).statusCode).toBe(200)
})

test("an organisation that asks for a second factor lets its administrators and leaders do nothing before", async () => {
  const strict = await house.organisation("严格市政协", "city", {})
  await house.person(strict.id, "系统管理员", {
    username: "strict-admin",
    grants: [{ role: "system_administrator" }],
  })
  await house.person(strict.id, "督办领导", {
    username: "strict-leader",
    grants: [{ role: "supervising_leader" }],
  })
  await house.person(strict.id, "提案办", {
    username: "strict-office",
    grants: [{ role: "proposal_office" }],
  })
  for (const username of ["strict-admin", "strict-leader"]) {
    const client = await house.signIn(username)
    expect((await client.get("/api/me")).json().account.secondFactorNeeded).toBe(true)
    const refused = await client.get("/api/settings/sign-in")
    expect(refused.statusCode).toBe(403)
    expect(refused.json().reasons[0].code).toBe("second_factor_needed")
    await enrol(client)
    expect((await client.get("/api/settings/sign-in")).statusCode).toBe(200)
    expect((await client.get("/api/me")).json().account.secondFactorNeeded).toBe(false)
  }
  const office = await house.signIn("strict-office")
  expect((await office.get("/api/settings/sign-in")).statusCode).toBe(200)

  // Whoever need not have one may; from then on the second step is theirs too.
  await enrol(office)
  const again = house.client()
  await give("strict-office", again)
  expect((await again.get("/api/me")).statusCode).toBe(401)
})

test("the terms of signing in are the system administrator's, within their bounds, and a change is a fact", async () => {
  await house.person(city.id, "管理员", { username: "sys", grants: [{ role: "system_administrator" }] })
  const admin = await house.signIn("sys")
  const put = (values: object) =>
    admin.send("PUT", "/api/settings/sign-in", { preset: null, values, validFrom: "2026-03-09" })
  for (const values of [
    { secondFactor: "never" },
    { passwordMinimum: 6 },
    { passwordDays: 10 },
    { passwordHistory: -1 },
  ])
    expect((await put(values)).statusCode).toBe(422)
  const set = await put({ secondFactor: "offered", passwordDays: 30, passwordHistory: 2 })
  expect(set.json().values).toMatchObject({ secondFactor: "offered", passwordDays: 30, passwordHistory: 2 })
  expect((await admin.get("/api/settings/sign-in")).json().history).toHaveLength(1)
  const member = await house.signIn("sun")
  expect(
    (await member.send("PUT", "/api/settings/sign-in", { preset: null, values: {}, validFrom: "2026-03-09" }))
      .statusCode,
  ).toBe(403)
})

test("a password expires, and the last ones do not come back", async () => {
  const club = await house.organisation("到期市政协", "city", {
    secondFactor: "offered",
    passwordDays: 30,
    passwordHistory: 1,
  })
  await house.person(club.id, "周委员", { username: "zhou", seat: { termId: club.termId } })
  const change = (client: Client, present: string, next: string) =>
    client.post("/api/auth/password", { present, next })
  const client = await house.signIn("zhou")
  expect((await client.get("/api/me/sign-in")).json().password).toMatchObject({
    minimum: 10,
    history: 1,
    days: 30,
  })
  expect((await change(client, testPassword, "The second 2026")).statusCode).toBe(200)
  expect((await change(client, "The second 2026", testPassword)).json().reasons[0]).toMatchObject({
    code: "password_used_before",
    field: "next",
    params: { count: 1 },
  })
  expect((await change(client, "The second 2026", "The third 2026")).statusCode).toBe(200)
  expect((await change(client, "The third 2026", testPassword)).statusCode).toBe(200)

  house.clock.set("2026-04-20T09:00:00+08:00")
  const later = await house.signIn("zhou")
  expect((await later.get("/api/me")).json().account).toMatchObject({
    mustChangePassword: true,
    passwordExpired: true,
  })
  expect((await later.get("/api/settings/sign-in")).json().reasons[0].code).toBe("password_change_needed")
  expect((await change(later, testPassword, "The fourth 2026")).statusCode).toBe(200)
  await expect.poll(async () => (await later.get("/api/settings/sign-in")).statusCode).toBe(200)
  house.clock.set(monday)
})

test("one sees where one is signed in, and signs out the others one by one or all at once", async () => {
  await house.person(city.id, "吴委员", { username: "wu", seat: { termId: city.termId } })
  const here = await house.signIn("wu", { "user-agent": "Firefox on a desk" })
  const phone = await house.signIn("wu", { "user-agent": "Safari on a phone" })
  const third = await house.signIn("wu")
  const { sessions } = (await here.get("/api/me/sign-in")).json()
  expect(sessions).toHaveLength(3)
  const own = sessions.find((each: { current: boolean }) => each.current)
  const lost = sessions.find((each: { userAgent: string }) => each.userAgent.includes("phone"))
  expect(own).toMatchObject({ userAgent: "Firefox on a desk", address: "127.0.0.1", secondFactor: false })
  expect((await here.post("/api/me/sessions/end", { id: own.id })).json().reasons[0].code).toBe("own_session")
  expect((await here.post("/api/me/sessions/end", { id: lost.id })).json()).toEqual({ ended: 1 })
  await expect.poll(async () => (await phone.get("/api/me")).statusCode).toBe(401)
  expect((await third.get("/api/me")).statusCode).toBe(200)

  // Nobody ends a session that is not theirs.
  const stranger = await house.signIn("sun")
  const foreign = await stranger.post("/api/me/sessions/end", { id: own.id })
  expect(foreign.json()).toEqual({ ended: 0 })
  expect((await here.post("/api/me/sessions/end", {})).json()).toEqual({ ended: 1 })
  await expect.poll(async () => (await third.get("/api/me")).statusCode).toBe(401)
  expect((await here.get("/api/me")).statusCode).toBe(200)
})

test("an open stream of news ends when its session does", async () => {
  const address = await house.fastify.listen({ host: "127.0.0.1", port: 0 })
  const client = await house.signIn("wu")
  const cookie = [...client.cookies].map((pair) => pair.join("=")).join("; ")
  const stream = await fetch(`${address}/api/events`, { headers: { cookie } })
  const ended = (async () => {
    for await (const _ of stream.body ?? []);
    return true
  })()
  await client.post("/api/auth/sign-out")
  expect(await ended).toBe(true)
  expect((await fetch(`${address}/api/events`, { headers: { cookie } })).status).toBe(401)
})

test("terms that come into force while people work are in force at once where they are announced", async () => {
  const slow = await house.organisation("渐进市政协")
  await house.person(slow.id, "主席", { username: "chair", grants: [{ role: "chair" }] })
  const client = await house.signIn("chair")
  expect((await client.get("/api/settings/sign-in")).statusCode).toBe(200)
  await house.inOrganisation(slow.id, async (tx) => {
    const validFrom = Temporal.PlainDate.from("2026-03-09")
    const values = { secondFactor: "required" }
    await setTerms(tx, signInTerms, { preset: null, values, validFrom, at: new Date(1), by: null })
    await announce(tx.q, { org: slow.id })
  })
  await expect.poll(async () => (await client.get("/api/settings/sign-in")).statusCode).toBe(403)
})

test("the passkey door answers only what it asked, and says nothing about accounts", async () => {
  const client = house.client()
  const question = (await client.post("/api/auth/sign-in/passkey/question")).json()
  expect(question).toMatchObject({ rpId: "localhost", userVerification: "required" })
  expect(question.allowCredentials ?? []).toEqual([])
  const clientDataJSON = Buffer.from(
    JSON.stringify({ type: "webauthn.get", challenge: question.challenge, origin: "http://localhost" }),
  ).toString("base64url")
  const answer = {
    id: "AAAA",
    rawId: "AAAA",
    type: "public-key",
    response: { clientDataJSON, authenticatorData: "AAAA", signature: "AAAA" },
    clientExtensionResults: {},
  }
  const refused = await client.post("/api/auth/sign-in/passkey", { answer })
  expect(refused.statusCode).toBe(401)
  expect(refused.json().reasons[0].code).toBe("passkey_unknown")
})
