import { afterAll, beforeAll, expect, test } from "vitest"
import { systemActor } from "../../../base/actor.ts"
import { mintScope } from "../../../platform/database/db.ts"
import { type Client, type OpenHouse, openHouse } from "../../../platform/http/testing.ts"
import { createErrandTable, errands } from "../../../platform/jobs/errand.fixture.ts"
import { verifyChain } from "../../../platform/procedures/facts.ts"
import { openCase } from "../../../platform/procedures/open.ts"
import { members } from "../module.ts"

let house: OpenHouse
let orgId: number
let keeper: Client
let ids: Record<"term" | "next" | "li" | "wang" | "committee" | "unit", string>
beforeAll(async () => {
  house = await openHouse({ modules: [members, errands()], now: "2026-12-20T09:00:00+08:00" })
  await createErrandTable(house.database.ownerUrl)
  const { id, termId } = await house.organisation("某市政协")
  orgId = id
  const committee = await house.body(orgId, "special_committee", "提案委员会")
  const unit = await house.body(orgId, "handling_unit", "市教育局", { track: "government" })
  const seat = { termId }
  const posts = [{ bodyId: committee, post: "member" }]
  const li = await house.person(orgId, "李离任", { seat, posts, grants: [{ role: "chair" }] })
  const wang = await house.person(orgId, "王连任", { username: "wang", seat, posts })
  await house.person(orgId, "郑联络", { grants: [{ role: "unit_liaison", bodyId: unit }] })
  await house.person(orgId, "钱守一", { username: "qian", grants: [{ role: "security_administrator" }] })
  await house.person(orgId, "单立人", { username: "shan", grants: [{ role: "system_administrator" }] })
  keeper = await house.signIn("shan")
  const next = crypto.randomUUID()
  await house.inOrganisation(orgId, async (tx) => {
    await tx.q
      .updateTable("term")
      .set({ ends_on: "2026-12-31" })
      .where("org_id", "=", orgId)
      .where("id", "=", termId)
      .execute()
    await tx.q
      .insertInto("term")
      .values({ org_id: orgId, id: next, number: 2, starts_on: "2027-01-01", ends_on: null })
      .execute()
    const parties = [{ relation: "doer", personId: li.id, bodyId: null }]
    const data = { subject: "未办结的事", parties }
    await openCase(house.house, tx, { procedure: "errand", actor: systemActor(orgId), data })
  })
  ids = { term: termId, next, li: li.id, wang: wang.id, committee, unit }
})
afterAll(() => house.close())

const codes = (answer: { json(): { reasons?: { code: string }[] } }) =>
  (answer.json().reasons ?? []).map(({ code }) => code)
const asked = () => ({ termId: ids.term, lastDay: "2026-12-31", firstDay: "2027-01-01" })
const rehearse = async () => (await keeper.post("/api/term-changes/rehearsal", asked())).json()
const perform = (digest: string) => keeper.post("/api/term-changes", { ...asked(), digest })
const nominate = (personId: string) =>
  keeper.post(`/api/members/${personId}/seats`, {
    termId: ids.next,
    sectorId: null,
    state: "nominated",
    since: "2027-01-01",
  })

test("a rehearsal tells person by person what would happen, and changes nothing", async () => {
  expect((await nominate(ids.wang)).statusCode).toBe(200)
  const plan = await rehearse()
  expect(plan.counts).toEqual({ leave: 1, goOn: 1, comeIn: 0, affiliations: 2, roles: 1, cases: 1 })
  expect(
    plan.people.map((each: { name: string; outcome: string; cases: object[]; affiliations: object[] }) => [
      each.name,
      each.outcome,
      each.affiliations.length,
      each.cases.length,
    ]),
  ).toEqual([
    ["李离任", "leaves", 1, 1],
    ["王连任", "goes_on", 1, 0],
  ])
  expect((await rehearse()).digest).toBe(plan.digest)
  const { seats, grants } = (await keeper.get(`/api/members/${ids.li}`)).json()
  expect([seats[0].state, grants[0].until]).toEqual(["in_office", null])
})

test("it is performed from the first day of the next term, and only as it was rehearsed", async () => {
  const { digest } = await rehearse()
  expect(codes(await perform(digest))).toEqual(["term_not_begun"])
  house.clock.set("2027-01-01T09:00:00+08:00")
  keeper = await house.signIn("shan")
  const newcomer = await keeper.post("/api/members", { name: "陈新任" })
  await nominate(newcomer.json().id)
  expect(codes(await perform(digest))).toEqual(["rehearsal_outdated"])
  const anew = await rehearse()
  expect(anew.counts).toMatchObject({ leave: 1, goOn: 1, comeIn: 1 })
  expect((await perform(anew.digest)).json().items).toMatchObject([
    { closed: 1, opened: 2, by: "单立人", rolesWaiting: 1 },
  ])
  expect(codes(await perform(anew.digest))).toEqual(["term_closed"])
})

test("the roles that end with the term are ended by the security administrator, not by who keeps the register", async () => {
  const [{ id }] = (await keeper.get("/api/term-changes")).json().items
  const path = `/api/term-changes/${id}/roles`
  const security = await house.signIn("qian")
  expect(codes(await keeper.get(path))).toEqual(["only_security_administrator"])
  const { items } = (await security.get(path)).json()
  expect(items).toMatchObject([{ role: "chair" }])
  const end = (client: Client) => client.post(path, { roleIds: [items[0].id] })
  expect((await security.post(path, { roleIds: [id] })).json().items).toMatchObject([{ rolesWaiting: 1 }])
  expect(codes(await end(keeper))).toEqual(["only_security_administrator"])
  const { grants } = (await keeper.get(`/api/members/${ids.li}`)).json()
  expect(grants).toMatchObject([{ role: "chair", until: null }])
  expect((await end(security)).json().items).toMatchObject([{ rolesWaiting: 0 }])
})

test("afterwards who left holds nothing of the term, who goes on sits in the next, and units are untouched", async () => {
  const view = async (id: string) => (await keeper.get(`/api/members/${id}`)).json()
  const left = await view(ids.li)
  expect(left).toMatchObject({
    seats: [{ term: 1, state: "term_ended", until: "2026-12-31" }],
    affiliations: [{ until: "2026-12-31" }],
    grants: [{ role: "chair", until: "2026-12-31" }],
  })
  expect(left.history.slice(0, 2)).toMatchObject([
    { action: "end_role" },
    { action: "change_of_term_person", data: { outcome: "leaves" } },
  ])
  expect((await view(ids.wang)).seats).toMatchObject([
    { term: 2, state: "in_office", since: "2027-01-01" },
    { term: 1, state: "term_ended" },
  ])
  const wang = await house.signIn("wang")
  expect((await wang.get("/api/me")).json().roles).toEqual(["member"])
  const { items } = (await keeper.get("/api/members?who=others")).json()
  const liaison = items.find(({ name }: { name: string }) => name === "郑联络")
  expect((await view(liaison.id)).grants).toMatchObject([{ role: "unit_liaison", until: null }])
  expect(await house.house.db.read(mintScope(orgId, null), verifyChain)).toMatchObject({ broken: null })
})
