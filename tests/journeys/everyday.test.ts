import { expect } from "vitest"
import { test } from "./harness/committee.ts"
import { asMember } from "./harness/member.ts"

const subject = "关于推进老旧小区加装电梯的提案"

test("two characters find a case, in traditional writing too, and a name finds its proposer", async ({
  committee,
}) => {
  await committee.seeds.filed(subject)
  await committee.seeds.filed("关于修复滨河步道的提案")
  const zhang = await committee.seats("zhang")
  for (const words of ["电梯", "電梯"]) {
    await zhang.goes("/")
    await zhang.page().getByRole("heading", { level: 1 }).waitFor()
    await zhang.page().keyboard.press("/")
    await zhang.page().keyboard.type(words)
    await zhang.page().keyboard.press("Enter")
    await zhang.page().waitForURL(/search\?q=/)
    await zhang.reads(subject.slice(0, 5))
    await zhang.reads("找到 1 件")
    await zhang.reads(/第0001号 · 立案/)
  }
  await zhang.goes("/search?q=李晓云")
  await zhang.reads("找到 2 件")
  await zhang.goes("/search?q=飞船")
  await zhang.reads("没有找到“飞船”")
  expect(committee.errors).toEqual([])
})

test("notices are read one by one or all at once", async ({ committee }) => {
  await committee.seeds.filed("关于增设夜间公交的提案", { by: "wang" })
  const wang = asMember(await committee.seats("wang", { phone: true }))
  await wang.goes("/notices")
  await wang.reads(/\d+ 条未读/)
  await wang.presses("全部标为已读")
  await wang.doesNotRead(/条未读/)
  await wang.page().getByRole("link", { name: "通知", exact: true }).waitFor()
  expect(committee.errors).toEqual([])
})

test("the house speaks English and large letters, and remembers both", async ({ committee }) => {
  const li = await committee.seats("li")
  await li.goes("/proposals")
  await li.presses("English")
  await li.page().getByRole("heading", { level: 1, name: "Proposals" }).waitFor()
  await li.goes("/notices")
  await li.page().getByRole("heading", { level: 1, name: "Notices" }).waitFor()
  expect(await li.page().locator("html").getAttribute("lang")).toBe("en")

  const phone = await committee.seats("zhang", { phone: true })
  await phone.goes("/account")
  await phone.fills({ 字号: "特大" })
  for (const place of ["/", "/proposals", "/proposals/new", "/notices", "/account"]) {
    await phone.goes(place)
    await phone.page().getByRole("heading", { level: 1 }).waitFor()
    const over = await phone.page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over, `${place} at the largest letters`).toBeLessThanOrEqual(0)
  }
  expect(committee.errors).toEqual([])
})
