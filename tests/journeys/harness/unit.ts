import type { Desk } from "./desk.ts"

interface Answer {
  readonly disposition: string
  readonly text: string
  readonly dueOn?: string
  readonly owner?: string
}

interface Letter {
  readonly answers: readonly Answer[]
  readonly text: string
  readonly class: string
  readonly publish?: string
}

/** What handling units do. */
export function asUnit(desk: Desk) {
  const page = desk.page
  return {
    ...desk,
    /** Opens the assignment from the list of what is due. */
    async opens(subject: string) {
      await desk.goes("/assignments")
      await page().getByRole("link", { name: subject }).first().click()
      await page().getByRole("heading", { level: 1, name: subject }).waitFor()
    },
    acknowledges: () => desk.acts("签收", { 经办人: "冯联络", 分管领导: "陈副局长", 承办科室: "城市更新科" }),
    records: (kind: string, milestone: string, summary: string) =>
      desk.acts("登记沟通", {
        沟通方式: kind,
        所在环节: milestone,
        参加人员: "李晓云、冯联络",
        沟通情况: summary,
      }),
    /** Writes the letter; leaves the unit in the editor with everything saved. */
    async drafts(letter: Letter, begin = "起草答复") {
      await desk.presses(begin)
      await page().getByRole("heading", { name: "逐条答复" }).waitFor()
      const cards = page().locator(".answer-card")
      for (const [index, answer] of letter.answers.entries()) {
        const card = cards.nth(index)
        await desk.fills({ 采纳情况: answer.disposition, 答复内容: answer.text }, card)
        if (answer.dueOn) await desk.fills({ 完成时限: answer.dueOn }, card)
        if (answer.owner) await desk.fills({ 责任处室或责任人: answer.owner }, card)
      }
      await desk.fills({ 答复函正文: letter.text })
      await page()
        .getByRole("radio", { name: new RegExp(`^${letter.class} `) })
        .check()
      await page()
        .getByRole("radio", { name: new RegExp(`^${letter.publish ?? "全文公开"}`) })
        .check()
      await desk.fills({
        发文字号: "云建函〔2026〕12 号",
        签发人: "陈局长",
        联系人: "冯联络",
        联系电话: "0999-5550123",
      })
      await desk.reads(/^已保存 \d\d:\d\d$/)
    },
    async sendsDraft() {
      await desk.presses("送提案者征求意见")
      await desk.presses("确认送出")
      await desk.reads("答复稿征求提案者意见")
    },
    async submits() {
      await desk.presses("提交答复")
      const sure = page()
        .getByRole("button", { name: /^(确认提交|提交答复)$/ })
        .last()
      await sure.click()
      await page().getByText("提交答复：已完成").first().waitFor()
    },
  }
}
