import { afterAll, beforeAll, expect, test } from "vitest"
import { mintScope } from "../../platform/database/db.ts"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { verifyChain } from "../../platform/procedures/facts.ts"
import { notifications } from "../notifications/module.ts"
import { members } from "./module.ts"

let house: OpenHouse
let orgId: number
let termId: string
let sector: string
let unit: string
let committee: string
let keeper: Client
let security: Client
let securityId: string
beforeAll(async () => {
  house = await openHouse({ modules: [members, notifications] })
  ;({ id: orgId, termId } = await house.organisation("某市政协"))
  sector = await house.body(orgId, "sector", "农业界")
  unit = await house.body(orgId, "handling_unit", "市教育局", { track: "government" })
  committee = await house.body(orgId, "special_committee", "提案委员会")
  await house.person(orgId, "单立人", { username: "shan", grants: [{ role: "system_administrator" }] })
  const guard = await house.person(orgId, "钱守一", {
    username: "qian",
    grants: [{ role: "security_administrator" }],
  })
  securityId = guard.id
  await house.person(orgId, "孙如镜", { username: "sun", grants: [{ role: "audit_administrator" }] })
  keeper = await house.signIn("shan")
  security = await house.signIn("qian")
})
afterAll(() => house.close())

const codes = (answer: { json(): { reasons?: { code: string }[] } }) =>
  (answer.json().reasons ?? []).map(({ code }) => code)
const seat = () => ({ termId, sectorId: sector, since: "2022-01-06" })
async function register(name: string, more: object = {}) {
  const answer = await keeper.post("/api/members", { name, ...more })
  expect(answer.statusCode).toBe(201)
  return answer.json()
}

test("a member is found by characters and by pinyin; a second one of the name is compared, never merged", async () => {
  await register("曾国强", { birthYear: 1970, employer: "市农科院", seat: seat() })
  const found = async (q: string) =>
    (await keeper.get(`/api/members?q=${encodeURIComponent(q)}`))
      .json()
      .items.map((each: { name: string }) => each.name)
  for (const q of ["曾国强", "国强", "zengguoqiang", "zgq", "cengguo", "zgqiang"])
    expect([q, await found(q)]).toEqual([q, ["曾国强"]])
  expect(await found("wang")).toEqual([])
  const again = await keeper.post("/api/members", { name: "曾国强", birthYear: 1970, employer: "市二中" })
  expect([again.statusCode, codes(again)]).toEqual([409, ["person_alike"]])
  const unknown = await keeper.post("/api/members", { name: "曾国强" })
  expect(codes(unknown)).toEqual(["person_alike"])
  await register("曾国强", { birthYear: 1991 })
  await register("曾国强", { birthYear: 1970, employer: "市二中", distinct: true })
  const { items } = (
    await keeper.get(`/api/members/alike?name=${encodeURIComponent("曾国强")}&birthYear=1970`)
  ).json()
  expect(items).toHaveLength(2)
})

test("a seat goes from nominated to in office to resigned and no way back; every step is told", async () => {
  const { id, seats } = await register("李建华", { seat: { ...seat(), state: "nominated" } })
  const path = `/api/members/${id}/seats/${seats[0].id}`
  const move = (state: string, on: string) => keeper.send("PATCH", path, { state, on })
  expect(codes(await move("resigned", "2024-01-01"))).toEqual(["seat_state"])
  expect((await move("in_office", "2022-02-01")).json().seats[0]).toMatchObject({
    state: "in_office",
    since: "2022-02-01",
  })
  expect((await move("resigned", "2025-05-01")).json().seats[0]).toMatchObject({
    state: "resigned",
    until: "2025-05-01",
  })
  expect(codes(await move("in_office", "2025-06-01"))).toEqual(["seat_state"])
  const { history } = (await keeper.get(`/api/members/${id}`)).json()
  expect(history.map((each: { action: string }) => each.action)).toEqual([
    "change_seat",
    "change_seat",
    "add_seat",
    "create_person",
  ])
  expect(history[0]).toMatchObject({
    by: "单立人",
    data: { changed: { state: { from: "in_office", to: "resigned" } } },
  })
})

test("who was in which committee on that day is known", async () => {
  const { id } = await register("赵敏", { seat: seat() })
  const joined = await keeper.post(`/api/members/${id}/affiliations`, {
    bodyId: committee,
    post: "director",
    since: "2023-03-01",
  })
  const [{ id: part }] = joined.json().affiliations
  await keeper.post(`/api/members/${id}/affiliations/${part}/end`, { until: "2024-12-31" })
  const on = async (day: string) =>
    (await keeper.get(`/api/members/in/${committee}?on=${day}`))
      .json()
      .items.map((each: { name: string; post: string }) => `${each.name} ${each.post}`)
  expect(await on("2023-02-28")).toEqual([])
  expect(await on("2024-06-01")).toEqual(["赵敏 director"])
  expect(await on("2025-01-01")).toEqual([])
  const liaison = await keeper.post(`/api/members/${id}/affiliations`, {
    bodyId: unit,
    post: "liaison",
    since: "2024-01-01",
  })
  expect(codes(liaison)).toEqual(["post_carries_role"])
})

test("whoever moved to another sector in mid-term, or joined the standing committee, is found where they were on the day", async () => {
  const other = await house.body(orgId, "sector", "医药卫生界")
  const { id, seats } = await register("周转", { seat: seat() })
  const path = `/api/members/${id}/seats/${seats[0].id}`
  await keeper.send("PATCH", path, { sectorId: other, on: "2023-06-01" })
  const moved = (await keeper.send("PATCH", path, { standing: true, on: "2024-02-01" })).json()
  expect(moved.seats[0].past).toMatchObject([
    { sectorName: "医药卫生界", standing: false, since: "2023-06-01", until: "2024-01-31" },
    { standing: false, until: "2023-05-31" },
  ])
  const roll = async (kind: string, on: string) =>
    (await keeper.get(`/api/members/roll?kind=${kind}&on=${on}`))
      .json()
      .items.filter(({ people }: { people: { id: string }[] }) => people.some((each) => each.id === id))
      .map(({ bodyId }: { bodyId: string | null }) => bodyId)
  expect(await roll("sector", "2023-05-31")).toEqual([sector])
  expect(await roll("sector", "2023-06-01")).toEqual([other])
  expect(await roll("standing_committee", "2024-01-31")).toEqual([])
  expect(await roll("standing_committee", "2024-02-01")).toEqual([null])
  expect((await keeper.get(`/api/members/in/${sector}?on=2023-05-31`)).body).toContain("周转")
  expect((await keeper.get(`/api/members/in/${sector}?on=2023-06-01`)).body).not.toContain("周转")
  expect(codes(await keeper.send("PATCH", path, { standing: false, on: "2099-01-01" }))).toEqual([
    "seat_change_ahead",
  ])
  const taken = await keeper.get("/api/members/roll.xlsx?kind=sector&on=2023-06-01")
  expect(taken.statusCode).toBe(200)
})

test("the security administrator alone grants, never to themselves, and nobody holds two of the three", async () => {
  const { id } = await register("周文书")
  const grant = (client: Client, to: string, role: string, more: object = {}) =>
    client.post(`/api/members/${to}/roles`, { role, bodyId: null, since: "2026-03-01", until: null, ...more })
  expect(codes(await grant(keeper, id, "proposal_office"))).toEqual(["only_security_administrator"])
  expect(codes(await grant(security, securityId, "proposal_office"))).toEqual(["not_to_oneself"])
  expect(codes(await grant(security, id, "member"))).toEqual(["no_such_choice"])
  expect(codes(await grant(security, id, "unit_liaison"))).toEqual(["role_needs_body"])
  expect(codes(await grant(security, id, "unit_liaison", { bodyId: committee }))).toEqual(["role_needs_body"])
  expect((await grant(security, id, "unit_liaison", { bodyId: unit })).statusCode).toBe(200)
  expect(codes(await grant(security, id, "unit_liaison", { bodyId: unit }))).toEqual(["role_held"])
  const both = await Promise.all(
    ["system_administrator", "security_administrator"].map((role) => grant(security, id, role)),
  )
  expect(both.flatMap(codes)).toEqual(["administrators_apart"])
  const audit = (await keeper.get(`/api/members?who=all&q=${encodeURIComponent("孙如镜")}`)).json().items[0]
  expect(codes(await grant(security, audit.id, "security_administrator"))).toEqual(["administrators_apart"])
  const [held] = (await keeper.get(`/api/members/${audit.id}`)).json().grants
  const last = await security.post(`/api/members/${audit.id}/roles/${held.id}/end`, { until: "2026-03-10" })
  expect(codes(last)).toEqual(["last_administrator"])
})

test("an account is opened with a password told once, works for its roles until their last day, and is blocked", async () => {
  const { id } = await register("郑联络")
  const { password } = (await security.post(`/api/members/${id}/account`, { username: "zheng" })).json()
  expect(codes(await security.post(`/api/members/${id}/account`, { username: "zheng2" }))).toEqual([
    "account_held",
  ])
  await security.post(`/api/members/${id}/roles`, {
    role: "unit_liaison",
    bodyId: unit,
    since: "2026-03-01",
    until: "2026-03-12",
  })
  const enter = (given: string) =>
    house.client().post("/api/auth/sign-in/username", { username: "zheng", password: given })
  const browser = house.client()
  await browser.post("/api/auth/sign-in/username", { username: "zheng", password })
  expect((await browser.get("/api/me")).json()).toMatchObject({
    account: { mustChangePassword: true },
    roles: ["unit_liaison"],
  })
  const renewed = (await security.post(`/api/members/${id}/account/password`)).json()
  // Other servers hear of it within moments.
  await expect.poll(async () => (await browser.get("/api/me")).statusCode).toBe(401)
  expect((await enter(password)).statusCode).toBe(401)
  expect((await enter(renewed.password)).statusCode).toBe(200)
  expect(
    (await security.post(`/api/members/${id}/account/block`, { blocked: true })).json().account.blocked,
  ).toBe(true)
  expect((await enter(renewed.password)).statusCode).toBe(401)
  await security.post(`/api/members/${id}/account/block`, { blocked: false })
  const later = house.client()
  await later.post("/api/auth/sign-in/username", { username: "zheng", password: renewed.password })
  house.clock.set("2026-03-13T09:00:00+08:00")
  await later.post("/api/auth/sign-in/username", { username: "zheng", password: renewed.password })
  expect((await later.get("/api/me")).json().roles).toEqual([])
  house.clock.set("2026-03-10T09:00:00+08:00")
})

test("accounts are opened for many at once, under their names in pinyin, and only for those who have none", async () => {
  const names = ["欧阳文", "欧阳闻", "仇小满"]
  const ids = await Promise.all(names.map(async (name) => (await register(name, { seat: seat() })).id))
  expect(codes(await keeper.post("/api/members/accounts", { personIds: ids }))).toEqual([
    "only_security_administrator",
  ])
  await security.post(`/api/members/${ids[2]}/account`, { username: "ouyangwen" })
  const { slips } = (await security.post("/api/members/accounts", { personIds: ids })).json()
  expect(slips.map(({ username }: { username: string }) => username)).toEqual(["ouyangwen2", "ouyangwen3"])
  const client = house.client()
  const [{ username, password }] = slips
  const answer = await client.post("/api/auth/sign-in/username", { username, password })
  expect(answer.statusCode).toBe(200)
  expect((await security.post("/api/members/accounts", { personIds: ids })).json().slips).toEqual([])
})

test("nobody resets the password of another administrator, nor of an account that opens another organisation", async () => {
  const audit = (await keeper.get(`/api/members?who=all&q=${encodeURIComponent("孙如镜")}`)).json().items[0]
  expect(codes(await security.post(`/api/members/${audit.id}/account/password`))).toEqual([
    "account_of_administrator",
  ])
  const { id: county, termId: countyTerm } = await house.organisation("邻县政协", "county")
  const leader = await house.person(orgId, "冯两地", { username: "feng" })
  await house.person(county, "冯两地", { accountId: leader.accountId ?? "", seat: { termId: countyTerm } })
  expect(codes(await security.post(`/api/members/${leader.id}/account/password`))).toEqual(["account_shared"])
  const neighbour = await house.person(county, "邻管", {
    username: "linguan",
    grants: [{ role: "security_administrator" }],
  })
  expect(neighbour.id).toBeTruthy()
  const other = await house.signIn("linguan")
  expect((await other.get(`/api/members/${leader.id}`)).statusCode).toBe(404)
})

test("an account opens a second organisation only when the administrators of both have done their part", async () => {
  const { id: county } = await house.organisation("河东县政协", "county")
  await house.person(county, "县安全", { username: "xian", grants: [{ role: "security_administrator" }] })
  const seated = await house.person(orgId, "两级委员", { username: "liangji" })
  const there = await house.person(county, "两级委员", {})
  const countys = await house.signIn("xian")
  const link = (client: Client, code: string) =>
    client.post(`/api/members/${there.id}/account/link`, { code })
  expect(codes(await link(countys, "1.x.y"))).toEqual(["link_code_unfit"])
  const offered = await security.post(`/api/members/${seated.id}/account/offer`, { organisationId: county })
  const { code } = offered.json()
  expect(codes(await link(countys, `${code}x`))).toEqual(["link_code_unfit"])
  expect((await link(countys, code)).json().account).toMatchObject({ username: "liangji" })
  expect(codes(await link(countys, code))).toEqual(["account_held"])
  const member = await house.signIn("liangji")
  const organisations = (await member.get("/api/me")).json().organisations
  expect(organisations.map(({ id }: { id: number }) => id)).toEqual([orgId, county])
  const { history } = (await keeper.get(`/api/members/${seated.id}`)).json()
  expect(history.map(({ action }: { action: string }) => action)).toEqual(["account_linked", "offer_account"])
  expect((await member.get("/api/notices")).json().items).toMatchObject([
    { kind: "account_linked", title: "您的账户可以进入河东县政协了", href: "/account" },
  ])
})

test("what a member changes about themselves waits for the office, field by field, old and new kept", async () => {
  await house.person(orgId, "韩梅", { username: "han", seat: { termId, sectorId: sector } })
  const member = await house.signIn("han")
  await member.post("/api/me/profile", { employer: "市一中", post: "教师" })
  await member.post("/api/me/profile", { employer: "市三中" })
  const { items } = (await keeper.get("/api/members/changes")).json()
  expect(
    items.map((each: { field: string; from: string; to: string }) => [each.field, each.from, each.to]),
  ).toEqual([
    ["post", "", "教师"],
    ["employer", "", "市三中"],
  ])
  const [post, employer] = items
  expect((await keeper.post(`/api/members/changes/${employer.id}`, { accept: true })).statusCode).toBe(204)
  expect(codes(await keeper.post(`/api/members/changes/${post.id}`, { accept: false }))).toEqual([
    "note_needed",
  ])
  await keeper.post(`/api/members/changes/${post.id}`, { accept: false, note: "请附任职文件" })
  expect(codes(await keeper.post(`/api/members/changes/${post.id}`, { accept: true }))).toEqual([
    "change_decided",
  ])
  const mine = (await member.get("/api/me/profile")).json()
  expect(mine.profile).toMatchObject({ employer: "市三中", post: "" })
  expect(mine.changes.map((each: { state: string }) => each.state).toSorted()).toEqual([
    "accepted",
    "declined",
    "withdrawn",
  ])
  expect((await member.get("/api/members")).statusCode).toBe(403)
  expect((await member.post("/api/members", { name: "某某" })).statusCode).toBe(403)
  expect(await house.house.db.read(mintScope(orgId, null), verifyChain)).toMatchObject({ broken: null })
})
