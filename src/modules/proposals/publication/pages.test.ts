import { expect, test } from "vitest"
import { atomFeed, sitemap } from "./feed.ts"
import { detailPage, homePage, type ListView, listPage, missingPage } from "./pages.ts"
import type { PublicOrganisation, PublicText } from "./reads.ts"

const attack = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&`
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
}

test.each([
  ["the start", homePage([organisation])],
  ["the list", listPage(view)],
  ["the empty list", listPage({ ...view, found: { items: [], total: 0, totalCapped: false, next: null } })],
  ["a text", detailPage(organisation, text)],
  ["the feed", atomFeed(organisation, [text], "https://example.org")],
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
  for (const page of [listPage({ ...view, organisation: own }), detailPage(own, text)])
    expect(
      page.match(/<link rel="alternate" type="application\/atom\+xml"[^>]*href="\/open\/yunze\/feed.atom">/g),
    ).toHaveLength(1)
  expect(homePage([own])).not.toContain("feed.atom")
})

test("pages are Chinese, need no script, and say what the reader may do where there is nothing", () => {
  const own = { ...organisation, name: "云泽市政协", slug: "yunze" }
  const none = { items: [], total: 0, totalCapped: false, next: null }
  const facets = { years: [], categories: [], units: [], classes: [] }
  const empty = listPage({ organisation: own, filter: {}, facets, found: none })
  expect(empty).toContain('<html lang="zh-CN">')
  expect(empty).toContain("还没有公开的提案")
  expect(listPage({ organisation: own, filter: { q: "电梯" }, facets, found: none })).toContain(
    "没有符合条件的提案",
  )
  expect(missingPage()).toContain("已不再公开")
  expect(detailPage(own, { ...text, numberText: "第0012号" })).toContain("2026年 第0012号")
  expect(detailPage(own, { ...text, numberText: "012" })).toContain("2026年 第012号")
})
