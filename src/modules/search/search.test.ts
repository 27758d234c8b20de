import { afterAll, beforeAll, expect, it } from "vitest"
import { systemActor } from "../../base/actor.ts"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { createErrandTable, errands } from "../../platform/jobs/errand.fixture.ts"
import { runReadyJobs } from "../../platform/jobs/runner.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { rebuildSearch } from "./index-case.ts"
import { searching } from "./module.ts"

let open: OpenHouse
let orgId: number
let clerk: Client
let member: Client
let memberId: string
const notify = async () => {}

beforeAll(async () => {
  open = await openHouse({ modules: [errands({ notify }), searching] })
  await createErrandTable(open.database.ownerUrl)
  const { id, termId } = await open.organisation()
  orgId = id
  await open.person(orgId, "赵六", { username: "zhao", grants: [{ role: "proposal_office" }] })
  memberId = (await open.person(orgId, "曾晓单", { username: "zeng", seat: { termId } })).id
  await open.person(orgId, "张三丰")
  const unitId = await open.body(orgId, "handling_unit", "市卫生健康委员会", {
    short_name: "市卫健委",
    duties: "医疗卫生" as never,
  })
  await open.body(orgId, "sector", "教育界")
  await open.inOrganisation(orgId, async (tx) => {
    await tx.q
      .insertInto("body_name")
      .values({
        org_id: orgId,
        id: memberId,
        body_id: unitId,
        name: "市卫生和计划生育委员会",
        since: null,
        until: null,
      })
      .execute()
  })
  clerk = await open.signIn("zhao")
  member = await open.signIn("zeng")
  await errand("关于农村互助养老的建议", "建设互助养老院，培训护理人员。", [
    { relation: "doer", personId: memberId, bodyId: null },
  ])
  await errand("关于加装电梯的建议", "老旧小区没有电梯，养老不便。")
  await errand("关于敬老的建议", "老年人的供养，老了怎么办。")
  expect(await rebuildSearch(open.house, orgId)).toBe(3)
})
afterAll(() => open.close())

const errand = (subject: string, text: string, parties: object[] = []) =>
  open.inOrganisation(orgId, (tx) =>
    openCase(open.house, tx, {
      procedure: "errand",
      actor: systemActor(orgId),
      data: { subject, text, parties },
    }),
  )
const search = async (client: Client, q: string, more = "") =>
  (await client.get(`/api/search?q=${encodeURIComponent(q)}${more}`)).json()
const titles = ({ items }: { items: { title: string }[] }) => items.map(({ title }) => title)

it("finds exactly what was typed, in either script, the title before the text", async () => {
  const found = await search(clerk, "養老")
  expect(titles(found)).toEqual(["关于农村互助养老的建议", "关于加装电梯的建议"])
  expect(found).toMatchObject({ total: 2, totalCapped: false, next: null })
  const [first, second] = found.items
  const [[from, to]] = first.titleMarks
  expect(first.title.slice(from, to)).toBe("养老")
  expect(second.snippet.slice(...second.marks[0])).toBe("养老")
})

it("counts and shows only what the asker may see", async () => {
  expect(await search(member, "养老")).toMatchObject({
    total: 1,
    items: [{ title: "关于农村互助养老的建议" }],
  })
  expect(await search(member, "电梯")).toMatchObject({ total: 0, items: [] })
})

it("pages without a gap or a double", async () => {
  const first = await search(clerk, "建议", "&limit=2")
  const second = await search(clerk, "建议", `&limit=2&cursor=${first.next}`)
  expect(first.total).toBe(3)
  expect(new Set([...titles(first), ...titles(second)]).size).toBe(3)
  expect(second.next).toBeNull()
})

it("what looks like a query language is text, and what holds no letter finds nothing", async () => {
  expect(await search(clerk, "' | 'a':* & !(养老)")).toMatchObject({ total: 0 })
  expect(await search(clerk, "！？")).toMatchObject({ total: 0, items: [] })
  expect((await clerk.get("/api/search?q=")).statusCode).toBe(422)
})

it("the effect keeps the index up to date after the act", async () => {
  const { id } = await errand("关于路灯的建议", "路灯不亮。", [
    { relation: "doer", personId: memberId, bodyId: null },
  ])
  expect(await search(clerk, "路灯")).toMatchObject({ total: 0 })
  expect((await member.act("errands", id, "finish")).statusCode).toBe(200)
  await runReadyJobs(open.house, open.database.ownerUrl)
  expect(await search(clerk, "路灯")).toMatchObject({ total: 1, items: [{ caseId: id, state: "done" }] })
})

it("what is no longer to be found leaves the index when it is made anew", async () => {
  const { id } = await errand("关于喷泉的建议", "喷泉。")
  await rebuildSearch(open.house, orgId)
  expect(await search(clerk, "喷泉")).toMatchObject({ total: 1 })
  await open.inOrganisation(orgId, (tx) =>
    tx.q
      .updateTable("errand" as "proposal")
      .set({ state: "lapsed" })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      .execute(),
  )
  await rebuildSearch(open.house, orgId)
  expect(await search(clerk, "喷泉")).toMatchObject({ total: 0 })
})

const directory = async (kind: string, q: string) =>
  (await clerk.get(`/api/directory?kind=${kind}&q=${encodeURIComponent(q)}`)).json().items

it.each(["曾", "晓单", "zengxiaodan", "zxd", "zengx", "cengxiaodan"])(
  "a person is found by %s",
  async (q) => {
    expect((await directory("person", q)).map(({ name }: { name: string }) => name)).toContain("曾晓单")
  },
)

it("members are those with a seat; a body is found by its short and its earlier name", async () => {
  expect((await directory("member", "")).map(({ name }: { name: string }) => name)).toEqual(["曾晓单"])
  for (const q of ["卫健委", "卫生和计划", "wjw", "shiweisheng"]) {
    expect(await directory("handling_unit", q)).toMatchObject([
      { name: "市卫生健康委员会", detail: "医疗卫生" },
    ])
  }
  expect(await directory("handling_unit", "教育")).toEqual([])
  expect(await directory("body", "教育")).toMatchObject([{ name: "教育界" }])
})

it("the directory names those chosen before, in their order, and nobody of another organisation", async () => {
  const [unit] = await directory("handling_unit", "")
  const [person] = await directory("person", "曾")
  const stranger = "01890000-0000-7000-8000-000000000000"
  const { items } = (await clerk.get(`/api/directory?ids=${unit.id},${stranger},${person.id}`)).json()
  expect(items.map(({ name }: { name: string }) => name)).toEqual([unit.name, person.name])
})

it("the directory says nothing of how to reach people", async () => {
  await open.inOrganisation(orgId, (tx) =>
    tx.q.updateTable("person").set({ email: "zeng@example.cn" }).where("org_id", "=", orgId).execute(),
  )
  expect(Object.keys((await directory("person", "曾"))[0])).toEqual(["id", "name", "detail"])
})

it("letters are read as the names they spell: what 曾晓单 wrote is found by zengxiaodan and by zxd", async () => {
  await errand("关于修桥的建议", "提出人：曾晓单。")
  await rebuildSearch(open.house, orgId)
  for (const typed of ["zengxiaodan", "zxd"]) {
    expect(titles(await search(clerk, typed)), typed).toEqual(["关于修桥的建议"])
  }
  expect(titles(await search(clerk, "qwxyz"))).toEqual([])
})
