import { afterAll, beforeAll, expect, test } from "vitest"
import type { Client } from "../../platform/http/testing.ts"
import { setTerms } from "../../platform/procedures/terms.ts"
import { openVault } from "../../platform/vault/vault.ts"
import { gatherSubjects } from "./boards/gathering.ts"
import { requestFor } from "./journal/document.ts"
import { loadIssue } from "./journal/load.ts"
import { resealContacts } from "./public-channel/contact.ts"
import { opinionTerms } from "./terms.ts"
import { type OpinionHouse, openOpinionHouse, type Somebody } from "./testing.ts"

let house: OpinionHouse
let people: OpinionHouse["people"]
let slug: string
let office: Client
const slow = 60_000
beforeAll(async () => {
  house = await openOpinionHouse()
  ;({ people } = house)
  const row = await house.house.db.global
    .selectFrom("organisation")
    .select("public_slug")
    .where("id", "=", house.city.orgId)
    .executeTakeFirstOrThrow()
  slug = row.public_slug
  office = await house.signIn(people.clerk.username)
}, slow)
afterAll(() => house.close())

const form = { "content-type": "application/x-www-form-urlencoded" }
const voice = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    title: "东湖公园北门没有路灯",
    problem: "晚上散步的老人多，北门一段没有路灯。",
    suggestion: "增设路灯。",
    name: "王女士",
    phone: "13900001234",
    declared: "yes",
    ...more,
  }).toString()

async function openChannel() {
  await house.inOrganisation(house.city.orgId, (tx) =>
    setTerms(tx, opinionTerms, {
      preset: null,
      values: { publicChannel: true },
      validFrom: Temporal.PlainDate.from("2026-03-01"),
      at: new Date("2026-03-09T00:00:00Z"),
      by: null,
    }),
  )
}

test(
  "the public reports only where the organisation has opened it; contacts lie sealed and apart, and each look is kept",
  async () => {
    const visitor = house.client()
    const at = `/open/${slug}/voice`
    expect((await visitor.get(at)).statusCode).toBe(404)
    await openChannel()
    expect((await visitor.get(at)).body).toContain("请勿填写国家秘密")
    expect((await visitor.post(at, voice({ declared: "" }), form)).statusCode).toBe(422)
    expect((await visitor.post(at, voice({ website: "http://spam" }), form)).statusCode).toBe(422)
    const sent = await visitor.post(at, voice(), form)
    expect(sent.statusCode).toBe(201)
    const receipt = /id="receipt">([^<]+)</.exec(sent.body)?.[1] ?? ""
    expect(receipt).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    expect((await visitor.get(`${at}/receipt?number=0000-0000-0000-0000`)).statusCode).toBe(404)
    expect((await visitor.get(`${at}/receipt?number=${receipt.toLowerCase()}`)).body).toContain(
      "等待审核登记",
    )

    const { items } = (await office.get("/api/opinion-reports?channel=public")).json()
    expect(items).toMatchObject([{ channel: "public", state: "submitted", reporterName: "公众" }])
    const { rows } = await ownerRows("select name || phone as kept from opinion_contact")
    expect(rows[0]?.kept).not.toMatch(/王女士|13900001234/)
    const id = items[0].id as string
    const looked = await office.post(`/api/opinion-reports/${id}/contact`, { purpose: "核实地点" })
    expect(looked.json()).toEqual({ name: "王女士", phone: "13900001234" })
    const facts = await ownerRows("select data from fact where action = 'showContact'")
    expect(facts.rows).toMatchObject([{ data: { purpose: "核实地点" } }])
    const stranger = await house.signIn(people.zhang.username)
    expect((await stranger.post(`/api/opinion-reports/${id}/contact`, { purpose: "看看" })).statusCode).toBe(
      404,
    )
    await office.act("opinion-reports", id, "notUse", { grounds: ["single_dispute"], reason: "已在整改。" })
    expect((await visitor.get(`${at}/receipt?number=${receipt}`)).body).toContain("已在整改。")
  },
  slow,
)

test(
  "a ticket goes to the hotline and its news come back once, the reopening too",
  async () => {
    const id = await house.report(people.li, "screening")
    await house.act(people.clerk, "opinion_report", id, "convertToHotline", { reason: "个案诉求" })
    const [ours] = (await office.get("/api/hotline/requests.json")).json()
    expect(ours).toMatchObject({ status: "open", service_request_id: null })
    const news = (more: object) => [{ ...ours, service_request_id: "GD-2026-001", ...more }]
    const put = async (body: object) => (await office.post("/api/hotline/requests.json", body)).json()
    const closed = news({
      status: "closed",
      status_notes: "已安装。",
      updated_datetime: "2026-03-11T01:00:00Z",
    })
    expect(await put(closed)).toMatchObject({ changed: 1 })
    expect(await put(closed)).toMatchObject({ unchanged: 1 })
    const stateOf = async () => (await office.get(`/api/opinion-reports/${id}`)).json().state
    expect(await stateOf()).toBe("answered")
    // Older news than we have changes nothing.
    expect(await put(news({ status: "open", updated_datetime: "2026-03-10T23:00:00Z" }))).toMatchObject({
      unchanged: 1,
    })
    const again = news({
      status: "open",
      status_notes: "市民来电：又坏了。",
      updated_datetime: "2026-03-12T01:00:00Z",
      token: undefined,
    })
    expect(await put(again)).toMatchObject({ reopened: 1 })
    expect(await stateOf()).toBe("converted_hotline")
    const foreign = { ...ours, token: undefined, service_request_id: "GD-2026-002" }
    expect(await put([foreign, foreign])).toEqual({ added: 1, changed: 0, reopened: 0, unchanged: 1 })
  },
  slow,
)

test(
  "reports like one another are found among those of the last months, and many on one matter are one subject",
  async () => {
    const id = await house.report(people.li, "screening")
    const twin = await house.report(people.zhang, "submitted", { title: "小区充电桩太少" })
    await house.settle()
    const { items } = (await office.get(`/api/opinion-reports/${id}/similar`)).json()
    expect(items.map((each: { id: string }) => each.id)).toContain(twin)
    expect(items[0].verdict).toBe("duplicate")
    const board = (await office.get("/api/opinions/board")).json()
    expect(board.quotas.find((each: { name: string }) => each.name === "李晓云")).toMatchObject({ wanted: 1 })
    const text = "老旧小区电动自行车充电设施不足，飞线充电多，建议街道统筹建设充电棚。"
    const report = (n: number, more = text) => ({
      id: `r${n}`,
      title: "充电设施不足",
      text: `${more}第${n}处。`,
    })
    const other = { id: "x", title: "农村寄递末端网点偏少", text: "乡镇快递网点少，村民取件要走十几里。" }
    const [subject, ...rest] = gatherSubjects([report(1), report(2), report(3), report(4), other], 3)
    expect([subject?.ids.toSorted(), rest]).toEqual([["r1", "r2", "r3", "r4"], []])
  },
  slow,
)

test(
  "the year is counted from facts, each matter once",
  async () => {
    const before = (await office.get("/api/statistics/opinions?year=2026")).json().total.received as number
    const id = await house.report(people.li, "screening")
    await house.act(people.clerk, "opinion_report", id, "convertToProposal", { reason: "宜作提案。" })
    await house.inOrganisation(house.city.orgId, (tx) =>
      tx.q.updateTable("proposal").set({ state: "final_review" }).where("matter_id", "=", id).execute(),
    )
    const proposal = await house.inOrganisation(house.city.orgId, (tx) =>
      tx.q.selectFrom("proposal").select("id").where("matter_id", "=", id).executeTakeFirstOrThrow(),
    )
    await house.act(people.committee, "proposal", proposal.id, "convertToOpinion", { reason: "宜作信息。" })
    const after = (await office.get("/api/statistics/opinions?year=2026")).json()
    expect(after.total.received).toBe(before + 1)
    const member = await house.signIn(people.zhang.username)
    expect((await member.get("/api/statistics/opinions")).statusCode).toBe(403)
  },
  slow,
)

test(
  "a signed issue becomes one document with its reports in it",
  async () => {
    const id = await house.report(people.li, "ready")
    const { id: issueId } = (
      await office.post("/api/journal-issues", { journal: "special", reportIds: [id] })
    ).json()
    const on = (who: Somebody, action: string, input: object = {}) =>
      house.act(who, "journal_issue", issueId, action, input)
    await on(people.clerk, "save", { addressees: ["市委办公室"], note: "供领导参阅。" })
    await on(people.clerk, "sendToReview")
    await on(people.head, "approve")
    expect((await office.get(`/api/journal-issues/${issueId}/document`)).statusCode).toBe(404)
    await on(people.chair, "sign")
    await house.settle()
    const view = (await office.get(`/api/journal-issues/${issueId}`)).json()
    expect(view.record.documents).toMatchObject([{ kind: "journal_issue", number: "2026年第1期" }])
    const file = await office.get(`/api/journal-issues/${issueId}/document?format=pdf`)
    expect(file.body.slice(0, 5)).toBe("%PDF-")
  },
  slow,
)

test(
  "an issue waits for whoever the organisation's own chain names next, and bears the narrowest mark of its reports",
  async () => {
    await house.inOrganisation(house.city.orgId, (tx) =>
      setTerms(tx, opinionTerms, {
        preset: null,
        values: {
          publicChannel: true,
          signoffChain: ["proposal_committee", "chair"].map((role) => ({
            code: role,
            label: { zh: role, en: role },
            role,
          })),
        },
        validFrom: Temporal.PlainDate.from("2026-03-02"),
        at: new Date("2026-03-09T00:00:00Z"),
        by: null,
      }),
    )
    const reportIds = [await house.report(people.li, "ready"), await house.report(people.zhang, "ready")]
    await house.act(people.clerk, "opinion_report", reportIds[1] ?? "", "mark", { secrecy: "need_to_know" })
    const { id } = (await office.post("/api/journal-issues", { journal: "digest", reportIds })).json()
    const on = (who: Somebody, action: string, input: object = {}) =>
      house.act(who, "journal_issue", id, action, input)
    await on(people.clerk, "save", { title: "两则反映", addressees: ["市委办公室"] })
    await on(people.clerk, "sendToReview")
    await on(people.head, "approve")
    const waiting = async (who: Somebody) =>
      (await (await house.signIn(who.username)).get("/api/todo"))
        .json()
        .items.some(({ procedure }: { procedure: string }) => procedure === "journal_issue")
    expect([await waiting(people.committee), await waiting(people.chair)]).toEqual([true, false])
    await on(people.committee, "sign")
    expect([await waiting(people.committee), await waiting(people.chair)]).toEqual([false, true])
    const asked = await house.house.db.read(people.clerk.scope, async (read) => {
      const issue = await loadIssue(read, id, false)
      return issue && requestFor(read, issue)
    })
    expect(asked?.issuerMark).toBe("社情民意信息")
    expect(JSON.stringify(asked?.circulation)).toContain("知悉范围：按需知悉")
  },
  slow,
)

test(
  "whoever has been named to report finds their list in the navigation without a role",
  async () => {
    const informant = await house.signIn(people.informant.username)
    const nav = async () => (await informant.get("/api/me")).json().office.nav
    expect(await nav()).toEqual([])
    const source = { kind: "informant", personId: people.informant.id, name: "市中小企业协会" }
    expect((await office.post("/api/opinion-sources", source)).statusCode).toBe(201)
    expect(await nav()).toEqual(["/opinions"])
    await house.act(people.informant, "opinion_report", (await house.write(people.informant)).id, "submit")
    const own = (await informant.get("/api/opinion-reports?mine=true")).json()
    expect(own).toMatchObject({ total: 1, items: [{ channel: "informant", state: "submitted" }] })
  },
  slow,
)

test("after a new key the contacts are sealed anew, once", async () => {
  const vault = openVault("for tests only, 32 characters or more\na newer key, 32 characters or more too")
  const reseal = () =>
    house.inOrganisation(house.city.orgId, (tx) => resealContacts({ ...house.house, vault }, tx))
  expect([await reseal(), await reseal()]).toEqual([2, 0])
})

const ownerRows = async (text: string) => {
  const { Client } = await import("pg")
  const client = new Client({ connectionString: house.database.ownerUrl })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}
