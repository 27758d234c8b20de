import { expect } from "vitest"
import jinan from "../../src/rulebook/appraisal/books/jinan-2015.json" with { type: "json" }
import { test } from "./harness/committee.ts"
import type { Desk } from "./harness/desk.ts"

/** What an earlier journey would have left behind: an adopted rule book. */
async function adoptsTheBook(liaison: Desk) {
  const send = (path: string, body: object) =>
    liaison.page().evaluate(
      async ([to, said]) => {
        const headers = { "content-type": "application/json" }
        const answer = await fetch(to as string, { method: "POST", headers, body: JSON.stringify(said) })
        return answer.status === 204 ? {} : answer.json()
      },
      [path, body] as const,
    )
  const { id } = await send("/api/service/rule-books", { book: jinan, note: "主席会议讨论稿" })
  await send(`/api/service/rule-books/${id}/adoption`, {
    adoptedOn: "2026-01-01",
    meeting: "第 3 次主席会议",
  })
}

test("a year of service: reported with evidence, verified, evaluated, scored, objected to, approved, told, and kept in the dossier", async ({
  committee,
}) => {
  await committee.comes("2026-11-20T09:00:00+08:00")
  const liaison = await committee.seats("liaison")
  await adoptsTheBook(liaison)
  await liaison.goes("/service-years")
  await liaison.presses("开始年度考核")
  await liaison.fills({ 考核办法: `${jinan.name.zh} · 第 1 版` })
  await liaison.presses("开始年度考核")
  await liaison.page().waitForURL(/\/service-years\/[0-9a-f-]{36}$/)
  const year = liaison.place()

  const li = await committee.seats("li", { phone: true })
  await li.goes("/service/mine")
  await li.presses("填报履职")
  await li.fills({ 类别: "社会公益", 日期: "2026-06-01", 内容: "社区义诊", 依据: "街道出具的活动证明" })
  await li.presses("提交")
  await li.reads("已提交，等待核实")
  await li
    .page()
    .locator("#claim-files")
    .setInputFiles({ name: "签到表.txt", mimeType: "text/plain", buffer: Buffer.from("李晓云 到场") })
  await li.reads("签到表.txt")
  await li.presses("完成")
  await li.fills({ 年度述职: "一年来提交提案两件，参加调研一次，到社区义诊一次，出席全部会议。" })
  await li.presses("提交")
  await li.reads("待核实")

  await liaison.goes("/")
  await liaison.follows("履职填报")
  await liaison.goes("/service-claims")
  await liaison.reads("签到表.txt")
  await liaison.page().locator(".desk-text").focus()
  await liaison.page().keyboard.press("v")
  const form = liaison.page().getByRole("form", { name: "核实计入", exact: true })
  await form.waitFor()
  await liaison.page().keyboard.press("Control+Enter")
  await liaison.reads("没有待核实的填报")

  await liaison.goes(year)
  await liaison.presses("开始评价")
  await liaison.fills({
    种类: "界别群众评议",
    名称: "教育界群众评议",
    截止日期: "2026-12-01",
    评价人: "周老师\n吴校长\n郑家长",
    被评价的委员: ["李晓云"],
  })
  await liaison.page().locator("form").filter({ hasText: "评价人" }).locator("button[type=submit]").click()
  await liaison.reads("不能再次显示")
  const visitor = await committee.visitor({ phone: true })
  for (const address of await liaison.page().locator(".code-address").allTextContents()) {
    await visitor.goes(new URL(address).pathname)
    await visitor.fills({ 李晓云: "优秀" })
    await visitor.presses("提交评价")
    await visitor.reads("已收到您的评价")
  }
  await liaison.presses("已经发出")
  await liaison.goes(year)
  await liaison.reads("已评 3 / 3")
  await liaison.presses("结束并计入")
  await liaison.reads("不能撤销")
  await liaison.presses("结束并计入")
  await liaison.reads("平均分计入履职")

  await liaison.acts("计分")
  await liaison.acts("开始异议期")
  await li.goes("/service/mine")
  await li.presses("提出异议")
  await li.fills({ 关于: "整个得分", 异议和理由: "九月的捐书活动没有记入。" })
  await li.presses("提交")
  await li.reads("待答复")

  await liaison.goes("/service-objections")
  await liaison.follows("李晓云")
  await liaison.acts("异议不成立", { 理由: "与学校核实，捐书活动在下一年度。" })
  const chair = await committee.seats("chair")
  await chair.goes(year)
  await chair.acts("审定", { 审定日期: "2026-11-20", 主席会议: "第 9 次主席会议" })
  await liaison.goes(year)
  await liaison.acts("通知")
  await liaison.reads(/份全部发出/)

  await li.goes("/service/mine")
  await li.reads("第 9 次主席会议审定")
  await li.reads("不成立")
  await li.page().locator("summary").filter({ hasText: "社会公益" }).last().click()
  await li.reads("社区义诊")
  await li.goes("/documents")
  await li.reads("关于2026年度委员履职考核结果的通知")
  await li.goes("/service/mine")
  await li.follows("履职档案")
  await li.reads("李晓云 · 履职档案")
  await li.reads("教育界群众评议")
  await li.reads("街道出具的活动证明")
  expect(committee.errors).toEqual([])
})
