import { afterAll, beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { newId } from "../../base/id.ts"
import type { App, RouteOptions } from "./app.ts"
import type { ModuleManifest } from "./manifest.ts"
import { type OpenHouse, openHouse } from "./testing.ts"

/** An office that reads without naming the organisation, as a careless one would, and says as whom it was asked. */
const careless: ModuleManifest = {
  name: "careless",
  seating: {},
  nav: (actor) => (actor.grants.some(({ role }) => role === "proposal_office") ? ["review"] : []),
  routes: (app, house) => {
    app.get(
      "/api/people/:id",
      { access: "signed-in", schema: { params: z.object({ id: z.uuid() }) } },
      (request) =>
        house.db.read(request.scope, async ({ q }) => {
          const row = await q
            .selectFrom("person")
            .select("name")
            .where("id", "=", request.params.id)
            .executeTakeFirst()
          return { name: row?.name ?? null }
        }),
    )
    app.post("/api/acting-in-person", { access: "signed-in" }, ({ actor }) => ({ channel: actor.channel }))
    app.post("/api/acting", { access: "signed-in", onBehalf: true }, ({ actor }) => ({
      channel: actor.channel,
      personId: actor.personId,
      onBehalfOf: actor.onBehalfOf ?? null,
      grants: actor.grants,
    }))
    app.get("/api/open-figures", { access: "public" }, () => ({ open: true }))
    app.get("/api/confused", { access: "public" }, (request) => ({ name: request.actor.name }))
  },
}

let house: OpenHouse
let city: { id: number; termId: string }
let county: { id: number; termId: string }
let cityPerson: string
let countyPerson: string
let wang: string

beforeAll(async () => {
  house = await openHouse({ modules: [careless] })
  city = await house.organisation("城市政协")
  county = await house.organisation("某县政协", "county")
  const seated = await house.person(city.id, "王委员", { username: "wang", seat: { termId: city.termId } })
  wang = seated.id
  await house.person(county.id, "王委员", {
    accountId: seated.accountId as string,
    grants: [{ role: "proposal_office" }],
  })
  cityPerson = (await house.person(city.id, "市里的人", { username: "shi" })).id
  countyPerson = (await house.person(county.id, "县里的人", { username: "xian" })).id
})
afterAll(() => house.close())

test("an organisation's rows cannot be read from another, even by a query that forgets to ask", async () => {
  const fromCounty = await house.signIn("xian")
  expect((await fromCounty.get(`/api/people/${countyPerson}`)).json()).toEqual({ name: "县里的人" })
  expect((await fromCounty.get(`/api/people/${cityPerson}`)).json()).toEqual({ name: null })
})

test("one account with two seats works in one organisation at a time, with the roles it has there", async () => {
  const client = await house.signIn("wang")
  const inCity = (await client.get("/api/me")).json()
  expect(inCity).toMatchObject({ organisation: { id: city.id }, roles: ["member"], office: { nav: [] } })
  expect(inCity.organisations).toEqual([
    { id: city.id, name: "城市政协" },
    { id: county.id, name: "某县政协" },
  ])

  const moved = await client.post("/api/me/organisation", { id: county.id })
  expect(moved.json()).toMatchObject({
    organisation: { id: county.id },
    roles: ["proposal_office"],
    office: { nav: ["review"] },
  })
  expect((await client.get("/api/me")).json().organisation.id).toBe(county.id)
  expect((await client.get(`/api/people/${cityPerson}`)).json()).toEqual({ name: null })
})

test("a request may name another of one's organisations, but none in which one has no seat", async () => {
  const client = await house.signIn("wang")
  const there = await client.get("/api/me", { "x-organisation": String(county.id) })
  expect(there.json().organisation.id).toBe(county.id)
  expect((await client.get("/api/me")).json().organisation.id).toBe(city.id)

  const stranger = await house.signIn("shi")
  for (const said of [String(county.id), "4711", "city", "1 or 1=1"]) {
    const refused = await stranger.get("/api/me", { "x-organisation": said })
    expect(refused.statusCode).toBe(403)
    expect(refused.json().reasons[0].code).toBe("not_your_organisation")
  }
  const moved = await stranger.post("/api/me/organisation", { id: county.id })
  expect(moved.statusCode).toBe(403)
})

test("an account without a seat is told to ask for one", async () => {
  const { createAccount } = await import("../identity/accounts.ts")
  const { testPassword } = await import("./testing.ts")
  await createAccount(house.house, { username: "homeless", name: "无席位", password: testPassword })
  const client = await house.signIn("homeless")
  const answer = await client.get("/api/me")
  expect(answer.statusCode).toBe(403)
  expect(answer.json().reasons[0].code).toBe("no_seat")
})

test("roles count on the days for which they were given, in the organisation's time zone", async () => {
  await house.person(city.id, "借调干部", {
    username: "lent",
    grants: [{ role: "proposal_office", since: "2026-03-02", until: "2026-03-10" }],
  })
  const client = await house.signIn("lent")
  const roles = async (at: string) => {
    house.clock.set(at)
    return (await (await house.signIn("lent")).get("/api/me")).json().roles
  }
  expect(await roles("2026-03-10T23:59:00+08:00")).toEqual(["proposal_office"])
  expect(await roles("2026-03-11T00:01:00+08:00")).toEqual([])
  expect(await roles("2026-03-01T23:00:00+08:00")).toEqual([])
  house.clock.set("2026-03-10T09:00:00+08:00")
  expect((await client.get("/api/me")).statusCode).toBe(200)
})

test("membership follows from the seat, and posts in bodies make roles for those bodies only", async () => {
  const unit = await house.body(city.id, "handling_unit", "市交通运输局")
  const sector = await house.body(city.id, "sector", "教育界")
  await house.person(city.id, "刘联络", {
    username: "liu",
    posts: [
      { bodyId: unit, post: "liaison" },
      { bodyId: sector, post: "convener" },
      { bodyId: sector, post: "member" },
    ],
  })
  await house.person(city.id, "前委员", {
    username: "former",
    seat: { termId: city.termId, state: "resigned" },
  })
  const answer = await (await house.signIn("liu")).post("/api/acting")
  expect(answer.json().grants).toHaveLength(2)
  expect(answer.json().grants).toEqual(
    expect.arrayContaining([
      { role: "unit_liaison", bodyId: unit },
      { role: "sector_convener", bodyId: sector },
    ]),
  )
  expect((await (await house.signIn("former")).get("/api/me")).json().roles).toEqual([])
})

test("a role that is granted is in force at once, without signing in again", async () => {
  const { id } = await house.person(city.id, "新干部", { username: "new" })
  const client = await house.signIn("new")
  expect((await client.get("/api/me")).json().roles).toEqual([])
  await house.grant(city.id, id, { role: "committee_staff" })
  await expect.poll(async () => (await client.get("/api/me")).json().roles).toEqual(["committee_staff"])
})

test("the proposal office may act for a member, and it shows; nobody else may", async () => {
  const staff = await house.signIn("wang", { "x-organisation": String(county.id) })
  const acting = await staff.post("/api/acting", {}, { "x-on-behalf-of": countyPerson })
  expect(acting.json()).toMatchObject({
    channel: "staff",
    onBehalfOf: { personId: countyPerson, name: "县里的人" },
  })
  expect((await staff.post("/api/acting")).json()).toMatchObject({ channel: "self", onBehalfOf: null })

  const inPerson = await staff.post("/api/acting-in-person", {}, { "x-on-behalf-of": countyPerson })
  expect(inPerson.statusCode).toBe(403)
  expect(inPerson.json().reasons[0].code).toBe("not_by_staff")
  expect((await staff.post("/api/acting-in-person")).json()).toEqual({ channel: "self" })

  const member = await house.signIn("wang")
  const refused = await member.post("/api/acting", {}, { "x-on-behalf-of": cityPerson })
  expect(refused.statusCode).toBe(403)
  expect(refused.json().reasons[0].code).toBe("not_on_behalf")
  for (const elsewhere of [cityPerson, newId(), "nobody"]) {
    const answer = await staff.post("/api/acting", {}, { "x-on-behalf-of": elsewhere })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().reasons[0].code).toBe("no_such_person")
  }
  expect(wang).not.toBe(countyPerson)
})

test("a route that does not say who may knock cannot be mounted", async () => {
  const mount = (routes: (app: App) => void) =>
    openHouse({ modules: [{ name: "forgetful", seating: {}, routes }] })
  await expect(
    // @ts-expect-error the access is missing
    mount((app) => app.get("/api/secrets", {}, () => ({}))),
  ).rejects.toThrow("GET /api/secrets does not say who may knock")
  await expect(mount((app) => void app.fastify.get("/api/secrets", () => ({})))).rejects.toThrow(
    "/api/secrets",
  )
  const misspelt = { access: "sign-in" } as unknown as RouteOptions<object>
  await expect(mount((app) => app.get("/api/secrets", misspelt, () => ({})))).rejects.toThrow("/api/secrets")
})

test("an open screen is told what to read again, and only a signed-in one is", async () => {
  const address = await house.fastify.listen({ host: "127.0.0.1", port: 0 })
  expect((await fetch(`${address}/api/events`)).status).toBe(401)
  const client = await house.signIn("wang")
  const cookie = [...client.cookies].map((pair) => pair.join("=")).join("; ")
  const leave = new AbortController()
  const stream = await fetch(`${address}/api/events`, { headers: { cookie }, signal: leave.signal })
  expect(stream.headers.get("content-type")).toContain("text/event-stream")
  expect(stream.headers.get("x-content-type-options")).toBe("nosniff")
  let said = ""
  for await (const chunk of stream.body ?? []) {
    said += new TextDecoder().decode(chunk)
    if (said.includes("notices")) break
  }
  expect(said).toContain('data: {"topics":["todo","notices"],"within":0}')
  leave.abort()
})

test("behind a proxy an address is what the proxy saw, whatever the client wrote before it", async () => {
  const proxied = await openHouse({
    modules: [
      {
        name: "mirror",
        seating: {},
        routes: (app) => app.get("/api/address", { access: "public" }, ({ ip }) => ({ ip })),
      },
    ],
    trustProxy: true,
  })
  const answer = await proxied.client().get("/api/address", { "x-forwarded-for": "1.2.3.4, 10.9.8.7" })
  expect(answer.json()).toEqual({ ip: "10.9.8.7" })
  await proxied.close()
})

test("a public route knows nobody: asking who is there is our mistake, not an open door", async () => {
  const client = await house.signIn("wang")
  expect((await client.get("/api/open-figures")).json()).toEqual({ open: true })
  const answer = await client.get("/api/confused")
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain("nobody stands behind")
})
