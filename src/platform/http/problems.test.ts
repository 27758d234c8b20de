import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { Refusal, type RefusalKind, reason } from "../../base/reason.ts"
import { explainer } from "./explain.ts"
import { languageOf } from "./language.ts"
import type { ModuleManifest } from "./manifest.ts"
import { judge, problemFor } from "./problems.ts"
import { type OpenHouse, openHouse } from "./testing.ts"

const desk: ModuleManifest = {
  name: "desk",
  seating: {},
  routes: (app) => {
    app.post(
      "/api/papers",
      {
        access: "public",
        schema: {
          body: z.strictObject({
            title: z.string().min(2).max(5),
            pages: z.array(z.object({ text: z.string() })).optional(),
          }),
        },
        bodyLimit: 2_000,
      },
      (request) => ({ title: request.body.title }),
    )
    app.get("/api/broken", { access: "public" }, () => {
      throw new Error("the safe's combination is 42")
    })
    app.get("/api/away", { access: "public" }, () => {
      throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })
    })
    app.get(
      "/api/leaky",
      { access: "public", schema: { response: { 200: z.object({ name: z.string() }) } } },
      () => ({ name: "王", phone: "13800000000" }) as { name: string },
    )
  },
}

let house: OpenHouse
beforeAll(async () => {
  const web = mkdtempSync(join(tmpdir(), "shanyi-web-"))
  mkdirSync(join(web, "assets"))
  writeFileSync(join(web, "index.html"), "<!doctype html><title>善议</title>")
  writeFileSync(join(web, "assets", "main-abc123.js"), "1")
  house = await openHouse({ modules: [desk], webDirectory: web })
})
afterAll(() => house.close())

const send = (payload: string | object, headers: Record<string, string> = {}) =>
  house.fastify.inject({
    method: "POST",
    url: "/api/papers",
    payload,
    headers: { "content-type": "application/json", ...headers },
  })

test("wrong input is refused field by field, in the reader's language", async () => {
  const zh = await send({ title: "一", pages: [{ text: "好" }, { text: 3 }], colour: "red" })
  expect(zh.statusCode).toBe(422)
  expect(zh.headers["content-type"]).toContain("application/problem+json")
  expect(zh.headers["content-language"]).toBe("zh-CN")
  const problem = zh.json()
  expect(problem).toMatchObject({ type: "urn:shanyi:problem:invalid", title: "填写的内容有误", status: 422 })
  expect(problem.reasons).toEqual([
    {
      code: "too_short",
      field: "title",
      params: { minimum: 2 },
      message: "“title”不足下限 2。请补充后再提交。",
    },
    {
      code: "malformed",
      field: "pages.1.text",
      params: {},
      message: expect.stringContaining("pages · 2 · text"),
    },
    { code: "unknown_field", params: { keys: "colour" }, message: expect.stringContaining("colour") },
  ])

  const en = await send({}, { "accept-language": "en-GB,en;q=0.9,zh;q=0.8" })
  expect(en.headers["content-language"]).toBe("en")
  expect(en.json()).toMatchObject({
    title: "The input is not right",
    reasons: [{ code: "required", message: "“title” must be filled in. Add it and submit again." }],
  })
})

test("what cannot be read is refused for what it is", async () => {
  const cases: [string, Awaited<ReturnType<typeof send>>, number, string][] = [
    ["broken JSON", await send('{"title": '), 400, "not_json"],
    ["nothing", await send(""), 400, "not_json"],
    ["a prototype", await send('{"title":"好的","__proto__":{"x":1}}'), 400, "not_json"],
    ["a list", await send("[]"), 422, "malformed"],
    ["text", await send("title", { "content-type": "text/plain" }), 415, "wrong_media_type"],
    [
      "a form",
      await send("title=x", { "content-type": "application/x-www-form-urlencoded" }),
      415,
      "wrong_media_type",
    ],
    ["a flood", await send({ title: "长".repeat(3_000) }), 413, "too_large"],
  ]
  for (const [what, answer, status, code] of cases)
    expect([what, answer.statusCode, answer.json().reasons[0].code]).toEqual([what, status, code])
})

test("a write that another website makes the browser send is refused", async () => {
  const client = house.client({ origin: "https://elsewhere.example" })
  const foreign = await client.post("/api/papers", { title: "好的" })
  expect(foreign.statusCode).toBe(403)
  expect(foreign.json().reasons[0].code).toBe("foreign_origin")
  expect((await house.client({ origin: "null" }).post("/api/papers", { title: "好的" })).statusCode).toBe(403)
  expect((await send({ title: "好的" }, { "sec-fetch-site": "cross-site" })).statusCode).toBe(403)
  expect(
    (await send({ title: "好的" }, { origin: "http://intranet:8080", host: "intranet:8080" })).statusCode,
  ).toBe(200)
  expect((await send({ title: "好的" })).statusCode).toBe(200)
})

test("an error of ours tells a number and nothing else", async () => {
  const answer = await house.client().get("/api/broken")
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain("combination")
  expect(answer.json().detail).toContain(String(answer.headers["x-request-id"]))
  expect(house.errors).toContainEqual(expect.objectContaining({ request: answer.headers["x-request-id"] }))
})

test("while the database is away, people are told to try again", async () => {
  const answer = await house.client().get("/api/away")
  expect(answer.statusCode).toBe(503)
  expect(answer.json().reasons[0].code).toBe("unavailable")
  expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0)
})

test("only what the schema of the answer names leaves the house", async () => {
  expect((await house.client().get("/api/leaky")).json()).toEqual({ name: "王" })
})

test("an unknown address is a problem under /api, a page under /open, and the screens' own elsewhere", async () => {
  const get = (url: string) => house.client().get(url)
  const api = await get("/api/nothing")
  expect([api.statusCode, api.json().reasons[0].code]).toEqual([404, "no_such_address"])
  const open = await get("/open/nothing")
  expect([open.statusCode, open.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"])
  const screen = await get("/proposals/1")
  expect([screen.statusCode, screen.headers["cache-control"]]).toEqual([200, "no-cache"])
  expect(screen.body).toContain("善议")
  const asset = await get("/assets/main-abc123.js")
  expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable")
  expect((await get("/assets/main-other.js")).statusCode).toBe(404)
  expect((await get("/assets/..%2f..%2f..%2fetc%2fpasswd")).statusCode).toBe(404)
  expect((await house.client().post("/proposals/1")).statusCode).toBe(404)
})

test("each kind of refusal has its status", () => {
  const explain = explainer({
    offices: new Map(),
    reactions: new Map(),
    effects: new Map(),
    agendas: [],
    reasons: new Map(),
    counts: [],
  })
  const status = (kind: RefusalKind) =>
    problemFor(judge(new Refusal(kind, reason("required", { field: "x" })), "1"), "en", explain).status
  const kinds: [RefusalKind, number][] = [
    ["invalid", 422],
    ["unauthenticated", 401],
    ["forbidden", 403],
    ["missing", 404],
    ["conflict", 409],
    ["too_large", 413],
    ["too_many", 429],
    ["unavailable", 503],
  ]
  for (const [kind, expected] of kinds) expect([kind, status(kind)]).toEqual([kind, expected])
})

test("the screen's language goes before the browser's, and Chinese is the default", () => {
  expect(languageOf({})).toBe("zh")
  expect(languageOf({ "accept-language": "fr, de;q=0.5" })).toBe("zh")
  expect(languageOf({ "accept-language": "en;q=0.3, zh-TW;q=0.9" })).toBe("zh")
  expect(languageOf({ "accept-language": "en;q=0, fr" })).toBe("zh")
  expect(languageOf({ "accept-language": "zh-CN", "x-language": "en" })).toBe("en")
})

test("the API describes itself in OpenAPI 3.1, and figures stay on this machine", async () => {
  const document = (await house.client().get("/api/openapi.json")).json()
  expect(document.openapi).toBe("3.1.0")
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(["/api/me", "/api/papers"]))
  expect(document.paths["/api/me"].get.security).toEqual([{ session: [] }])
  expect((await house.client().get("/api/docs/")).statusCode).toBe(200)
  expect((await house.client().get("/metrics")).body).toContain('route="/api/openapi.json"')
  expect((await house.client().get("/metrics", { "x-forwarded-for": "10.0.0.1" })).statusCode).toBe(404)
  expect((await house.client().get("/readyz")).json()).toEqual({ status: "ready" })
})

test("too many requests from one address are slowed, and told for how long", async () => {
  const busy = await openHouse({ modules: [desk], perMinute: { account: 100, address: 3 } })
  const get = () => busy.client().get("/api/leaky")
  for (let count = 1; count <= 3; count += 1) expect((await get()).statusCode).toBe(200)
  const answer = await get()
  expect(answer.statusCode).toBe(429)
  expect(answer.json().reasons[0].code).toBe("too_many")
  expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0)
  await busy.close()
})
