import { Client as Owner } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Client } from "../../../platform/http/testing.ts"
import { refusedFor } from "../assignments/testing.ts"
import { openReplying, type ReplyingHouse } from "../replies/testing.ts"

let house: ReplyingHouse
let reader: Client
let home: string
const attack = `<script>alert("1")</script>`

beforeAll(async () => {
  house = await openReplying()
  reader = house.open.client()
  home = await homeOf(house.orgId)
  await publishes(true)
})
afterAll(() => house.close())

async function homeOf(orgId: number) {
  const { public_slug } = await house.house.db.global
    .selectFrom("organisation")
    .select("public_slug")
    .where("id", "=", orgId)
    .executeTakeFirstOrThrow()
  return `/open/${public_slug}`
}

async function publishes(yes: boolean) {
  const owner = new Owner({ connectionString: house.open.database.ownerUrl })
  await owner.connect()
  await owner.query("update organisation set publishes = $1 where id = $2", [yes, house.orgId])
  await owner.query("update organisation set publishes = false where id <> $1", [house.orgId])
  await owner.end()
}

async function published(columns: object = {}, input: object = {}, more: object = {}) {
  const made = await house.answered(more, columns)
  await house.act(house.people.proposalOffice, "reply", made.reply.id, "publish", input)
  const row = await house.house.db.read(house.owner, (read) =>
    read.q
      .selectFrom("publication")
      .select("id")
      .where("reply_id", "=", made.reply.id)
      .executeTakeFirstOrThrow(),
  )
  return { ...made, publicId: row.id, address: `${home}/${row.id}` }
}

test("what passed publication review is read by everybody, without contact data and without mark-up of its own", async () => {
  const { address } = await published(
    {
      subject: `关于${attack}电梯的提案`,
      situation: "<p>请联系13800138000，或住址：解放西街12号3栋501室。</p>",
    },
    { redactions: [{ find: "分担" }] },
    { text: "<p>答复如下，联系人冯敏，电话0951-5012345。</p>" },
  )
  const page = await reader.get(address)
  expect(page.statusCode).toBe(200)
  expect(page.headers["content-type"]).toBe("text/html; charset=utf-8")
  expect(page.body).not.toContain("13800138000")
  expect(page.body).not.toContain("5012345")
  expect(page.body).not.toContain("3栋501")
  expect(page.body).not.toContain("分担")
  expect(page.body).not.toContain("<script")
  expect(page.body).toContain("&lt;script&gt;")
  expect(page.body).toContain("████")
  expect(page.body).toContain("列入计划（2026年9月30日前完成）")
  expect(page.headers["set-cookie"]).toBeUndefined()
})

test("a page that has not changed is not sent again, and one that was taken down is asked for anew", async () => {
  const { address, reply } = await published()
  const first = await reader.get(address)
  expect(first.headers["cache-control"]).toBe("public, no-cache")
  const etag = first.headers.etag as string
  expect((await reader.get(address, { "if-none-match": etag })).statusCode).toBe(304)
  await house.act(house.people.proposalOffice, "reply", reply.id, "takeDown", { reason: "当事人要求" })
  expect((await reader.get(address, { "if-none-match": etag })).statusCode).toBe(404)
  expect((await reader.get(home)).body).not.toContain(address)
})

test("what is not public is answered exactly like what does not exist", async () => {
  const waiting = await house.answered()
  const withheld = await house.answered()
  await house.act(house.people.proposalOffice, "reply", withheld.reply.id, "withhold", {
    reason: "涉及商业秘密",
  })
  const down = await published()
  await house.act(house.people.proposalOffice, "reply", down.reply.id, "takeDown", { reason: "内容有误" })
  const there = await published()
  const elsewhere = await homeOf((await house.open.organisation("别处政协")).id)
  await publishes(true)
  const unknown = await reader.get(`${home}/01890000-0000-7000-8000-000000000000`)
  const same = (answer: typeof unknown) => {
    const { "x-request-id": _, date: __, ...headers } = answer.headers
    return { status: answer.statusCode, headers, body: answer.body }
  }
  expect(unknown.statusCode).toBe(404)
  for (const address of [
    down.address,
    `${home}/${down.reply.id}`,
    `${home}/${waiting.proposalId}`,
    `${home}/${waiting.reply.id}`,
    `${home}/${withheld.reply.id}`,
    `${home}/${there.proposalId}`,
    `${elsewhere}/${there.publicId}`,
    `${elsewhere}`,
    `${elsewhere}/feed.atom`,
    `/open/nowhere`,
    `/open/nowhere/${there.publicId}`,
    `${home}/not-an-id`,
    `${home}/feed.atom/more`,
  ])
    expect(same(await reader.get(address)), address).toEqual(same(unknown))
  await publishes(false)
  expect(same(await reader.get(there.address))).toEqual(same(unknown))
  expect((await reader.get("/open")).body).toContain("还没有政协在这里公开提案")
  await publishes(true)
  expect((await reader.get(there.address)).statusCode).toBe(200)
})

test("the public searches the whole text and narrows by year, category, unit and class; pages go on by key", async () => {
  await published({ subject: "关于推广垃圾分类的提案", category: "ecology" })
  const body = async (query: string) => (await reader.get(`${home}?${query}`)).body
  expect(await body("q=垃圾分类")).toContain("关于推广垃圾分类的提案")
  expect(await body(`q=${encodeURIComponent("垃圾 六层")}`)).toContain("关于推广垃圾分类的提案")
  expect(await body("q=航天器")).toContain("没有符合条件的提案")
  expect(await body(`q=垃圾&unit=${encodeURIComponent("市住房城乡建设局")}&year=2026`)).toContain(
    "推广垃圾分类",
  )
  expect(await body("q=垃圾&year=2025")).toContain("没有符合条件的提案")
  expect(await body(`class=${encodeURIComponent("列入计划拟解决")}`)).toContain("推广垃圾分类")
  // Nothing in the address makes an error of it.
  for (const odd of [
    "year=abc",
    "after=1_2",
    "q=a&q=b",
    `q=${"长".repeat(500)}`,
    "after=2026-13-99_01890000-0000-7000-8000-000000000000",
  ])
    expect((await reader.get(`${home}?${odd}`)).statusCode).toBe(200)
  for (let index = 0; index < 18; index += 1) await published({ subject: `关于第${index}件事的提案` })
  const first = await body("")
  const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll("&amp;", "&")
  const rest = await reader.get(next ?? "")
  const links = (page: string) =>
    [...page.matchAll(/\/open\/[^/"]+\/([0-9a-f-]{36})"/g)].map((match) => match[1])
  expect(links(first)).toHaveLength(20)
  expect(links(rest.body).length).toBeGreaterThan(0)
  expect(links(first).filter((id) => links(rest.body).includes(id))).toEqual([])
  const feed = await reader.get(`${home}/feed.atom`)
  expect(feed.headers["content-type"]).toBe("application/atom+xml; charset=utf-8")
  expect(feed.body).toContain(`http://localhost${home}/`)
  expect((await reader.get(`${home}/sitemap.xml`)).body).toContain("<lastmod>2026-03-10</lastmod>")
})

test("a reader whose browser asks for English reads English; one who chose keeps the choice on every link", async () => {
  const asked = await reader.get(home, { "accept-language": "en-GB,en;q=0.9,zh;q=0.5" })
  expect(asked.headers["content-language"]).toBe("en")
  expect(asked.headers.vary).toContain("accept-language")
  expect(asked.body).toContain('<html lang="en">')
  const chosen = await reader.get(`${home}?lang=en&q=电梯`, { "accept-language": "zh-CN" })
  expect(chosen.body).toContain('<input type="hidden" name="lang" value="en">')
  expect(chosen.body).toMatch(/hreflang="zh-CN" href="http:\/\/localhost[^"]+q=[^"]+lang=zh"/)
  expect((await reader.get(home, { "accept-language": "de" })).headers["content-language"]).toBe("zh")
})

test("nothing is published without consent, without a summary that was promised, or with a passage that was not found", async () => {
  const office = house.people.proposalOffice
  const refused = async (columns: object, more: object, input: object, ...codes: string[]) => {
    const { reply } = await house.answered(more, columns)
    await expect(house.act(office, "reply", reply.id, "publish", input)).rejects.toMatchObject(
      refusedFor(...codes),
    )
    const rows = await house.house.db.read(house.owner, (read) =>
      read.q.selectFrom("publication").select("id").where("reply_id", "=", reply.id).execute(),
    )
    expect(rows).toEqual([])
  }
  await refused({ publish_consent: false }, {}, {}, "no_consent")
  await refused({}, { publishAttribute: "summary" }, {}, "summary_missing")
  await refused({}, { publishAttribute: "redacted" }, {}, "redactions_missing")
  await refused({}, { publishAttribute: "withheld", publishReason: "涉密" }, {}, "marked_withheld")
  await refused({}, {}, { redactions: [{ find: "写错的名字" }] }, "redaction_not_found")
})

test("the publication deadline runs from the reply and ends with the decision", async () => {
  const { reply } = await house.answered()
  expect((await house.deadlines(reply.id)).publication).toMatchObject({
    status: "open",
    due_on: "2026-04-08",
  })
  await house.act(house.people.proposalOffice, "reply", reply.id, "publish", {})
  expect((await house.deadlines(reply.id)).publication?.status).toBe("met")
})
