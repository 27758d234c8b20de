import { readFileSync } from "node:fs"
import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { toBigramQuery, toBigramVector } from "../../base/text/bigrams.ts"
import { toNameQuery, toNameVector } from "../../base/text/pinyin.ts"
import { toWordVector } from "../../base/text/segment.ts"
import { type FreshDatabase, freshDatabase } from "../database/testing.ts"
import { affordable, candidatesSql, type Probe, probesFor } from "./candidates.ts"
import { countTerms } from "./statistics.ts"
import { type Terms, termsFromVector, termsOf } from "./terms.ts"

const texts = [
  {
    id: "00000000-0000-7000-8000-000000000001",
    org: 1,
    title: "關於農村互助養老服務的建議",
    text: "建設互助養老院，３岁以下不收。",
  },
  {
    id: "00000000-0000-7000-8000-000000000002",
    org: 1,
    title: "关于加装电梯的建议",
    text: "老人上楼难，老旧小区没有电梯。",
  },
  {
    id: "00000000-0000-7000-8000-000000000003",
    org: 1,
    title: "关于敬老的建议",
    text: "老年人的供养，老了怎么办。",
  },
  {
    id: "00000000-0000-7000-8000-000000000004",
    org: 2,
    title: "关于农村互助养老的建议",
    text: "别的组织的提案。",
  },
]

const sorted = (terms: Terms) => [...terms].sort(([a], [b]) => (a < b ? -1 : 1))

describe("search in PostgreSQL", () => {
  let database: FreshDatabase
  let app: Client

  beforeAll(async () => {
    database = await freshDatabase()
    const owner = new Client({ connectionString: database.ownerUrl })
    await owner.connect()
    const there = await owner.query("select 1 from pg_proc where proname = 'search_candidates'")
    if (there.rowCount === 0) {
      await owner.query(
        readFileSync(new URL("../../../../migrations/0005_search_functions.sql", import.meta.url), "utf8"),
      )
    }
    for (const { id, org, title, text } of texts) {
      await owner.query(
        "insert into search_entry (org_id, procedure, case_id, title, bigrams, words) values ($1, 'proposal', $2, $3, $4::tsvector, $5::tsvector)",
        [org, id, title, toBigramVector(title, text), toWordVector(title, text)],
      )
    }
    await owner.end()
    app = new Client({ connectionString: database.appUrl })
    await app.connect()
    await app.query("select set_config('app.org_id', '1', false)")
  })

  afterAll(async () => {
    await app.end()
    await database.drop()
  })

  const found = async (typed: string, org = 1) => {
    const { rows } = await app.query("select case_id from search_matches($1, $2::tsquery, 100)", [
      org,
      toBigramQuery(typed),
    ])
    return rows.map(({ case_id: id }) => Number(id.slice(-1))).sort()
  }

  it.each([
    ["养老", [1]], // 供养，老了 has the two characters, parted by a comma
    ["互助養老", [1]],
    ["养老服务的建议", [1]],
    ["3岁以下", [1]],
    ["院", [1]],
    ["老", [1, 2, 3]],
    ["电梯 小区", [2]],
    ["电梯 养老", []],
    ["的建议建设", []], // the end of the title and the beginning of the text
    ["服务养老", []],
  ])("exact search for %s finds %j", async (typed, expected) => {
    expect(await found(typed)).toEqual(expected)
  })

  it("another organisation's cases are not found, whatever organisation is asked for", async () => {
    expect(await found("互助", 2)).toEqual([])
  })

  it("candidates come heaviest first, without the case itself and other organisations'", async () => {
    const statistics = countTerms(texts.map(termsOf))
    const probes = probesFor({ title: "农村互助养老和电梯" }, statistics)
    const ask = async (except: string | null) => {
      const { rows } = await app.query(candidatesSql, [
        1,
        probes.map(({ query }) => query),
        probes.map(({ weight }) => weight),
        except,
        100,
      ])
      return rows.map(({ case_id: id }) => Number(id.slice(-1)))
    }
    expect(await ask(null)).toEqual([1, 2, 3])
    expect(await ask(texts[0]?.id ?? null)).toEqual([2, 3])
  })

  it("terms are read back from the stored vector as they were", async () => {
    const { rows } = await app.query(
      "select words::text as words from search_entry where org_id = 1 order by case_id",
    )
    expect(rows.map(({ words }) => new Map(termsFromVector(words))).map(sorted)).toEqual(
      texts.slice(0, 3).map(termsOf).map(sorted),
    )
  })

  it("a person is found by pinyin in any mixture, and by characters", async () => {
    for (const typed of ["zhangsan", "zs", "zhangs", "zsan", "张三", "張", "三"]) {
      const { rows } = await app.query("select $1::tsvector @@ $2::tsquery as hit", [
        toNameVector("张三"),
        toNameQuery(typed),
      ])
      expect(rows[0].hit, typed).toBe(true)
    }
  })

  it("text that looks like query syntax is text", async () => {
    expect(await found("' | 'a':* & !(养老)\\")).toEqual([])
    expect(await found("O'Neil")).toEqual([])
  })
})

const probeOf = (term: string, documents: number): Probe => ({
  terms: [term],
  query: term,
  weight: 1,
  documents,
})
const askedOf = (probes: readonly Probe[], count: number, budget: number) =>
  affordable(probes, count, budget).map(({ terms }) => terms[0])

it("a word too common to be afforded leaves its place to those that can be, and something is always asked", () => {
  const probes = [probeOf("扶贫", 5000), probeOf("学徒", 300), probeOf("刚需", 400), probeOf("扩编", 350)]
  expect(askedOf(probes, 3, 1000)).toEqual(["学徒", "刚需"])
  expect(askedOf(probes, 2, 10_000)).toEqual(["扶贫", "学徒"])
  expect(askedOf(probes, 3, 100)).toEqual(["学徒"])
  expect(askedOf([], 3, 100)).toEqual([])
})
