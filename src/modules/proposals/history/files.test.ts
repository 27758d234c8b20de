import ExcelJS from "exceljs"
import { afterAll, beforeAll, expect, test } from "vitest"
import { stopwatch } from "../../../base/clock.ts"
import { makeZip } from "../../../platform/files/fixtures.ts"
import { type Flat, type HistoryHouse, openHistory, toCsv, toJson, toXlsx } from "./testing.ts"

let past: HistoryHouse
beforeAll(async () => {
  past = await openHistory()
})
afterAll(() => past.close())

const paper = (number: number, more: Flat = {}): Flat => ({
  届次: "十二届二次会议（2019）",
  编号: number,
  案由: `关于第${number}号桥梁加固的提案`,
  提案人: "许文前",
  分类: "社会建设",
  正文: `情况：桥梁老化。\n问题分析：无人检测。\n具体建议：1.逐年检测。2.先修第${number}号。`,
  承办单位: "市交通局",
  答复日期: "2019-07-01",
  答复内容: "已列入计划。",
  ...more,
})

async function refusal(
  name: string,
  bytes: Uint8Array,
): Promise<{ status: number; codes: string[]; detail: string }> {
  const answer = await past.upload(name, bytes)
  const problem = answer.json()
  return {
    status: answer.statusCode,
    codes: problem.reasons?.map((each: { code: string }) => each.code),
    detail: problem.reasons?.[0]?.message ?? "",
  }
}

test("a file that is no table is refused with what is wrong with it, and leaves nothing behind", async () => {
  const book = await toXlsx([paper(1)])
  expect(await refusal("断.xlsx", book.subarray(0, book.length - 200))).toMatchObject({
    status: 422,
    codes: ["files.damaged"],
  })
  const bomb = makeZip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "xl/workbook.xml", content: Buffer.alloc(30_000_000) },
  ])
  expect(await refusal("弹.xlsx", bomb)).toMatchObject({ status: 422, codes: ["files.bomb"] })
  expect(await refusal("乱.csv", Buffer.from([0xff, 0x00, 0x81, 0x20, 0xff, 0xff, 0x81]))).toMatchObject({
    status: 422,
  })
  const wide = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`列${index}`, "x"]))
  expect(await refusal("宽.csv", Buffer.from(toCsv([wide])))).toMatchObject({
    status: 422,
    codes: ["sheets.tooManyColumns"],
    detail: expect.stringContaining("201 列"),
  })
  expect(await refusal("空.csv", Buffer.alloc(0))).toMatchObject({ status: 422, codes: ["files.empty"] })
  expect(await refusal("表头.csv", Buffer.from("编号,案由\r\n"))).toMatchObject({
    status: 422,
    codes: ["sheets.noRows"],
  })
  expect(await refusal("旧.xls", Buffer.from("x"))).toMatchObject({ status: 422 })
  expect(await refusal("坏.json", Buffer.from('[{"案由": '))).toMatchObject({
    status: 422,
    codes: ["sheets.jsonBroken"],
  })
  expect((await past.clerk.get("/api/imports/proposals")).json().items).toEqual([])
})

test("the values of formulas are taken, and a formula in error is named by its cell", async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet("提案")
  sheet.addRow(["届次", "编号", "案由"])
  sheet.addRow([
    "十二届二次会议（2019）",
    1,
    { formula: 'CONCATENATE("关于","路灯")', result: "关于路灯的提案" },
  ])
  const good = await past.upload("公式.xlsx", Buffer.from(await book.xlsx.writeBuffer()))
  const preview = await past.preview(good.json(), past.setupOf(good.json()))
  expect(preview.rows).toMatchObject([{ subject: "关于路灯的提案", session: "12 届 2 次（2019）", row: 2 }])
  sheet.addRow(["十二届二次会议（2019）", 2, { formula: "A1/0", result: { error: "#DIV/0!" } }])
  const bad = await refusal("公式错.xlsx", Buffer.from(await book.xlsx.writeBuffer()))
  expect(bad).toMatchObject({ codes: ["sheets.cellError"], detail: expect.stringContaining("第 3 行 C 列") })
})

test("the clerk settles what unknown words mean, links nothing by guess, and members are linked by name", async () => {
  const { orgId, termId, open } = past
  const member = await open.person(orgId, "周桥", { seat: { termId } })
  await open.inOrganisation(orgId, (tx) =>
    tx.q
      .insertInto("session")
      .values({
        org_id: orgId,
        id: crypto.randomUUID(),
        term_id: termId,
        number: 1,
        year: 2022,
        opens_on: "2022-01-10",
        closes_on: "2022-01-14",
        collection_opens_on: "2021-10-01",
        cutoff_at: new Date("2022-01-12T10:00:00Z"),
      })
      .execute(),
  )
  const unit = await open.body(orgId, "handling_unit", "市交通运输局", { track: "government" })
  const rows = [
    paper(1, { 届次: "十四届一次", 提案人: "周桥、吴外人", 分类: "工业商贸", 类型: "个人" }),
    paper(2, { 届次: "十四届一次", 提案人: "吴外人", 分类: "社会建设", 类型: "个人" }),
  ]
  const uploaded = (await past.upload("选.json", toJson(rows))).json()
  const setup = past.setupOf(uploaded)
  const first = await past.preview(uploaded, setup)
  expect(first.unknown).toEqual([
    { field: "category", word: "工业商贸", count: 1, chosen: "other" },
    { field: "unit", word: "市交通局", count: 2, chosen: "" },
  ])
  expect(first).toMatchObject({ fresh: 2, replies: 2, units: ["市交通局"], sessions: [], findingCount: 0 })
  const chosen = { ...setup, choices: { category: { 工业商贸: "economy" }, unit: { 市交通局: unit } } }
  expect(await past.preview(uploaded, chosen)).toMatchObject({
    units: [],
    rows: [{ linked: true }, { linked: false }],
  })
  await past.clerk.post(`/api/imports/proposals/${uploaded.id}/run`, chosen)
  await past.jobs()
  const done = (await past.clerk.get(`/api/imports/proposals/${uploaded.id}`)).json()
  expect(done).toMatchObject({
    state: "done",
    counts: { proposals: 2, assignments: 2, replies: 2, units: 0 },
  })
  const proposal = await open.inOrganisation(orgId, (tx) =>
    tx.q
      .selectFrom("proposal")
      .innerJoin("case_party", "case_party.case_id", "proposal.id")
      .select(["proposal.category", "proposal.lead_name", "proposal.state", "case_party.person_id"])
      .where("proposal.org_id", "=", orgId)
      .where("case_party.relation", "=", "lead_proposer")
      .execute(),
  )
  expect(proposal).toEqual([
    { category: "economy", lead_name: "周桥、吴外人", state: "archived", person_id: member.id },
  ])
  const again = await past.clerk.post(`/api/imports/proposals/${uploaded.id}/run`, chosen)
  expect(again.statusCode).toBe(409)
})

test("nobody imports by hand or without the proposal office's role", async () => {
  await past.open.person(past.orgId, "李委员", { username: "li-member", seat: { termId: past.termId } })
  const member = await past.open.signIn("li-member")
  expect((await past.upload("a.json", toJson([paper(9)]), member)).statusCode).toBe(403)
  expect((await member.get("/api/imports/proposals")).statusCode).toBe(403)
  const { items } = (await past.clerk.get("/api/proposals?limit=1")).json()
  const byHand = await past.clerk.act("proposals", items[0].id, "import", {
    state: "archived",
    file: "x",
    row: 1,
  })
  expect(byHand.statusCode).toBe(403)
})

test("replies left for publication get their deadline; those that were public are published", async () => {
  const rows = [paper(501), paper(502, { 公开日期: "2019-08-01" })]
  const done = await past.bringIn("公开.json", toJson(rows), {
    options: { sessionBy: "session", year: null, withoutReply: "archived", replies: "issued" },
  })
  expect(done).toMatchObject({ state: "done", counts: { replies: 2 } })
  const replies = await past.open.inOrganisation(past.orgId, (tx) =>
    tx.q
      .selectFrom("reply")
      .leftJoin("deadline", "deadline.case_id", "reply.id")
      .select(["reply.state", "reply.issued_on", "deadline.name", "deadline.due_on"])
      .where("reply.org_id", "=", past.orgId)
      .where("reply.state", "!=", "withheld")
      .orderBy("reply.state")
      .execute(),
  )
  expect(replies).toEqual([
    {
      state: "issued",
      issued_on: "2019-07-01",
      name: "publication",
      due_on: expect.stringMatching(/^2026-04/),
    },
    { state: "published", issued_on: "2019-07-01", name: null, due_on: null },
  ])
})

test("five thousand rows with units and replies go into the archive and are found", async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) =>
    paper(1_000 + index, {
      正文: `情况：${"桥梁老化，需要检测。".repeat(60)}问题分析：${"无人负责。".repeat(60)}具体建议：1.逐年检测。2.先修。`,
      答复内容: "答复如下。".repeat(80),
    }),
  )
  const bytes = await toXlsx(rows)
  const uploaded = (await past.upload("五千.xlsx", bytes)).json()
  const { clerk, open } = past
  await clerk.post(`/api/imports/proposals/${uploaded.id}/run`, past.setupOf(uploaded))
  const elapsed = stopwatch()
  const working = past.jobs()
  let written = 0
  const seen = new Set<string>()
  for (;;) {
    const view = (await clerk.get(`/api/imports/proposals/${uploaded.id}`)).json()
    seen.add(view.state)
    if (["indexing", "done", "refused", "failed"].includes(view.state)) {
      written = elapsed()
      expect(view).toMatchObject({
        errors: [],
        counts: { proposals: 5_000, replies: 5_000, assignments: 5_000 },
      })
      break
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  process.stdout.write(
    `5,000 rows (${Math.round(bytes.length / 1024)} KB): 15,000 cases written in ${Math.round(written)} ms; seen ${[...seen]}\n`,
  )
  await working
  process.stdout.write(`all of them found by search after ${Math.round(elapsed())} ms\n`)
  const found = (await clerk.get("/api/proposals?q=5999&limit=5")).json()
  expect(found.items.map((each: { numberText: string }) => each.numberText)).toEqual(["5999"])
  expect(open.errors).toEqual([])
}, 300_000)
