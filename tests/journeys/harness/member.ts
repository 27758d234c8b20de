import type { Desk } from "./desk.ts"

/** A proposal as it is written at the table. */
export interface Text {
  readonly subject: string
  readonly kind?: "个人提案" | "联名提案"
  readonly situation?: string
  readonly analysis?: string
  readonly recommendations?: readonly string[]
  readonly category?: string
  readonly contact?: string
}

/** What a member does, in the institution's words. On a phone the writing goes one step at a time. */
export function asMember(desk: Desk) {
  const next = () => desk.presses("下一步")
  const heading = (name: string) => desk.page().getByRole("heading", { name, exact: true }).waitFor()

  return {
    ...desk,
    /** Begins a draft and writes all of it; leaves the member at the last step. Returns the proposal's id. */
    async writes(text: Text): Promise<string> {
      await desk.goes("/proposals/new")
      await desk.fills({ 案由: text.subject, 提案种类: text.kind ?? "个人提案" })
      await desk.presses("开始写")
      await heading("情况")
      const id = /proposals\/([^/]+)\/write/.exec(desk.place())?.[1] ?? ""
      await desk.fills({ 情况: text.situation ?? `${text.subject}的情况：去年走访了三个街道，问题集中。` })
      await next()
      await heading("问题及分析")
      await desk.fills({ 问题及分析: text.analysis ?? "责任不清，资金分散，居民意见难以统一。" })
      await next()
      await heading("具体建议")
      const items = text.recommendations ?? ["由主管部门牵头制定实施办法，明确时间表。"]
      for (const [index, item] of items.entries()) {
        if (index > 0) await desk.presses("再加一条")
        await desk.fills({ [`第 ${index + 1} 条建议`]: item })
      }
      await next()
      await heading("分类与联系")
      await desk.fills({
        分类: text.category ?? "社会建设",
        联系方式: text.contact ?? "13900001234",
        同意公开提案正文: true,
        希望与承办单位面商: true,
      })
      await next()
      await heading("联名")
      return id
    },
    /** Waits until the server has what was typed. */
    savedByItself: () => desk.reads(/^已保存 \d\d:\d\d$/),
    async invites(...names: string[]) {
      await desk.fills({ 邀请哪些委员: names })
      await desk.presses(`发出邀请（${names.length} 人）`)
      await desk.reads("等待确认")
    },
    /** Signs a draft that somebody else wrote, from the to-do page. */
    async confirmsCosigning(subject: string) {
      await desk.goes("/")
      await desk.page().getByRole("link", { name: subject }).first().click()
      await desk.reads(/邀请您联名/)
      await desk.acts("确认联名")
    },
    /** Hands in a draft from its writing page, past the question what follows. */
    async submits(id: string) {
      await desk.goes(`/proposals/${id}/write?step=check`)
      await desk.reads("内容齐全，可以提交。")
      await desk.presses("提交")
      const dialog = desk.page().getByRole("dialog", { name: "提交这件提案" })
      await desk.presses("提交", dialog)
      await desk.page().waitForURL(`**/proposals/${id}`)
    },
    /** Writes and submits at one go; for journeys that begin later. */
    async proposes(text: Text): Promise<string> {
      const id = await this.writes(text)
      await this.savedByItself()
      await this.submits(id)
      return id
    },
    /** Confirms every contact that the unit has recorded and that still waits. */
    async confirmsContacts(n: number) {
      const waiting = desk.page().getByRole("button", { name: "确认沟通属实" })
      for (let left = n; left > 0; left--) {
        await waiting.nth(left - 1).waitFor()
        await waiting.first().click()
      }
      await waiting.first().waitFor({ state: "detached" })
    },
    async rates(value: "满意" | "基本满意" | "不满意", comment?: string) {
      await desk.page().getByRole("radio", { name: value, exact: true }).check()
      if (comment) await desk.fills({ 还想说的话: comment })
      await desk.presses("提交评价")
      await desk.presses("确认提交")
      await desk.reads("您的评价（只有您能看到）")
    },
  }
}
