import { afterAll, beforeAll, expect, test } from "vitest"
import { type OpenHouse, openHouse } from "./testing.ts"

let house: OpenHouse
let city: { id: number; termId: string }
let county: { id: number; termId: string }

beforeAll(async () => {
  house = await openHouse()
  city = await house.organisation("城市政协")
  county = await house.organisation("某县政协", "county")
  const { accountId } = await house.person(city.id, "王委员", {
    username: "wang",
    seat: { termId: city.termId, standing: true },
  })
  await house.person(county.id, "王委员", {
    accountId: accountId as string,
    grants: [{ role: "proposal_office" }],
  })
})
afterAll(() => house.close())

test("nobody is let in without signing in", async () => {
  const answer = await house.client().get("/api/me")
  expect(answer.statusCode).toBe(401)
  expect(answer.headers["content-type"]).toContain("application/problem+json")
  expect(answer.json().reasons[0].code).toBe("not_signed_in")
})

test("whoever signs in is told who they are, where, and as what", async () => {
  const client = await house.signIn("wang")
  const answer = await client.get("/api/me")
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({
    account: { name: "王委员" },
    person: { name: "王委员" },
    organisation: { id: city.id, name: "城市政协", level: "city" },
    roles: ["member", "standing_member"],
    organisations: [{ id: city.id }, { id: county.id }],
    office: { nav: [] },
  })
})
