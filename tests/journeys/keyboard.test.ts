import { expect } from "vitest"
import { test } from "./harness/committee.ts"
import { byKeyboard } from "./harness/keyboard.ts"

const subject = "关于增设无障碍坡道的提案"

test("a proposal is written and submitted with the keyboard alone", async ({ committee }) => {
  const li = byKeyboard(await committee.seats("li"))
  await li.goes("/proposals/new")
  await li.page().getByRole("radio", { name: "个人提案" }).waitFor()
  await li.tabsTo("案由")
  await li.types(subject)
  await li.tabsTo("开始写")
  await li.hits("Enter")
  await li.begins("情况")
  await li.tabsTo("情况")
  await li.types("全市四十个社区服务站有台阶。")
  await li.tabsTo("问题及分析")
  await li.types("新建时没有验收无障碍设施。")
  await li.tabsTo("第 1 条建议")
  await li.types("一年内补建坡道。")
  await li.tabsTo("经济建设")
  await li.hits("ArrowDown", "ArrowDown", "ArrowDown")
  await li.tabsTo("联系方式")
  await li.types("13900001234")
  await li.reads("内容齐全，可以提交。")
  await li.tabsTo("提交")
  await li.hits("Enter")
  await li.page().getByRole("dialog", { name: "提交这件提案" }).waitFor()
  await li.tabsTo("提交")
  await li.hits("Enter")
  await li.reads("初审")
  expect(committee.errors).toEqual([])
})

test("the queue is reviewed with the keyboard alone", async ({ committee }) => {
  await committee.seeds.submitted("关于延长公交末班车的提案")
  const clerk = byKeyboard(await committee.seats("clerk"))
  await clerk.goes("/proposals/review")
  await clerk.page().locator(".desk-text").waitFor()
  await clerk.hits("?")
  await clerk.page().getByRole("dialog").waitFor()
  await clerk.hits("Escape")
  await clerk.page().locator(".desk-list [aria-current=true]").first().waitFor()
  await clerk.hits("j")
  await clerk
    .page()
    .getByRole("button", { name: /提出审查意见/ })
    .waitFor()
  await clerk.hits("v")
  await clerk.page().getByRole("form", { name: "提出审查意见" }).waitFor()
  await clerk.tabsTo("审查意见")
  await clerk.types("同意立案。")
  await clerk.hits("Control+Enter")
  await clerk.page().getByText("提出审查意见：已完成").first().waitFor()
  expect(committee.errors).toEqual([])
})

test("a reply is written with the keyboard alone", async ({ committee }) => {
  const { assignment } = await committee.seeds.inProgress("关于修复滨河步道的提案", "2026-01-06")
  const housing = byKeyboard(await committee.seats("housing"))
  await housing.goes(`/assignments/${assignment}`)
  await housing.page().getByRole("button", { name: "起草答复" }).waitFor()
  await housing.tabsTo("起草答复")
  await housing.hits("Enter")
  await housing.begins("逐条答复")
  for (const n of [1, 2]) {
    await housing.tabsTo("采纳")
    await housing.hits("Space")
    await housing.tabsTo("答复内容")
    await housing.types(`第 ${n} 条已按建议办理。`)
  }
  await housing.tabsTo("答复函正文")
  await housing.types("感谢您的关心，现答复如下。")
  await housing.tabsTo("A ")
  await housing.hits("Space")
  await housing.tabsTo("全文公开")
  await housing.hits("Space")
  for (const [label, text] of [
    ["发文字号", "云建函〔2026〕9 号"],
    ["签发人", "陈局长"],
    ["联系人", "冯联络"],
    ["联系电话", "0999-5550123"],
  ] as const) {
    await housing.tabsTo(label)
    await housing.types(text)
  }
  await housing.reads(/^已保存/)
  await housing.tabsTo("送提案者征求意见")
  await housing.hits("Enter")
  await housing.page().getByRole("dialog").waitFor()
  await housing.tabsTo("确认送出")
  await housing.hits("Enter")
  await housing.reads("答复稿征求提案者意见")
  expect(committee.errors).toEqual([])
})
