import ExcelJS from "exceljs"
import iconv from "iconv-lite"
import { afterAll, beforeAll, expect, test } from "vitest"
import { mintScope } from "../../../platform/database/db.ts"
import { type Client, type OpenHouse, openHouse } from "../../../platform/http/testing.ts"
import { verifyChain } from "../../../platform/procedures/facts.ts"
import { members } from "../module.ts"

let house: OpenHouse
let orgId: number
let keeper: Client
beforeAll(async () => {
  house = await openHouse({ modules: [members] })
  orgId = (await house.organisation("某市政协")).id
  for (const name of ["农业界", "教育界", "工商联"]) await house.body(orgId, "sector", name)
  await house.person(orgId, "单立人", { username: "shan", grants: [{ role: "system_administrator" }] })
  keeper = await house.signIn("shan")
})
afterAll(() => house.close())

const codes = (answer: { json(): { reasons?: { code: string }[] } }) =>
  (answer.json().reasons ?? []).map(({ code }) => code)

/** Sends a roster as a browser does. */
async function send(
  kind: string,
  bytes: Buffer,
  more: { commit?: boolean; name?: string; decisions?: object } = {},
) {
  const edge = "----roster"
  const part = (head: string, body: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--${edge}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from("\r\n"),
    ])
  const payload = Buffer.concat([
    ...(more.decisions ? [part('name="decisions"', JSON.stringify(more.decisions))] : []),
    part(`name="file"; filename="${more.name ?? "roster.csv"}"`, bytes),
    Buffer.from(`--${edge}--\r\n`),
  ])
  return keeper.send("POST", `/api/members/roster?kind=${kind}&commit=${more.commit ? 1 : 0}`, payload, {
    "content-type": `multipart/form-data; boundary=${edge}`,
  })
}

const csv = (rows: readonly string[]) => Buffer.from(rows.join("\r\n"))
const count = async () => (await keeper.get("/api/members?who=members")).json().total

test("a roster in GBK is previewed, imported whole, and changes nothing when it is sent again", async () => {
  const bytes = iconv.encode(
    "姓名,性别,出生年月,界别,工作单位,职务,常委\r\n曾国强,男,1970年3月,农业界,市农科院,研究员,是\r\n韩梅,女,1982,教育界,市一中,教师,\r\n",
    "gbk",
  )
  const preview = (await send("members", bytes)).json()
  expect(preview).toMatchObject({ rows: 2, add: 2, same: 0, missing: [], errorCount: 0, imported: false })
  expect(await count()).toBe(0)
  expect((await send("members", bytes, { commit: true })).json()).toMatchObject({ add: 2, imported: true })
  expect(await count()).toBe(2)
  expect((await send("members", bytes, { commit: true })).json()).toMatchObject({
    add: 0,
    change: 0,
    same: 2,
  })
  expect((await keeper.get("/api/members?standing=true")).json().items).toMatchObject([
    {
      name: "曾国强",
      birthYear: 1970,
      gender: "male",
      sectorName: "农业界",
      standing: true,
      since: "2022-01-01",
    },
  ])
})

test("an import tells how far it is, line by line, and what came of it in the last", async () => {
  const edge = "----live"
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`
  const rows = Array.from({ length: 1_200 }, (_, n) => `临时${"甲乙丙丁戊己庚辛壬癸"[n % 10]}${n},农业界`)
  const body = Buffer.from(`${head}姓名,界别\r\n${rows.join("\r\n")}\r\n--${edge}--\r\n`)
  const type = { "content-type": `multipart/form-data; boundary=${edge}` }
  const answer = await keeper.send("POST", "/api/members/roster/import?kind=members", body, type)
  const lines = answer.body
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
  expect(lines.slice(0, 3)).toEqual([
    { done: 500, total: 1_200 },
    { done: 1_000, total: 1_200 },
    { done: 1_200, total: 1_200 },
  ])
  expect(lines.at(-1).answer).toMatchObject({ add: 1_200, imported: true })
  expect(await house.house.db.read(mintScope(orgId, null), verifyChain)).toMatchObject({ broken: null })
  const refused = await keeper.send(
    "POST",
    "/api/members/roster/import?kind=members",
    Buffer.from(`${head}姓名,界别\r\n某人,没有的界\r\n--${edge}--\r\n`),
    type,
  )
  expect([refused.statusCode, codes(refused)]).toEqual([422, ["roster_errors"]])
})

test("one wrong row refuses all of them, and says which cell and why", async () => {
  const bytes = csv([
    "姓名,界别,出生年份",
    "新一人,农业界,1980",
    "新二人,渔业界,1981",
    "新三人,教育界,八十年代",
  ])
  const before = await count()
  const wrongCell = (await send("members", bytes)).json()
  expect(wrongCell.errors).toMatchObject([
    { row: 4, column: "C", value: "八十年代", message: expect.stringContaining("1975") },
  ])
  const wrongSector = (await send("members", csv(["姓名,界别", "新一人,农业界", "新二人,渔业界"]))).json()
  expect(wrongSector.errors).toMatchObject([
    { row: 3, column: "界别", message: expect.stringContaining("渔业界") },
  ])
  expect(wrongSector.unknownSectors).toEqual([{ name: "渔业界", rows: 1 }])
  const refused = await send("members", bytes, { commit: true })
  expect([refused.statusCode, codes(refused)]).toEqual([422, ["roster_errors"]])
  expect(await count()).toBe(before)
  const twice = (await send("members", csv(["姓名,出生年份", "同一人,1980", "同一人,1980"]))).json()
  expect(twice.errors).toMatchObject([{ row: 3, message: expect.stringContaining("2") }])
})

test("whoever may be the same is shown side by side, and nothing is imported before somebody decides", async () => {
  const bytes = csv(["姓名,出生年份,工作单位", "韩梅,1982,市三中"])
  const { undecided } = (await send("members", bytes)).json()
  expect(undecided).toMatchObject([
    {
      row: 2,
      name: "韩梅",
      detail: "1982 · 市三中",
      alike: [{ name: "韩梅", detail: "1982 · 市一中 · 教师" }],
    },
  ])
  expect(codes(await send("members", bytes, { commit: true }))).toEqual(["roster_undecided"])
  const { id } = undecided[0].alike[0]
  const merged = await send("members", bytes, { commit: true, decisions: { 2: id } })
  expect(merged.json()).toMatchObject({ add: 0, change: 1, imported: true })
  expect((await keeper.get(`/api/members/${id}`)).json().profile).toMatchObject({
    employer: "市三中",
    post: "教师",
  })
  const another = csv(["姓名,出生年份,工作单位", "韩梅,1982,市妇联"])
  expect((await send("members", another, { commit: true, decisions: { 2: "new" } })).json()).toMatchObject({
    add: 1,
  })
  expect((await send("members", another, { commit: true })).json()).toMatchObject({ same: 1, add: 0 })
})

test("units come in with tracks and aliases; a unit under its earlier name is shown, not doubled", async () => {
  const bytes = csv([
    "单位名称,简称,系统,职责,曾用名",
    "市卫生健康委员会,市卫健委,政府,卫生健康,市卫计委、市卫生局",
  ])
  expect((await send("units", bytes, { commit: true })).json()).toMatchObject({ add: 1, imported: true })
  expect((await send("units", bytes, { commit: true })).json()).toMatchObject({ add: 0, same: 1 })
  const old = (await send("units", csv(["单位名称,系统,职责", "市卫计委,政府,卫生和计划生育"]))).json()
  expect(old.undecided).toMatchObject([{ name: "市卫计委", alike: [{ name: "市卫生健康委员会" }] }])
})

test("an export says who took it, when and what for, in the sheet and in the record", async () => {
  const answer = await keeper.get(
    `/api/members/export.xlsx?purpose=${encodeURIComponent("核对常委名单")}&standing=true`,
  )
  expect(answer.statusCode).toBe(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(answer.rawPayload as never)
  const sheet = book.worksheets[0]
  expect(String(sheet?.getCell("A1").value)).toMatch(/单立人.*2026-03-10 09:00.*核对常委名单/)
  expect(sheet?.getCell("A3").value).toBe("曾国强")
  const [fact] = await house.house.db.read(mintScope(orgId, null), (read) =>
    read.q
      .selectFrom("fact")
      .select(["action", "data"])
      .where("org_id", "=", orgId)
      .orderBy("seq", "desc")
      .limit(1)
      .execute(),
  )
  expect(fact).toMatchObject({
    action: "take",
    data: { list: "people", purpose: "核对常委名单", filter: { rows: 1 } },
  })
  expect((await keeper.get("/api/members/export.xlsx")).statusCode).toBe(422)
})
