import { sql } from "kysely"
import { afterAll, beforeAll, expect, test } from "vitest"
import { sweepDeadlines } from "../../../platform/jobs/sweep.ts"
import { opinionCounts } from "../counts.ts"
import { type OpinionHouse, openOpinionHouse, type Somebody } from "../testing.ts"

let house: OpinionHouse
let people: OpinionHouse["people"]
const slow = 60_000
beforeAll(async () => {
  house = await openOpinionHouse()
  ;({ people } = house)
  await house.inOrganisation(house.city.orgId, (tx) =>
    tx.q
      .insertInto("opinion_source")
      .values({
        org_id: house.city.orgId,
        id: crypto.randomUUID(),
        kind: "station",
        person_id: people.informant.id,
        name: "城东街道联络站",
        since: "2026-01-01",
        until: null,
      })
      .execute(),
  )
}, slow)
afterAll(() => house.close())

const on = (who: Somebody) => house.signIn(who.username)

async function ask(more: object = {}) {
  const office = await on(people.clerk)
  const answer = await office.post("/api/opinion-commissions", {
    title: "极端天气城市排水情况",
    request: "汛期将至，市委要求月底前汇总意见。",
    dueOn: "2026-03-24",
    personIds: [people.li.id, people.zhang.id],
    bodyIds: [house.bodies.league, house.bodies.housing],
    sources: ["station"],
    ...more,
  })
  return answer
}

const standing = async (client: Awaited<ReturnType<typeof on>>, id: string) => {
  const { parties } = (await client.get(`/api/opinion-commissions/${id}`)).json()
  return Object.fromEntries(
    parties.map(({ name, relation }: { name: string; relation: string }) => [name, relation]),
  )
}

test(
  "those asked find it among their duties with its date, answer in one click, and the office sees who has answered",
  async () => {
    const { id } = (await ask()).json()
    await house.settle()
    const office = await on(people.clerk)
    for (const who of [people.li, people.league, people.housing, people.informant]) {
      const client = await on(who)
      const { items } = (await client.get("/api/todo")).json()
      const duty = items.find((item: { caseId: string }) => item.caseId === id)
      expect(duty).toMatchObject({ what: "应约写信息", due: { on: "2026-03-24" } })
      const view = (await client.act("opinion-commissions", id, "answer")).json()
      const [draft] = view.record.answers
      expect(draft).toMatchObject({ state: "draft" })
      // Clicked again, it is the same draft.
      const again = (await client.act("opinion-commissions", id, "answer")).json()
      expect(again.record.answers).toHaveLength(1)
      await client.act("opinion-reports", draft.id, "save", {
        title: "三处下穿隧道逢雨必淹",
        problem: "三处下穿隧道逢雨必淹。",
        cause: "泵站老化。",
        suggestion: "汛前清淤，加装水位警示。",
        originalWork: true,
        noStateSecret: true,
      })
      expect((await office.get(`/api/opinion-commissions/${id}`)).json().record.answers).not.toContainEqual(
        expect.objectContaining({ state: "draft" }),
      )
      const sent = await client.act("opinion-reports", draft.id, "submit")
      expect([sent.statusCode, sent.statusCode === 200 ? "" : sent.body]).toEqual([200, ""])
      const left = (await client.get("/api/todo")).json().items
      expect(left.some((item: { caseId: string }) => item.caseId === id)).toBe(false)
    }
    const zhang = await on(people.zhang)
    await zhang.act("opinion-commissions", id, "decline", { reason: "近期未调研此题。" })
    expect(await standing(office, id)).toEqual({
      李晓云: "answered",
      张立: "declined",
      周信息员: "answered",
      民盟云泽市委员会: "answered",
      市住房城乡建设局: "answered",
    })
    expect((await office.get("/api/opinion-commissions")).json().items[0]).toMatchObject({
      asked: 5,
      answered: 4,
      declined: 1,
      reports: 4,
    })
    // The power company was not asked, so for it there is no such request.
    const stranger = await on(people.power)
    expect((await stranger.get(`/api/opinion-commissions/${id}`)).statusCode).toBe(404)
    expect((await stranger.get("/api/opinion-commissions")).json().items).toEqual([])
  },
  slow,
)

test(
  "a report taken back is no answer; reminded of five days before and overdue after; prolonged, closed, opened again",
  async () => {
    const office = await on(people.clerk)
    const { id } = (await ask({ personIds: [people.li.id], bodyIds: [], sources: [] })).json()
    const li = await on(people.li)
    const begun = (await li.act("opinion-commissions", id, "answer")).json()
    const reportId = begun.record.answers[0].id as string
    await li.act("opinion-reports", reportId, "save", {
      title: "小区排水不畅",
      problem: "排水不畅。",
      cause: "管网老旧。",
      suggestion: "清淤。",
      originalWork: true,
      noStateSecret: true,
    })
    await li.act("opinion-reports", reportId, "submit")
    expect((await office.act("opinion-commissions", id, "remind")).statusCode).toBe(422)
    await li.act("opinion-reports", reportId, "withdraw", { reason: "数据有误" })
    expect(await standing(office, id)).toEqual({ 李晓云: "asked" })
    expect((await office.act("opinion-commissions", id, "remind")).statusCode).toBe(200)
    await office.act("opinion-commissions", id, "extend", { until: "2026-03-31", reason: "会议顺延" })
    expect((await office.get(`/api/opinion-commissions/${id}`)).json().deadlines).toMatchObject([
      { due: { due: "2026-03-31" } },
    ])
    house.clock.set("2026-03-25T09:00:00+08:00")
    await sweepDeadlines(house.house, house.city.orgId)
    house.clock.set("2026-04-02T09:00:00+08:00")
    await sweepDeadlines(house.house, house.city.orgId)
    await house.settle()
    const again = await on(people.li)
    const told = (await again.get("/api/notices")).json().items.map(({ kind }: { kind: string }) => kind)
    expect(told).toEqual(expect.arrayContaining(["commission_reminded", "commission_extended", "due_soon"]))
    expect(told).toContain("overdue")
    const late = await on(people.clerk)
    await late.act("opinion-commissions", id, "close", { summary: "汇总一期。" })
    expect((await again.act("opinion-commissions", id, "answer")).statusCode).not.toBe(200)
    await late.act("opinion-commissions", id, "extend", { until: "2026-04-20", reason: "仍需补充" })
    expect((await late.get(`/api/opinion-commissions/${id}`)).json()).toMatchObject({ state: "asking" })
  },
  slow,
)

test(
  "only the office asks, only of those who can report; what was asked for counts as such in service",
  async () => {
    const member = await on(people.li)
    const asked = {
      title: "题目",
      request: "请报。",
      dueOn: "2026-06-01",
      personIds: [],
      bodyIds: [],
      sources: [],
    }
    expect((await member.post("/api/opinion-commissions", asked)).statusCode).toBe(403)
    expect((await ask({ dueOn: "2026-01-01" })).statusCode).toBe(422)
    expect((await ask({ personIds: [people.leader.id] })).statusCode).toBe(422)
    expect((await ask({ personIds: [], bodyIds: [], sources: [] })).statusCode).toBe(422)
    const { rows } = await house.inOrganisation(house.city.orgId, (tx) =>
      sql`select data from fact where org_id = ${house.city.orgId} and procedure = 'opinion_report'
        and action = 'submit'`.execute(tx.q),
    )
    expect(rows).toContainEqual({ data: { occasion: "commissioned" } })
    const counted = opinionCounts.filter(({ kind }) => kind !== "opinion.instructed")
    expect(counted.filter(({ carries }) => carries?.includes("occasion")).map(({ fact }) => fact)).toEqual(
      expect.arrayContaining([
        "opinion_report.submit",
        "opinion_report.issue",
        "opinion_report.recordAdoption",
      ]),
    )
  },
  slow,
)
