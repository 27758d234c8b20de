import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { seating } from "../../src/app.ts"
import type { Client, OpenHouse } from "../../src/platform/http/testing.ts"
import { openHouse, testPassword } from "../../src/platform/http/testing.ts"
import { type Committee, openTwoCommittees } from "./committee.ts"
import { listOperations } from "./requests.ts"

/** What OWASP ASVS level 2 asks of cookies, caches, and of everything that a browser is shown. */
let open: OpenHouse
let ours: Committee
let lead: Client

beforeAll(async () => {
  ;({ open, ours } = await openTwoCommittees())
  lead = await ours.signIn("lead")
}, 60_000)
afterAll(() => open.close())

test("the session's cookie is for the server alone, for this site alone, and over https for https alone", async () => {
  for (const publicUrl of ["http://localhost", "https://zx.example.gov.cn"]) {
    const house = await openHouse({ publicUrl })
    try {
      const { id } = await house.organisation()
      await house.person(id, "赵干事", { username: "zhao" })
      const answer = await house
        .client({ origin: publicUrl, host: new URL(publicUrl).host })
        .post("/api/auth/sign-in/username", { username: "zhao", password: testPassword })
      const cookies = [answer.headers["set-cookie"] ?? []].flat()
      const secure = publicUrl.startsWith("https:")
      expect(cookies.length).toBeGreaterThan(0)
      for (const cookie of cookies) {
        expect(cookie).toMatch(/; HttpOnly/i)
        expect(cookie).toMatch(/; SameSite=(Lax|Strict)/i)
        expect(cookie).toMatch(/; Path=\//i)
        expect(cookie).not.toMatch(/; Domain=/i)
        expect(/; Secure/i.test(cookie)).toBe(secure)
        expect(cookie.startsWith("__Secure-")).toBe(secure)
      }
    } finally {
      await house.close()
    }
  }
})

test("nothing that is answered to somebody is kept by a browser or a proxy for the next one", async () => {
  const kept: string[] = []
  for (const { method, path, signedIn } of listOperations(open.fastify)) {
    if (method !== "GET" || !signedIn || path === "/api/events") continue
    const url = path.replaceAll(/\{[^}]+\}/g, ours.cases.proposal ?? "")
    const said = String((await lead.get(url)).headers["cache-control"])
    if (!/no-store|private, no-cache/.test(said)) kept.push(`${path}: ${said}`)
  }
  expect(kept).toEqual([])
})

const attack = `<p>字</p><img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)><a href="javascript:alert(4)">x</a><iframe srcdoc="<script>1</script>"></iframe><p style="background:url(javascript:1)" onclick=alert(5)>字</p><math><mtext></p><style><img src=x onerror=alert(6)></style>`
const active = /<(script|iframe|svg|img|object|embed|style|math|form)|\son\w+\s*=|javascript:/i

test("what somebody writes to run in another's browser is kept as text or not at all, rich text and names alike", async () => {
  const id = (await lead.post("/api/proposals", { subject: "加装电梯" })).json().id
  const saved = await lead.act("proposals", id, "save", {
    subject: attack.slice(8, 68),
    situation: attack,
    analysis: attack,
  })
  expect(saved.statusCode, saved.body).toBe(200)
  const { record } = (await lead.get(`/api/proposals/${id}`)).json()
  expect(record.situation).not.toMatch(active)
  expect(record.analysis).not.toMatch(active)
  expect(record.situation).toContain("字")
  // A plain text stays what it was: it is the screens that write it as text, and JSON is no page.
  const answer = await lead.get("/api/proposals")
  expect(answer.headers["content-type"]).toMatch(/^application\/json/)
  expect(answer.headers["x-content-type-options"]).toBe("nosniff")
})

test("pages that the server writes itself repeat nothing of an address as it was sent", async () => {
  const { public_slug: slug } = await open.house.db.global
    .selectFrom("organisation")
    .select("public_slug")
    .where("id", "=", ours.orgId)
    .executeTakeFirstOrThrow()
  const bait = `"><script>alert(1)</script>'`
  const encoded = encodeURIComponent(bait)
  for (const url of [
    `/open/${slug}?q=${encoded}&year=${encoded}`,
    `/open/${encoded}`,
    `/${encoded}`,
    `/api/${encoded}`,
  ]) {
    const answer = await open.client().get(url)
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.body, url).not.toContain("<script>alert(1)")
    expect(String(answer.headers["content-security-policy"]), url).not.toMatch(/script-src[^;]*unsafe/)
  }
})

test("a host that somebody wrote into a request stands in no page, feed or calendar that others read", async () => {
  const house = await openHouse({
    modules: seating,
    publicUrl: "https://zx.example.gov.cn",
    trustProxy: true,
  })
  try {
    const { id } = await house.organisation()
    await house.person(id, "赵干事", { username: "zhao" })
    const { public_slug: slug } = await house.house.db.global
      .selectFrom("organisation")
      .select("public_slug")
      .executeTakeFirstOrThrow()
    const own = { host: "zx.example.gov.cn", origin: "https://zx.example.gov.cn" }
    const zhao = house.client(own)
    await zhao.post("/api/auth/sign-in/username", { username: "zhao", password: testPassword })
    const { path: calendar } = (await zhao.post("/api/calendar-feed", { detail: true })).json()
    const feeds = ["", "/feed.atom", "/sitemap.xml"].map((end) => `/open/${slug}${end}`)
    for (const path of [...feeds, calendar]) {
      const answer = await house
        .client()
        .get(path, { host: "evil.example", "x-forwarded-host": "evil.example" })
      expect([path, answer.statusCode]).toEqual([path, 200])
      expect(answer.body, path).not.toContain("evil.example")
    }
  } finally {
    await house.close()
  }
})

test("no address that the product fetches comes from a request: mail, object store and sign-in are configuration", () => {
  const root = join(import.meta.dirname, "..", "..", "src")
  const reaching =
    /\bfetch\(|\bhttps?\.(request|get)\(|new S3Client\(|createTransport\(|\bnet\.connect\(|\bgenericOAuth\(|from "(undici|axios|got)"/
  const files = globSync("**/*.ts", { cwd: root })
    .filter((path) => !/^(kit|web)\/|\/ui\/|\.test\.ts$|\.fixture\.ts$|testing/.test(path))
    .filter((path) => reaching.test(readFileSync(join(root, path), "utf8")))
  const known = ["platform/files/s3-store.ts", "platform/mail/post.ts", "platform/identity/single-sign-on.ts"]
  expect(files.filter((path) => !known.includes(path))).toEqual([])
})
