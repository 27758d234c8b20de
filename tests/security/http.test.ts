import { afterAll, beforeAll, expect, test } from "vitest"
import { seating } from "../../src/app.ts"
import { newId } from "../../src/base/id.ts"
import { type OpenHouse, openHouse, testPassword } from "../../src/platform/http/testing.ts"
import { createAccount } from "../../src/platform/identity/accounts.ts"
import { hashPassword } from "../../src/platform/identity/passwords.ts"
import { listOperations } from "./requests.ts"

/** What browsers are told, and what somebody on the wire or on another website can get out of the house. */
let open: OpenHouse
let secure: OpenHouse
let slug: string

beforeAll(async () => {
  open = await openHouse({ modules: seating })
  secure = await openHouse({ modules: seating, publicUrl: "https://zx.example.gov.cn" })
  for (const house of [open, secure]) {
    const { id } = await house.organisation("云泽市政协")
    await house.person(id, "赵干事", { username: "zhao", grants: [{ role: "proposal_office" }] })
  }
  const found = await open.house.db.global
    .selectFrom("organisation")
    .select("public_slug")
    .executeTakeFirstOrThrow()
  slug = found.public_slug
}, 60_000)
afterAll(async () => {
  await open.close()
  await secure.close()
})

const everywhere = () => [
  "/",
  "/proposals/1",
  "/api/me",
  "/api/nowhere",
  "/api/proposals/%E0%A4%A",
  "/api/openapi.json",
  "/api/docs/",
  "/assets/missing.js",
  "/healthz",
  "/open",
  `/open/${slug}`,
  `/open/${slug}/feed.atom`,
  "/open/nowhere",
]

test("every answer, refusals and broken addresses among them, tells the browser to stay on its guard", async () => {
  for (const path of everywhere()) {
    const { headers } = await open.client().get(path)
    expect(headers["content-security-policy"], path).toMatch(/default-src 'self'/)
    expect(headers["content-security-policy"], path).toMatch(/frame-ancestors 'none'/)
    expect(headers["content-security-policy"], path).not.toMatch(
      /unsafe-eval|script-src[^;]*unsafe-inline|\*/,
    )
    expect(headers["x-content-type-options"], path).toBe("nosniff")
    expect(headers["x-frame-options"], path).toBe("DENY")
    expect(headers["referrer-policy"], path).toBe("same-origin")
    expect(headers["strict-transport-security"], path).toBeUndefined()
    expect(headers.server ?? headers["x-powered-by"], path).toBeUndefined()
    expect(headers["access-control-allow-origin"], path).toBeUndefined()
  }
})

test("over https the browser is told to come by https for a year", async () => {
  for (const path of everywhere().filter((each) => !each.includes(slug))) {
    const { headers } = await secure.client().get(path)
    expect(headers["strict-transport-security"], path).toMatch(/max-age=31536000/)
  }
})

test("the public pages set no cookie and know nobody, whoever reads them", async () => {
  const zhao = await open.signIn("zhao")
  const stranger = open.client()
  for (const path of ["/open", `/open/${slug}`, `/open/${slug}/feed.atom`, `/open/${slug}/sitemap.xml`]) {
    const mine = await zhao.get(path)
    const theirs = await stranger.get(path)
    expect(mine.headers["set-cookie"], path).toBeUndefined()
    expect(theirs.headers["set-cookie"], path).toBeUndefined()
    expect(mine.body, path).toBe(theirs.body)
  }
})

test("a session that somebody planted before is not the one that signing in makes", async () => {
  const attacker = await open.signIn("zhao")
  const [[name, planted] = ["", ""]] = [...attacker.cookies]
  const victim = open.client()
  victim.cookies.set(name, planted)
  await victim.post("/api/auth/sign-in/username", { username: "zhao", password: testPassword })
  expect(victim.cookies.get(name)).not.toBe(planted)
  const again = await open.signIn("zhao")
  expect(again.cookies.get(name)).not.toBe(victim.cookies.get(name))
  const invented = open.client()
  invented.cookies.set(name, "invented.c2lnbmF0dXJl")
  expect((await invented.get("/api/me")).statusCode).toBe(401)
})

test("whoever signs out is out with that cookie at once, and elsewhere stays in", async () => {
  const here = await open.signIn("zhao")
  const there = await open.signIn("zhao")
  const kept = new Map(here.cookies)
  const out = await here.post("/api/auth/sign-out")
  expect(String(out.headers["set-cookie"])).toMatch(/Max-Age=0/i)
  const thief = open.client()
  for (const [name, value] of kept) thief.cookies.set(name, value)
  expect((await thief.get("/api/me")).statusCode).toBe(401)
  expect((await there.get("/api/me")).statusCode).toBe(200)
})

test("no write of any address is taken from another website", async () => {
  const zhao = await open.signIn("zhao")
  const writes = listOperations(open.fastify).filter(({ method }) => method !== "GET")
  expect(writes.length).toBeGreaterThan(100)
  for (const { method, path } of writes) {
    const url = path.replace("{id}", newId())
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://localhost.evil.example" },
    ]) {
      const answer = await zhao.send(method, url, {}, headers)
      expect([answer.statusCode, answer.json().reasons[0].code], `${method} ${path}`).toEqual([
        403,
        "foreign_origin",
      ])
    }
  }
  const form = await zhao.send("POST", "/api/auth/sign-out", "a=1", {
    "content-type": "application/x-www-form-urlencoded",
    "sec-fetch-site": "cross-site",
    origin: "https://evil.example",
  })
  expect(form.statusCode).toBe(403)
}, 60_000)

test("how long a refusal takes does not tell whether the name exists", async () => {
  const passwordHash = await hashPassword(testPassword)
  const known = await Promise.all(
    Array.from({ length: 8 }, async (_, each) => {
      const username = `measured${each}`
      await createAccount(open.house, { username, name: username, passwordHash, mustChangePassword: false })
      return username
    }),
  )
  const times = { known: [] as number[], unknown: [] as number[] }
  const guess = async (username: string) => {
    const from = performance.now()
    const answer = await open
      .client()
      .post("/api/auth/sign-in/username", { username, password: "Wrong-password-1" })
    expect(answer.statusCode).toBe(401)
    return performance.now() - from
  }
  await guess("warming")
  // By turns, so that a machine busy with something else is busy for both.
  for (const [place, username] of known.entries()) {
    times.known.push(await guess(username))
    times.unknown.push(await guess(`nobody${place}`))
  }
  const fastest = (list: number[]) => Math.min(...list)
  const ratio = fastest(times.known) / fastest(times.unknown)
  expect(ratio).toBeGreaterThan(0.6)
  expect(ratio).toBeLessThan(1.7)
}, 60_000)

test("the figures of operation are not for outsiders, and the API's own pages tell no secret", async () => {
  const outside = await open.fastify.inject({ url: "/metrics", remoteAddress: "203.0.113.9" })
  const nowhere = await open.fastify.inject({ url: "/api/nowhere", remoteAddress: "203.0.113.9" })
  expect([outside.statusCode, outside.body]).toEqual([404, nowhere.body])
  const proxied = await open.client().get("/metrics", { "x-forwarded-for": "203.0.113.9" })
  expect(proxied.statusCode).toBe(404)
  const ours = await open.client().get("/metrics")
  expect(ours.statusCode).toBe(200)
  expect(ours.body).not.toMatch(/zhao|云泽/)
  const document = await open.client().get("/api/openapi.json")
  expect(document.body).not.toMatch(/password":"|postgres:|for tests only/i)
})

test("too many requests of one account are slowed with a reason, in the reader's language, and for how long", async () => {
  const narrow = await openHouse({ modules: seating, perMinute: { account: 5, address: 50 } })
  try {
    const { id } = await narrow.organisation()
    await narrow.person(id, "赵干事", { username: "zhao" })
    const zhao = await narrow.signIn("zhao")
    for (let each = 0; each < 5; each += 1) expect((await zhao.get("/api/me")).statusCode).toBe(200)
    const slowed = await zhao.get("/api/me", { "x-language": "en" })
    expect([slowed.statusCode, slowed.json().reasons[0].code]).toEqual([429, "too_many"])
    expect(Number(slowed.headers["retry-after"])).toBeGreaterThan(0)
    expect(slowed.json().detail).not.toMatch(/\p{Script=Han}/u)
    expect((await narrow.client().get("/healthz")).statusCode).toBe(200)
  } finally {
    await narrow.close()
  }
})
