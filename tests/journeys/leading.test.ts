import { expect } from "vitest"
import { type Committee, test } from "./harness/committee.ts"
import type { Desk } from "./harness/desk.ts"

test("a leader has one page: what awaits a word, what is late, three figures with their base", async ({
  committee,
}) => {
  const { seeds } = committee
  const { assignment } = await seeds.inProgress("关于改造农贸市场的提案", "2026-01-06")
  await seeds.replied(assignment)
  await seeds.assigned("关于整治占道停车的提案")
  await committee.comes("2026-06-01T09:00:00+08:00")
  const mayor = await committee.seats("mayor")
  await mayor.goes("/leader")
  await mayor.reads("等您一句话")
  await mayor.reads("关于整治占道停车的提案")
  await mayor.reads(/签收期限已过 \d+ 天/)
  const figure = mayor.page().locator(".figure").first()
  await figure.getByText("50.0%").waitFor()
  await mayor.presses("怎么算的", figure)
  await figure.getByText("分子", { exact: true }).waitFor()
  await figure.getByText("分母", { exact: true }).waitFor()

  await mayor.follows("看全部统计")
  await mayor.page().getByRole("heading", { level: 1, name: "提案统计" }).waitFor()
  const received = mayor.page().locator(".figure", { hasText: "收到" }).first()
  await mayor.presses("怎么算的", received)
  await received.getByText("口径", { exact: true }).waitFor()
  expect(committee.errors).toEqual([])
})

/** The rounds of review that the office's desk shows, as the rules of the day have them. */
async function rounds(clerk: Desk): Promise<string[]> {
  await clerk.goes("/proposals/review")
  const tabs = clerk.page().getByRole("navigation", { name: "审查轮次" }).getByRole("link")
  await tabs.last().waitFor()
  const texts = await tabs.allInnerTexts()
  return texts.map((text) => text.replace(/[\s\d]/g, ""))
}

async function adopts(administrator: Desk, preset: string) {
  await administrator.goes("/settings/proposals")
  const set = administrator.page().getByRole("group").filter({ hasText: preset })
  const line = administrator.page().locator(".presets > li", { hasText: preset })
  await set.or(line).first().waitFor()
  await line.locator("summary").click()
  await line.getByRole("button", { name: /^核对并保存/ }).click()
  const dialog = administrator.page().getByRole("dialog", { name: "核对更改" })
  await dialog.getByRole("button", { name: /起施行$/ }).click()
  await administrator.reads("规则已保存")
}

test("three sets of rules make three visibly different houses", async ({
  committee,
}: {
  committee: Committee
}) => {
  const administrator = await committee.seats("administrator")
  const clerk = await committee.seats("clerk")
  await expect.poll(() => rounds(clerk), { timeout: 10_000 }).toEqual(["初审", "审定"])

  await adopts(administrator, "小县")
  await committee.comes("2026-06-03T09:00:00+08:00")
  await expect.poll(() => rounds(clerk), { timeout: 10_000 }).toEqual(["审定"])
  await clerk.goes("/settings/proposals")
  await clerk.reads(/以“小县/)

  await adopts(administrator, "直辖市")
  await committee.comes("2026-06-05T09:00:00+08:00")
  await expect.poll(() => rounds(clerk), { timeout: 10_000 }).toEqual(["初审", "复审", "审定"])
  await administrator.goes("/settings/proposals#history")
  await administrator.reads(/何管理员 设定/)
  expect(committee.errors).toEqual([])
})
