import { expect, test } from "vitest"
import { atomFeed, sitemap } from "./feed.ts"
import { detailPage, homePage, type ListView, listPage, missingPage } from "./pages.ts"
import type { Reader } from "./reader.ts"
import type { PublicOrganisation, PublicText } from "./reads.ts"

const attack = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&`
const reader: Reader = { language: "zh", chosen: false, origin: "https://example.org", at: "/open/yunze/" }
const labels = new Map<string, string>()
const organisation: PublicOrganisation = { id: 1, name: `云泽${attack}`, shortName: "云泽", slug: `a/"b` }
const text: PublicText = {
  id: "01890000-0000-7000-8000-000000000001",
  numberText: attack,
  year: 2026,
  subject: attack,
  proposer: attack,
  category: attack,
  unitName: attack,
  resultClass: attack,
  classLabel: attack,
  edition: attack,
  repliedOn: "2026-06-01",
  publishedOn: "2026-06-20",
  documentNumber: attack,
  proposalHtml: `<p onclick="x()">提案<script>alert(1)</script></p><img src=x onerror=alert(1)>`,
  replyHtml: `<a href="javascript:alert(1)">答</a><svg onload=alert(1)>`,
  redacted: true,
  others: [{ id: attack, unitName: attack, edition: "again", publishedOn: "2026-07-01" }],
}
const view: ListView = {
  organisation,
  filter: { q: attack, year: attack, category: attack, unit: attack, class: attack, after: attack },
  facets: { years: [attack], categories: [attack], units: [attack], classes: [] },
  found: { items: [text], total: 1, totalCapped: false, next: `${attack}_1` },
  labels,
}

test.each([
  ["the start", homePage(reader, [organisation])],
  ["the list", listPage(reader, view)],
  [
    "the empty list",
    listPage(reader, { ...view, found: { items: [], total: 0, totalCapped: false, next: null } }),
  ],
  ["a text", detailPage(reader, organisation, text, labels)],
  ["the feed", atomFeed(reader, organisation, [text])],
])("nothing that is put into %s becomes mark-up", (_, page) => {
  expect(page).not.toMatch(/<script|<img|<svg|javascript:|<a href="javascript/i)
  // Every tag's attributes are quoted and none of them handles an event.
  for (const [tag] of page.matchAll(/<[a-z][^>]*>/gi))
    expect(tag.replace(/"[^"]*"/g, "")).not.toMatch(/\son\w+\s*=/i)
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
})

test("addresses in the map are written as addresses", () => {
  const map = sitemap(organisation, [text], "https://example.org")
  expect(map).toContain(`<loc>https://example.org/open/a%2F%22b/${text.id}</loc>`)
})

test("every page of an organisation leads to its feed", () => {
  const own = { ...organisation, slug: "yunze" }
  for (const page of [
    listPage(reader, { ...view, organisation: own }),
    detailPage(reader, own, text, labels),
  ])
    expect(
      page.match(/<link rel="alternate" type="application\/atom\+xml"[^>]*href="\/open\/yunze\/feed.atom">/g),
    ).toHaveLength(1)
  expect(homePage(reader, [own])).not.toContain("feed.atom")
})

test("pages need no script, and say what the reader may do where there is nothing", () => {
  const own = { ...organisation, name: "云泽市政协", slug: "yunze" }
  const none = { items: [], total: 0, totalCapped: false, next: null }
  const facets = { years: [], categories: [], units: [], classes: [] }
  const empty = listPage(reader, { organisation: own, filter: {}, facets, found: none, labels })
  expect(empty).toContain('<html lang="zh-CN">')
  expect(empty).toContain("还没有公开的提案")
  expect(
    listPage(reader, { organisation: own, filter: { q: "电梯" }, facets, found: none, labels }),
  ).toContain("没有符合条件的提案")
  expect(missingPage(reader)).toContain("已不再公开")
  expect(detailPage(reader, own, { ...text, numberText: "第0012号" }, labels)).toContain("2026年 第0012号")
  expect(detailPage(reader, own, { ...text, numberText: "012" }, labels)).toContain("2026年 第012号")
})

test("pages are complete in English too; what was published stays as it was written", () => {
  const own = { ...organisation, name: "云泽市政协", slug: "yunze" }
  const english = { ...reader, language: "en", chosen: true } as const
  const published = {
    ...text,
    ...{ numberText: "0012", subject: "案由", proposer: "李晓云", unitName: "住建局", edition: "formal" },
    ...{ category: "社会建设", resultClass: "B", classLabel: "列入计划", documentNumber: "" },
    ...{ proposalHtml: "<p>情况</p>", replyHtml: "<p>答复</p>", others: [] },
  }
  const known = new Map([
    ["社会建设", "Society"],
    ["列入计划", "Planned"],
  ])
  const page = detailPage(english, own, published, known)
  expect(page).toContain('<html lang="en">')
  for (const said of ["2026, no. 0012", "Class B: Planned", "Society", "20 June 2026", "Reply of 住建局"])
    expect(page).toContain(said)
  expect(page).toContain(
    '<link rel="alternate" hreflang="zh-CN" href="https://example.org/open/yunze/?lang=zh">',
  )
  expect(page).toContain('href="/open/yunze/?lang=en"')
  // All that is left in Chinese is the name of the language and what was published.
  const others = page
    .replace(/<([a-z0-9]+)[^>]*lang="zh-CN"[^>]*>.*?<\/\1>/gs, "")
    .replace(/<title>.*<\/title>/, "")
  expect(others.replace(/李晓云|住建局|善/g, "")).not.toMatch(/\p{Script=Han}/u)
})
