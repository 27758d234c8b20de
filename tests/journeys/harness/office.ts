import type { Desk } from "./desk.ts"
import type { Entry } from "./fill.ts"

type Entries = Readonly<Record<string, Entry>>

/** A unit with its part in the handling: 主办, 会办, 独办, 分办. */
export type Placed = readonly [unit: string, role: string]

/** What the proposal office, the committee, the dispatch and supervision offices do. */
export function asOffice(desk: Desk) {
  const page = desk.page
  /** Brings a case of the queue in front. */
  const takesUp = async (subject: string) => {
    const line = page().getByRole("navigation").getByRole("button", { name: subject })
    await line.first().click()
    await page().locator(".desk-text").getByText(subject).first().waitFor()
  }
  const decides = async (letter: string, action: string, entries: Entries) => {
    // The keys are the queue's as long as no field has the cursor.
    await page().locator(".desk-text").focus()
    const form = page().getByRole("form", { name: action, exact: true })
    await page().keyboard.press(letter)
    await form.waitFor()
    await desk.fills(entries, form)
    await page().keyboard.press("Control+Enter")
    const sure = form.getByRole("button", { name: `确认${action}`, exact: true })
    const done = page().getByText(`${action}：已完成`)
    await sure.or(done).first().waitFor()
    if (await sure.isVisible()) await sure.click()
    await done.first().waitFor()
  }

  return {
    ...desk,
    /** Gives the first round's opinion by keyboard. */
    async reviews(subject: string, outcome: string, opinion: string, more: Entries = {}) {
      await desk.goes("/proposals/review?round=first_review")
      await takesUp(subject)
      await decides("v", "提出审查意见", { 建议结果: outcome, 审查意见: opinion, ...more })
    },
    async returns(subject: string, reason: string, fix: string) {
      await desk.goes("/proposals/review?round=first_review")
      await takesUp(subject)
      await decides("r", "退回修改", { 原因: reason, 需要修改的地方: fix })
    },
    /** The committee's decision at the last round: 立案 and every other outcome. */
    async settles(subject: string, letter: string, action: string, entries: Entries = {}) {
      await desk.goes("/proposals/review?round=final_review")
      await takesUp(subject)
      await decides(letter, action, entries)
    },
    async files(subject: string) {
      await this.settles(subject, "f", "立案")
    },
    /** Decides on what a unit has asked for: to return a case, or more time. */
    async decides(subject: string, letter: string, action: string, entries: Entries = {}) {
      await desk.goes("/assignments/requests")
      await takesUp(subject)
      await decides(letter, action, entries)
    },
    async preAssigns(subject: string, ...units: Placed[]) {
      await desk.goes("/proposals/assign?stage=units")
      await desk.presses(`拟定单位 ${subject}`)
      const dialog = page().getByRole("dialog", { name: "承办单位与分工" })
      for (const [unit] of units) await desk.fills({ 增加承办单位: [unit] }, dialog)
      for (const [unit, role] of units) await desk.fills({ [`${unit} 的分工`]: role }, dialog)
      await desk.presses("预交办", dialog)
      await dialog.waitFor({ state: "detached" })
    },
    /** Hands over everything that waits for formal assignment and is named here. */
    async assigns(...subjects: string[]) {
      await desk.goes("/proposals/assign?stage=assign")
      for (const subject of subjects)
        await page().getByRole("row", { name: subject }).getByRole("checkbox").check()
      await desk.presses(`正式交办（${subjects.length} 件）`)
      const dialog = page().getByRole("dialog")
      await desk.presses(`正式交办（${subjects.length} 件）`, dialog)
      await desk.reads(`${subjects.length} 件全部办成。`)
      await desk.presses("关闭", dialog)
    },
    /** Passes a reply on, or with another class than the unit's own. */
    async checks(subject: string, entries: Entries = {}) {
      await desk.goes("/replies/check")
      await takesUp(subject)
      await decides("p", "审核通过并送出", entries)
    },
    /** Takes passages out and publishes what is left. */
    async publishes(subject: string, ...redactions: string[]) {
      await desk.goes("/replies/publish")
      await takesUp(subject)
      for (const passage of redactions) {
        await desk.fills({ 要删节的文字: passage })
        await desk.presses("删节")
      }
      await desk.presses("公众看到的样子")
      for (const passage of redactions)
        await page().locator(".desk-reading").getByText(passage).waitFor({ state: "detached" })
      await decides("p", "公开", {})
    },
  }
}
