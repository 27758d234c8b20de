import { afterAll, beforeAll, expect, test } from "vitest"
import { mintScope } from "../../platform/database/db.ts"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { verifyChain } from "../../platform/procedures/facts.ts"
import { organisations } from "./module.ts"

let house: OpenHouse
let orgId: number
let administrator: Client
let member: Client
beforeAll(async () => {
  house = await openHouse({ modules: [organisations] })
  orgId = (await house.organisation("某市政协")).id
  await house.person(orgId, "单立人", { username: "shan", grants: [{ role: "system_administrator" }] })
  await house.person(orgId, "成员", { username: "cheng" })
  administrator = await house.signIn("shan")
  member = await house.signIn("cheng")
})
afterAll(() => house.close())

const bodies = "/api/organisation/bodies"
const codes = (answer: { json(): { reasons: { code: string }[] } }) =>
  answer.json().reasons.map(({ code }) => code)
const facts = () =>
  house.house.db.read(mintScope(orgId, null), (read) =>
    read.q
      .selectFrom("fact")
      .select(["action", "data", "actor"])
      .where("org_id", "=", orgId)
      .orderBy("seq")
      .execute(),
  )

test("a unit that is renamed keeps its old name, dated, and one that is closed can still be read", async () => {
  const made = await administrator.post(bodies, {
    kind: "handling_unit",
    name: "某市卫生和计划生育委员会",
    shortName: "市卫计委",
    track: "government",
    duties: "卫生、计划生育",
    since: "2014-01-01",
  })
  expect(made.statusCode).toBe(201)
  const { id } = made.json()
  const renamed = await administrator.post(`${bodies}/${id}/rename`, {
    name: "某市卫生健康委员会",
    shortName: "市卫健委",
    on: "2019-02-01",
  })
  expect(renamed.json()).toMatchObject({
    name: "某市卫生健康委员会",
    shortName: "市卫健委",
    names: [{ name: "某市卫生和计划生育委员会", since: "2014-01-01", until: "2019-01-31" }],
  })
  const early = await administrator.post(`${bodies}/${id}/rename`, { name: "又一名", on: "2018-01-01" })
  expect([early.statusCode, codes(early)]).toEqual([422, ["days_out_of_order"]])

  expect((await administrator.post(`${bodies}/${id}/close`, { on: "2026-03-01" })).json().until).toBe(
    "2026-03-01",
  )
  const listed = async (query: string) =>
    (await member.get(`${bodies}?kind=handling_unit${query}`))
      .json()
      .items.map(({ name }: { name: string }) => name)
  expect(await listed("")).toEqual([])
  expect(await listed("&on=2026-02-01")).toEqual(["某市卫生健康委员会"])
  expect(await listed("&ended=1")).toEqual(["某市卫生健康委员会"])
  expect((await facts()).map(({ action }) => action)).toEqual(["create_body", "rename_body", "close_body"])
})

test("a unit without a track, a name that is taken, and a stranger to the register are refused", async () => {
  const unit = { kind: "handling_unit", name: "某市教育局" }
  expect(codes(await administrator.post(bodies, unit))).toEqual(["track_needed"])
  expect((await administrator.post(bodies, { ...unit, track: "government" })).statusCode).toBe(201)
  const again = await administrator.post(bodies, { ...unit, track: "government" })
  expect([again.statusCode, codes(again)]).toEqual([409, ["body_exists"]])
  const stranger = await member.post(bodies, { ...unit, name: "某市交通局", track: "government" })
  expect([stranger.statusCode, codes(stranger)]).toEqual([403, ["not_your_register"]])
})

test("a functional party branch recruits nobody, collects no dues and moves no membership; an ordinary one does", async () => {
  const branch = async (name: string, functional: boolean) =>
    (await administrator.post(bodies, { kind: "party_branch", name, functional })).json()
  const working = await branch("提案委员会功能型党支部", true)
  const ordinary = await branch("机关党支部", false)
  const person = await house.person(orgId, "陈支书", {})
  const act = (id: string, kind: string) =>
    administrator.post(`${bodies}/${id}/branch-acts`, { kind, personId: person.id, on: "2026-03-02" })
  for (const kind of ["recruit", "dues", "move_in", "move_out"])
    expect([kind, codes(await act(working.id, kind))]).toEqual([kind, ["functional_branch"]])
  expect((await act(ordinary.id, "dues")).json().items).toMatchObject([{ kind: "dues", name: "陈支书" }])
  const sector = await administrator.post(bodies, { kind: "sector", name: "科技界", functional: true })
  expect(codes(sector)).toEqual(["functional_unfit"])
})

test("two clerks who register the same sector at the same moment make one", async () => {
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => administrator.post(bodies, { kind: "sector", name: "农业界" })),
  )
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409, 409])
})

test("terms do not overlap, sessions stand in their term, and each change is a fact with old and new", async () => {
  const terms = "/api/organisation/terms"
  const [first] = (await member.get(terms)).json().items
  const next = { number: 2, startsOn: "2027-01-05", endsOn: null }
  expect(codes(await administrator.post(terms, next))).toEqual(["terms_overlap"])
  const ended = { number: 1, startsOn: "2022-01-01", endsOn: "2027-01-04" }
  expect((await administrator.send("PUT", `${terms}/${first.id}`, ended)).statusCode).toBe(200)
  expect(
    (await administrator.post(terms, next)).json().items.map((each: { number: number }) => each.number),
  ).toEqual([2, 1])
  const session = {
    number: 5,
    opensOn: "2026-01-12",
    closesOn: "2026-01-15",
    collectionOpensOn: "2025-10-12",
    cutoffAt: "2026-01-13T17:00",
  }
  const opened = await administrator.post(`${terms}/${first.id}/sessions`, session)
  expect(opened.json().items[1].sessions).toMatchObject([
    { number: 5, year: 2026, cutoffAt: "2026-01-13T17:00" },
  ])
  const outside = await administrator.post(`${terms}/${first.id}/sessions`, {
    ...session,
    number: 6,
    opensOn: "2028-01-12",
    closesOn: "2028-01-13",
  })
  expect(codes(outside)).toEqual(["session_outside_term"])
  const { id } = opened.json().items[1].sessions[0]
  await administrator.send("PUT", `${terms}/${first.id}/sessions/${id}`, {
    ...session,
    cutoffAt: "2026-01-14T12:00",
  })
  expect((await facts()).at(-1)).toMatchObject({
    action: "change_session",
    data: { changed: { cutoffAt: { from: "2026-01-13T17:00", to: "2026-01-14T12:00" } } },
    actor: { name: "单立人", channel: "self" },
  })
})

test("the check list names what is missing and is content when it is there", async () => {
  const check = async (code: string) =>
    (await administrator.get("/api/organisation/checks"))
      .json()
      .items.find((each: { code: string }) => each.code === code)
  expect(await check("units_without_liaison")).toMatchObject({
    done: false,
    count: 1,
    examples: ["某市教育局"],
  })
  expect(await check("proposal_office")).toMatchObject({ done: false, needed: true })
  await house.person(orgId, "提案委干部", { username: "ti", grants: [{ role: "proposal_office" }] })
  expect(await check("proposal_office")).toMatchObject({ done: true, count: 1 })
  expect((await member.get("/api/organisation/checks")).statusCode).toBe(403)
})

test("another organisation neither sees nor changes these bodies", async () => {
  const { id: other } = await house.organisation("邻县政协", "county")
  await house.person(other, "邻人", { username: "lin", grants: [{ role: "system_administrator" }] })
  const neighbour = await house.signIn("lin")
  expect((await neighbour.get(`${bodies}?ended=1`)).json().items).toEqual([])
  const [unit] = (await member.get(`${bodies}?kind=handling_unit`)).json().items
  expect((await neighbour.post(`${bodies}/${unit.id}/close`, { on: "2026-03-01" })).statusCode).toBe(404)
  expect(await house.house.db.read(mintScope(orgId, null), verifyChain)).toMatchObject({ broken: null })
})
