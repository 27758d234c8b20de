import { randomInt } from "node:crypto"
import ExcelJS from "exceljs"
import iconv from "iconv-lite"
import { Client as Owner } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { stopwatch } from "../../../base/clock.ts"
import { mintScope } from "../../../platform/database/db.ts"
import { type Client, type OpenHouse, openHouse } from "../../../platform/http/testing.ts"
import { verifyChain } from "../../../platform/procedures/facts.ts"
import { listMembers } from "../list.ts"
import { members } from "../module.ts"
import { memberQuery } from "../schema.ts"

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

test("five thousand people are imported in one go, and the chain of facts is whole", {
  timeout: 60_000,
}, async () => {
  const surnames = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"]
  const given = [..."国建华明志文海波涛军平丽娜敏静强磊洋艳勇杰娟霞超刚伟芳"]
  const pick = (list: readonly string[]) => list[randomInt(list.length)] ?? ""
  const rows = Array.from(
    { length: 5_000 },
    (_, n) =>
      `${pick(surnames)}${pick(given)}${pick(given)},${1950 + (n % 50)},${pick(["农业界", "教育界"])},第${n}单位`,
  )
  const bytes = csv(["姓名,出生年份,界别,工作单位", ...rows])
  const preview = (await send("members", bytes)).json()
  const decisions = Object.fromEntries(preview.undecided.map((each: { row: number }) => [each.row, "new"]))
  const since = stopwatch()
  const answer = (await send("members", bytes, { commit: true, decisions })).json()
  const seconds = since() / 1_000
  process.stdout.write(`5,000 people imported in ${seconds.toFixed(1)} s\n`)
  expect(answer).toMatchObject({ add: 5_000, imported: true })
  expect(await house.house.db.read(mintScope(orgId, null), verifyChain)).toMatchObject({ broken: null })
})

test("a page of forty thousand is found by pinyin, characters and filters, and counted", {
  timeout: 120_000,
}, async () => {
  const owner = new Owner({ connectionString: house.database.ownerUrl })
  await owner.connect()
  await owner.query(
    `with source as (select p.*, s.term_id, s.sector_id, 1 as n from person p
       join seat s on s.org_id = p.org_id and s.person_id = p.id where p.org_id = $1),
     made as (insert into person (org_id, id, name, name_pinyin, birth_year, employer)
       select org_id, x.new_id, name, name_pinyin, birth_year, employer from
       (select gen_random_uuid() as new_id, source.* from source, generate_series(1, 7)) x returning org_id, id)
     insert into seat (org_id, id, person_id, term_id, sector_id, state, since)
     select m.org_id, gen_random_uuid(), m.id, t.id,
       (array(select b.id from body b where b.org_id = $1 and b.kind = 'sector' order by b.name))[1 + (random() * 2)::int],
       'in_office', '2022-01-01' from made m, (select id from term where org_id = $1 limit 1) t`,
    [orgId],
  )
  await owner.query("vacuum analyze person")
  await owner.query("vacuum analyze seat")
  const { rows } = await owner.query("select id from body where org_id = $1 and kind = 'sector' limit 1", [
    orgId,
  ])
  await owner.end()
  const asks = {
    "everybody in office": { state: "in_office" },
    "one sector": { sector: rows[0].id },
    "by two initials": { q: "wg" },
    "by a name in full and a sector": { q: "wangguo", sector: rows[0].id },
    "by characters": { q: "国强" },
  }
  const medians: Record<string, number> = {}
  for (const [name, ask] of Object.entries(asks)) {
    const times: number[] = []
    for (let n = 0; n < 15; n += 1) {
      const since = stopwatch()
      const page = await house.house.db.read(mintScope(orgId, null), (read) =>
        listMembers(read, "2026-03-10", memberQuery.parse(ask)),
      )
      times.push(since())
      expect(page.items.length, name).toBeGreaterThan(0)
    }
    medians[name] = Math.round(times.toSorted((a, b) => a - b)[7] ?? 0)
  }
  process.stdout.write(`median ms of a page with its count, 40,000 people: ${JSON.stringify(medians)}\n`)
})
