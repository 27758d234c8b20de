import { expect, test } from "vitest"
import type { ModuleRoute } from "../kit/module-route.ts"
import { askedTerms, currentEntry, inGroups, navEntries } from "./navigation.ts"

const lazy = () => Promise.resolve({ default: () => null })
const words = (zh: string) => ({ zh, en: zh })
const nav = (zh: string, order: number, roles: string[] = []) => ({
  label: words(zh),
  order,
  roles,
  icon: "proposal" as const,
})
const routes: ModuleRoute[] = [
  {
    path: "/review",
    lazy,
    title: words("初审"),
    nav: { ...nav("初审", 2, ["proposalOffice"]), group: words("提案办公室") },
  },
  { path: "/proposals", lazy, title: words("提案"), nav: nav("提案", 1) },
  { path: "/proposals/$id", lazy, title: words("提案") },
]

test("a member does not see the office's queues; the office does", () => {
  const see = (roles: string[]) =>
    navEntries(routes, { roles, office: { nav: [] } }).map((entry) => entry.href)
  expect(see(["member"])).toEqual(["/", "/proposals"])
  expect(see(["member", "proposalOffice"])).toEqual(["/", "/proposals", "/review"])
})

test("what an organisation has not switched on is not in the navigation, and nobody else asks about it", () => {
  const term = { office: "proposals", name: "fundEnabled" }
  const fund: ModuleRoute = {
    path: "/fund",
    lazy,
    title: words("资金"),
    nav: { ...nav("资金", 3, ["unit"]), term },
  }
  const all = [...routes, fund]
  const unit = { roles: ["unit"], office: { nav: [] } }
  const see = (on: boolean) => navEntries(all, unit, (asked) => on && asked.name === "fundEnabled")
  expect(see(false).map(({ href }) => href)).toEqual(["/", "/proposals"])
  expect(see(true).map(({ href }) => href)).toEqual(["/", "/proposals", "/fund"])
  expect(askedTerms(all, unit)).toEqual(["proposals"])
  expect(askedTerms(all, { roles: ["member"], office: { nav: [] } })).toEqual([])
})

test("a record belongs to its list in the navigation, and home only to itself", () => {
  const entries = [{ href: "/" }, { href: "/proposals" }, { href: "/proposals/review" }]
  expect(currentEntry(entries, "/proposals/018f")).toBe("/proposals")
  expect(currentEntry(entries, "/proposals/review/1")).toBe("/proposals/review")
  expect(currentEntry(entries, "/notices")).toBeUndefined()
})

test("entries without a heading come first, the others under theirs", () => {
  const groups = inGroups(navEntries(routes, { roles: ["proposalOffice"], office: { nav: [] } }))
  expect(groups.map((group) => [group.group?.zh, group.entries.length])).toEqual([
    [undefined, 2],
    ["提案办公室", 1],
  ])
})
