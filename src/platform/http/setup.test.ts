import { afterAll, beforeAll, expect, test } from "vitest"
import { mintScope } from "../database/db.ts"
import { verifyChain } from "../procedures/facts.ts"
import { type OpenHouse, openHouse } from "./testing.ts"

const token = "the address that was printed in the window"
let house: OpenHouse
const done: string[] = []
beforeAll(async () => {
  house = await openHouse({ setUp: { token, timeZone: "Asia/Shanghai", done: () => done.push("gone") } })
})
afterAll(() => house.close())

const given = {
  token,
  organisation: {
    name: "中国人民政治协商会议某市委员会",
    shortName: "某市政协",
    level: "city",
    regionCode: "990100",
    slug: "somecity",
  },
  administrators: {
    system: { name: "单立人", username: "shan" },
    security: { name: "钱守一", username: "qian" },
    audit: { name: "孙如镜", username: "sun" },
  },
  term: { number: 15, startsOn: "2022-01-06", endsOn: null },
  session: {
    number: 5,
    opensOn: "2026-01-12",
    closesOn: "2026-01-15",
    collectionOpensOn: "2025-10-12",
    cutoffAt: "2026-01-13T17:00",
  },
}
const codes = (answer: { json(): { reasons: { code: string; field?: string }[] } }) =>
  answer.json().reasons.map(({ code, field }) => [code, field])

test("nothing is set up without the printed address, by one person alone, or with days out of order", async () => {
  const client = house.client()
  const stranger = await client.post("/api/setup", { ...given, token: "guessed" })
  expect([stranger.statusCode, codes(stranger)]).toEqual([403, [["set_up_token", undefined]]])
  const alone = await client.post("/api/setup", {
    ...given,
    administrators: { ...given.administrators, audit: { name: "孙如镜", username: "Shan" } },
  })
  expect([alone.statusCode, codes(alone)]).toEqual([
    422,
    [["administrators_same", "administrators.audit.username"]],
  ])
  const late = await client.post("/api/setup", {
    ...given,
    session: { ...given.session, closesOn: "2026-01-10" },
  })
  expect(codes(late)).toEqual([["days_out_of_order", "session.closesOn"]])
  expect(await house.house.db.global.selectFrom("organisation").select("id").execute()).toEqual([])
  expect(await house.house.db.global.selectFrom("account").select("id").execute()).toEqual([])
})

test("the organisation, three separate administrators, the term and the session are founded once", async () => {
  const client = house.client()
  expect((await client.post("/api/setup/check", { token })).json()).toEqual({ timeZone: "Asia/Shanghai" })
  const [first, second] = await Promise.all([
    client.post("/api/setup", given),
    client.post("/api/setup", given),
  ])
  expect([first.statusCode, second.statusCode].toSorted()).toEqual([201, expect.any(Number)])
  const answer = (first.statusCode === 201 ? first : second).json()
  expect(done).toEqual(["gone"])

  const roles: Record<string, string[]> = {}
  for (const { username, password } of answer.administrators) {
    const browser = house.client()
    expect((await browser.post("/api/auth/sign-in/username", { username, password })).statusCode).toBe(200)
    const me = (await browser.get("/api/me")).json()
    expect(me.account.mustChangePassword).toBe(true)
    roles[username] = me.roles
  }
  expect(roles).toEqual({
    shan: ["system_administrator"],
    qian: ["security_administrator"],
    sun: ["audit_administrator"],
  })
  const { rows, chain } = await house.house.db.read(mintScope(1, null), async (read) => ({
    rows: await read.q
      .selectFrom("session")
      .innerJoin("term", "term.id", "session.term_id")
      .select(["term.number as term", "session.number as session", "session.year", "session.cutoff_at"])
      .where("session.org_id", "=", 1)
      .execute(),
    chain: await verifyChain(read),
  }))
  expect(rows).toEqual([{ term: 15, session: 5, year: 2026, cutoff_at: new Date("2026-01-13T09:00:00Z") }])
  expect(chain).toMatchObject({ facts: 6, broken: null })

  expect((await client.post("/api/setup", given)).statusCode).toBe(404)
  expect((await client.post("/api/setup/check", { token })).statusCode).toBe(404)
})
