import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { systemActor } from "../../base/actor.ts"
import { type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { createErrandTable, errandOffice, errands } from "../../platform/jobs/errand.fixture.ts"
import { checkTodo } from "../../platform/procedures/check-todo.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { todo } from "./module.ts"
import { mostShown, type TodoItem } from "./reads.ts"

let open: OpenHouse
let orgId: number
let termId: string

beforeAll(async () => {
  open = await openHouse({ modules: [errands(), todo] })
  await createErrandTable(open.database.ownerUrl)
})
afterAll(() => open.close())
beforeEach(async () => {
  const organisation = await open.organisation()
  orgId = organisation.id
  termId = organisation.termId
})

let people = 0
const person = (name: string, more: object = {}) => {
  people += 1
  const username = `person${people}`
  return open.person(orgId, name, { username, ...more }).then(({ id }) => ({ id, username }))
}
const errand = (data: object, parties: object[] = []) =>
  open.inOrganisation(orgId, (tx) =>
    openCase(open.house, tx, { procedure: "errand", actor: systemActor(orgId), data: { ...data, parties } }),
  )
const doer = (personId: string) => ({ relation: "doer", personId, bodyId: null })
const listOf = async (username: string, headers = {}): Promise<TodoItem[]> =>
  (await (await open.signIn(username)).get("/api/todo", headers)).json().items

it("a party sees what to do, why, and by when", async () => {
  const li = await person("李四")
  const { id } = await errand({ subject: "取文件" }, [doer(li.id)])
  expect(await listOf(li.username)).toEqual([
    {
      id: `errand:${id}`,
      procedure: "errand",
      caseId: id,
      number: null,
      title: "取文件",
      what: "办结",
      why: "您是承办人",
      due: {
        on: "2026-03-24",
        start: "2026-03-10",
        period: { workingDays: 10 },
        provisional: false,
        workingDaysLeft: 10,
      },
      overdue: false,
      href: `/errands/${id}`,
      count: 1,
    },
  ])
  expect((await listOf(li.username, { "x-language": "en" }))[0]?.why).toBe("You: 承办人")
})

it("whoever has nothing to do with a case, and another organisation, sees nothing of it", async () => {
  const li = await person("李四")
  const other = await person("王五", { seat: { termId } })
  await errand({ subject: "取文件" }, [doer(li.id), { relation: "asker", personId: other.id, bodyId: null }])
  expect(await listOf(other.username)).toEqual([])
})

it("what the law does not allow yet is not asked of anybody", async () => {
  const li = await person("李四")
  await errand({ subject: "卡住的", stuck: true }, [doer(li.id)])
  expect(await listOf(li.username)).toEqual([])
})

it("a unit's liaison sees the unit's cases, and is told for which unit", async () => {
  const unitId = await open.body(orgId, "handling_unit", "市教育局")
  const wang = await person("王五", { posts: [{ bodyId: unitId, post: "liaison" }] })
  const colleague = await person("赵六", { posts: [{ bodyId: unitId, post: "member" }] })
  await errand({ subject: "取文件", unitId })
  expect(await listOf(wang.username)).toMatchObject([
    { title: "取文件", why: "您的职责：承办单位联络员（市教育局）" },
  ])
  expect(await listOf(colleague.username)).toEqual([])
})

it("the office sees its queue as one line with a count and the earliest due date", async () => {
  const clerk = await person("赵六", { grants: [{ role: "proposal_office" }] })
  await errand({ subject: "第一件" })
  await errand({ subject: "第二件" })
  expect(await listOf(clerk.username)).toMatchObject([
    {
      caseId: "",
      count: 2,
      title: "差事：待办 2 件",
      what: "提议",
      why: "您的职责：提案委办公室",
      href: "/errands?state=waiting",
      due: { on: "2026-03-24" },
    },
  ])
})

it("the earliest due stands first, and what is beyond a page is summed up", async () => {
  const li = await person("李四")
  const first = await errand({ subject: "最急的" }, [doer(li.id)])
  for (let n = 0; n < mostShown + 4; n += 1) await errand({ subject: `第${n}件` }, [doer(li.id)])
  await open.inOrganisation(orgId, (tx) =>
    tx.q
      .updateTable("deadline")
      .set({ due_on: "2026-03-09" })
      .where("org_id", "=", orgId)
      .where("case_id", "=", first.id)
      .execute(),
  )
  const items = await listOf(li.username)
  expect(items).toHaveLength(mostShown + 1)
  expect(items[0]).toMatchObject({ title: "最急的", overdue: true, due: { workingDaysLeft: -1 } })
  expect(items.find(({ caseId }) => caseId === "")).toMatchObject({
    count: 5,
    title: "差事：待办，另有 5 件",
  })
})

it("a queue that names what the procedure does not have is found out", () => {
  expect(checkTodo(errandOffice)).toEqual([])
  const wrong = { states: ["nowhere"], actions: ["fly"], scope: "party" as const }
  expect(checkTodo({ ...errandOffice, todo: { queues: [wrong] } })).toEqual([
    "errand: no state nowhere",
    "errand: no action fly",
    "errand: a party queue names relations",
  ])
})
