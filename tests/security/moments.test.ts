import { PassThrough } from "node:stream"
import { buffer } from "node:stream/consumers"
import ExcelJS from "exceljs"
import { sql } from "kysely"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../src/base/id.ts"
import type { Client, OpenHouse } from "../../src/platform/http/testing.ts"
import { verifyChain } from "../../src/platform/procedures/facts.ts"
import { type Committee, openTwoCommittees } from "./committee.ts"

/** Too late, twice, at the same moment; and texts that are more than texts. */
let open: OpenHouse
let ours: Committee
const clients: Record<string, Client> = {}

beforeAll(async () => {
  ;({ open, ours } = await openTwoCommittees())
  for (const name of [
    "lead",
    "otherMember",
    "proposalOffice",
    "proposalCommittee",
    "unitLiaison",
    "unitHead",
  ])
    clients[name] = await ours.signIn(name)
}, 60_000)
afterAll(() => open.close())

const by = (name: string) => clients[name] as Client
const office = (name: string) => {
  const found = ours.offices.find(({ procedure }) => procedure.id === name)
  if (!found) throw new Error(`no office ${name}`)
  return found
}
const place = (procedure: string, state: string) =>
  ours.set(office(procedure), ours.cases[procedure] ?? "", { state })
const idOf = (procedure: string) => ours.cases[procedure] ?? ""
const codes = (answer: { json(): { reasons: { code: string }[] } }) =>
  answer.json().reasons.map(({ code }) => code)
const facts = async () => (await open.house.db.read(ours.scope, verifyChain)).facts
const version = async (who: string, path: string, id: string): Promise<number> =>
  (await by(who).get(`/api/${path}/${id}`)).json().version

test("what was read before somebody else changed it is not written over", async () => {
  await place("proposal", "draft")
  const id = idOf("proposal")
  const seen = await version("lead", "proposals", id)
  expect(
    (await by("lead").act("proposals", id, "save", { subject: "第一稿" }, { version: seen })).statusCode,
  ).toBe(200)
  const before = await facts()
  const late = await by("lead").act("proposals", id, "save", { subject: "第二稿" }, { version: seen })
  expect([late.statusCode, codes(late)]).toEqual([409, ["changed_meanwhile"]])
  expect(await facts()).toBe(before)
  expect((await by("lead").get(`/api/proposals/${id}`)).json().record.subject).toBe("第一稿")
})

test("an action out of its time is refused with the state's name, and leaves no fact", async () => {
  await place("proposal", "handling")
  const before = await facts()
  const late = await by("proposalCommittee").act("proposals", idOf("proposal"), "file", {
    category: "society",
  })
  expect([late.statusCode, codes(late)]).toEqual([409, ["wrong_state"]])
  expect(late.json().detail).toContain("办理中")
  expect(await facts()).toBe(before)
})

test("twenty who save one version at the same moment: one does, nineteen are told", async () => {
  await place("proposal", "draft")
  const id = idOf("proposal")
  const seen = await version("lead", "proposals", id)
  const before = await facts()
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, each) =>
      by("lead").act("proposals", id, "save", { subject: `第${each}稿` }, { version: seen }),
    ),
  )
  const statuses = answers.map(({ statusCode }) => statusCode).sort()
  expect(statuses).toEqual([200, ...Array(19).fill(409)])
  expect(await facts()).toBe(before + 1)
})

test("one request sent ten times at the same moment is done once, and answered ten times alike", async () => {
  await place("proposal", "draft")
  const id = idOf("proposal")
  const before = await facts()
  const key = newId()
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => by("lead").act("proposals", id, "save", { subject: "同一份" }, { key })),
  )
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  expect(new Set(answers.map((each) => each.json().version)).size).toBe(1)
  expect(await facts()).toBe(before + 1)
})

test("a case opened ten times under one key is opened once, and answered ten times with it", async () => {
  const key = newId()
  const lead = by("lead")
  const send = (subject: string) =>
    lead.send("POST", "/api/proposals", { subject }, { "idempotency-key": key })
  const answers = await Promise.all(Array.from({ length: 10 }, () => send("只立一件")))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 201))
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1)
  expect((await send("另一件")).statusCode).toBe(409)
})

test("a key that was used for something else is refused; another person's same key is their own", async () => {
  await place("proposal", "draft")
  const id = idOf("proposal")
  const key = newId()
  expect((await by("lead").act("proposals", id, "save", { subject: "甲" }, { key })).statusCode).toBe(200)
  const before = await facts()
  const other = await by("lead").act("proposals", id, "save", { subject: "乙" }, { key })
  expect([other.statusCode, codes(other)]).toEqual([409, ["key_used_otherwise"]])
  const stranger = await by("otherMember").act("proposals", id, "save", { subject: "甲" }, { key })
  expect(stranger.statusCode).toBe(404)
  expect(await facts()).toBe(before)
  for (const bad of ["x", "a b c d e f g h", "x".repeat(101), "钥匙钥匙钥匙钥匙".replaceAll(/./g, "é")]) {
    const answer = await by("lead").act("proposals", id, "save", {}, { key: bad })
    expect([answer.statusCode, codes(answer)], bad).toEqual([422, ["malformed"]])
  }
})

test("a dozen decisions at the same moment: each proposal is filed once, no number twice, the chain whole", async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => ours.openCases()))
  for (const { proposal } of made)
    await ours.set(office("proposal"), proposal ?? "", { state: "final_review" })
  const answers = await Promise.all(
    made.flatMap(({ proposal }) =>
      [1, 2].map(() =>
        by("proposalCommittee").act("proposals", proposal ?? "", "file", { category: "society" }),
      ),
    ),
  )
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(6)
  expect(answers.filter(({ statusCode }) => statusCode === 409)).toHaveLength(6)
  const { rows } = await open.house.db.read(ours.scope, (read) =>
    sql<{
      number: number | null
    }>`select number from proposal where org_id = ${ours.orgId} and state = 'filed'`.execute(read.q),
  )
  const numbers = rows.flatMap(({ number }) => (number === null ? [] : [number]))
  expect(new Set(numbers).size).toBe(numbers.length)
  expect((await open.house.db.read(ours.scope, verifyChain)).broken).toBeNull()
})

const nasty = [
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  '<p onclick="alert(1)">文字</p>',
  '<a href="javascript:alert(1)">点</a>',
  "<style>*{display:none}</style>",
  "<iframe src=//e.example></iframe><object data=x></object><svg onload=alert(1)><math><mi>",
  '<p style="position:fixed">盖</p><form action=//e.example><input></form>',
  "<![CDATA[<script>]]><!-- --!><script>alert(1)//",
].join("")
const live = /<script|onerror|onclick|onload|javascript:|<style|<iframe|<object|<svg|<form|style=/i

test("whatever way a rich text comes in, it is kept as headings, paragraphs, lists and tables only", async () => {
  const html = `<h3>情况</h3><p>正文</p>${nasty}`
  const created = await by("lead").post("/api/proposals", {
    subject: "测试",
    situation: html,
    analysis: html,
  })
  expect(created.statusCode, created.body).toBe(201)
  const id = created.json().id
  expect(
    (await by("lead").act("proposals", id, "save", { situation: html, analysis: html })).statusCode,
  ).toBe(200)
  await place("reply", "drafting")
  await ours.set(office("assignment"), idOf("assignment"), { state: "in_progress" })
  const answers = [{ recommendationId: "r1", disposition: "adopted", text: html }]
  const saved = await by("unitLiaison").act("replies", idOf("reply"), "save", { text: html, answers })
  expect(saved.statusCode, saved.body).toBe(200)
  await ours.set(office("reply"), idOf("reply"), {
    state: "issued",
    publish_attribute: "full",
    issued_on: "2026-03-09",
  })
  await ours.set(office("proposal"), idOf("proposal"), {
    state: "replied",
    number: 990,
    number_text: "第990号",
  })
  const published = await by("proposalOffice").act("replies", idOf("reply"), "publish", {
    replyText: html,
    proposalText: html,
  })
  expect(published.statusCode, published.body).toBe(200)
  // Every column that holds mark-up, wherever it stands; answers and other plain texts are escaped where they are shown.
  const owner = await open.house.db.read(ours.scope, async (read) => {
    const { rows } = await sql<{ text: string }>`
      select situation || analysis as text from proposal where org_id = ${ours.orgId}
      union all select situation || analysis from proposal_revision where org_id = ${ours.orgId}
      union all select text from reply where org_id = ${ours.orgId}
      union all select proposal_html || reply_html from publication where org_id = ${ours.orgId}`.execute(
      read.q,
    )
    return rows.map(({ text }) => text).join("\n")
  })
  expect(owner).toContain("正文")
  expect(owner).not.toMatch(live)
  const [organisation] = (
    await sql<{
      slug: string
    }>`select public_slug as slug from organisation where id = ${ours.orgId}`.execute(open.house.db.global)
  ).rows
  const { rows } = await open.house.db.read(ours.scope, (read) =>
    sql<{ id: string }>`select id from publication where org_id = ${ours.orgId}`.execute(read.q),
  )
  expect(rows.length).toBe(1)
  for (const path of [
    "",
    `/${rows[0]?.id}`,
    "/feed.atom",
    "/sitemap.xml",
    "?q=%3Cscript%3Ealert(1)%3C/script%3E",
  ]) {
    const page = await open.client().get(`/open/${organisation?.slug}${path}`)
    expect(page.statusCode, path).toBe(200)
    expect(page.body.replaceAll(/<link[^>]*>/g, ""), path).not.toMatch(
      /<script|onerror=|javascript:|<iframe|<svg onload/i,
    )
    expect(page.headers["set-cookie"], path).toBeUndefined()
  }
})

test("what an export takes for a formula is text in it", async () => {
  const formulas = ['=HYPERLINK("http://e.example","x")', "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "\t=1"]
  const made = await ours.openCases()
  for (const [place, subject] of formulas.entries()) {
    const one = place === 0 ? made : await ours.openCases()
    await ours.set(office("proposal"), one.proposal ?? "", {
      state: "filed",
      subject,
      number_text: `${subject}`,
    })
  }
  const answer = await by("proposalOffice").get(
    `/api/proposals/export.xlsx?purpose=${encodeURIComponent("核对")}`,
  )
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  const book = new ExcelJS.Workbook()
  const file = await buffer(new PassThrough().end(answer.rawPayload))
  await book.xlsx.load(file as unknown as ExcelJS.Buffer)
  const cells: string[] = []
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)
        expect(cell.type).not.toBe(ExcelJS.ValueType.Hyperlink)
        if (typeof cell.value === "string") cells.push(cell.value)
      }),
    ),
  )
  expect(cells.filter((text) => /^\s*[=+\-@＝]/.test(text))).toEqual([])
  expect(cells.filter((text) => text.includes("HYPERLINK")).length).toBeGreaterThan(0)
})
