import { afterAll, beforeAll, expect, test } from "vitest"
import { type Client, type OpenHouse, openHouse, testPassword } from "../../../platform/http/testing.ts"
import { members } from "../module.ts"

let house: OpenHouse
let keeper: Client
const ids: Record<string, string> = {}

beforeAll(async () => {
  house = await openHouse({ modules: [members] })
  const { id: orgId } = await house.organisation("某市政协")
  await house.person(orgId, "单立人", { username: "shan", grants: [{ role: "system_administrator" }] })
  for (const [name, username] of Object.entries({ 韩梅: "han", 李雷: "li", 周舟: "zhou", 吴言: "wu" }))
    ids[username] = (await house.person(orgId, name, { username })).id
  keeper = await house.signIn("shan")
})
afterAll(() => house.close())

const enter = (username: string, password = testPassword) =>
  house.client().post("/api/auth/sign-in/username", { username, password })
const keepPhone = async (who: string, phone: string | null) =>
  expect((await keeper.send("PATCH", `/api/members/${ids[who]}/private`, { phone })).statusCode).toBe(200)
const keepEmail = async (who: string, email: string) =>
  expect((await keeper.send("PATCH", `/api/members/${ids[who]}`, { email })).statusCode).toBe(200)

test("a person signs in with the telephone or the e-mail address that the register keeps", async () => {
  expect((await enter("13800001234")).statusCode).toBe(401)
  await keepPhone("han", "138 0000 1234")
  await keepEmail("han", "Han.Mei@example.com")
  for (const name of [
    "13800001234",
    "+86 138-0000-1234",
    "１３８００００１２３４",
    "han.mei@EXAMPLE.com",
    "han",
  ])
    expect((await enter(name)).json().account, name).toMatchObject({ name: "韩梅" })
  await keepPhone("han", null)
  expect((await enter("13800001234")).statusCode).toBe(401)
})

test("a telephone that two accounts have opens neither, in the words of a wrong password", async () => {
  await keepPhone("li", "13900005678")
  expect((await enter("13900005678")).statusCode).toBe(200)
  await keepPhone("zhou", "13900005678")
  const both = await enter("13900005678")
  const nobody = await enter("13700000000", "not the password")
  const endless = await enter(`${"x".repeat(90)}@example.com`)
  expect(both.statusCode).toBe(401)
  expect([both.json(), endless.json()]).toEqual([nobody.json(), nobody.json()])
  expect((await enter("li")).statusCode).toBe(200)
})

test("failures count for the account, whichever of its names was typed", async () => {
  await keepPhone("wu", "13600009999")
  await keepEmail("wu", "wu@example.com")
  for (const name of ["wu", "13600009999", "wu@example.com", "WU", "136 0000 9999"])
    expect((await enter(name, "wrong")).statusCode).toBe(401)
  for (const name of ["wu@example.com", "13600009999", "wu"]) expect((await enter(name)).statusCode).toBe(429)
})
