import { expect } from "vitest"
import { sealPicture } from "../../src/platform/documents/picture.fixture.ts"
import { test } from "./harness/committee.ts"
import { examine, settled } from "./harness/examine.ts"
import { asOffice } from "./harness/office.ts"
import { asUnit } from "./harness/unit.ts"

test("a reminder is drawn up, signed in turn, numbered and sealed, and its unit signs for it", async ({
  committee,
}) => {
  const subject = "关于整治占道停车的提案"
  const { assignment } = await committee.seeds.assigned(subject)
  const clerk = asOffice(await committee.seats("clerk"))

  // The office's seal, on the template of reminders from now on.
  await clerk.goes("/documents/settings")
  await clerk.fills({ 印章名称: "提案委办公室印章" })
  const picture = { name: "seal.png", mimeType: "image/png", buffer: sealPicture() }
  await clerk.page().getByLabel("选择文件").setInputFiles(picture)
  await clerk.page().locator("form", { hasText: "印章名称" }).getByRole("button", { name: "添加" }).click()
  await clerk.page().getByRole("cell", { name: "提案委办公室印章" }).waitFor()
  await clerk.page().getByLabel("文种").selectOption({ label: "督办通知" })
  const seal = clerk.page().locator("label", { has: clerk.page().getByText("印章", { exact: true }) })
  await seal.locator("select").selectOption({ label: "提案委办公室印章" })
  await clerk.presses("保存草稿")
  await clerk.presses("预览草稿")
  await clerk.page().getByRole("img", { name: "版式预览" }).waitFor()
  await clerk.presses("发布")
  await clerk.reads(/现行第 1 版/)

  await committee.comes("2026-09-15T09:00:00+08:00")
  await clerk.goes(`/assignments/${assignment}`)
  await clerk.presses("起草督办通知")
  await clerk.page().waitForURL("**/documents/*")
  const address = clerk.place()
  await clerk.reads("关于督促办理")
  await clerk.acts("送签")

  const director = await committee.seats("director", { phone: true })
  await director.goes(address)
  await director.acts("签批同意")
  const chair = await committee.seats("chair")
  await chair.goes(address)
  await chair.acts("签批同意")

  await clerk.goes(address)
  await clerk.acts("编号印发")
  await clerk.reads(/办函〔2026〕1号/)
  await clerk.reads(/验证通过/)

  const unit = asUnit(await committee.seats("housing"))
  await unit.goes(address)
  const download = unit.page().waitForEvent("download")
  await unit.page().getByRole("link", { name: "下载 Word" }).click()
  // What the browser names the file depends on its machine's language; what the server says does not.
  const word = await unit.context.request.get((await download).url())
  expect(word.headers()["content-disposition"]).toMatch(/\.docx$/)
  await unit.acts("签收", { 签收人: "冯联络" })
  await clerk.goes(address)
  await clerk.reads(/冯联络/)

  const sent = await clerk.context.request.get(`/api${address}/file?format=pdf`)
  const file = { name: "通知.pdf", mimeType: "application/pdf", buffer: await sent.body() }
  await clerk.goes("/documents/check")
  await clerk.page().locator('input[type="file"]').setInputFiles(file)
  await clerk.reads(/符合标准/)
  expect(committee.errors).toEqual([])
})

test("notices are made for all that is assigned, signed in one act, numbered in one run and taken away", async ({
  committee,
}) => {
  await committee.seeds.assigned("关于改造农贸市场的提案")
  await committee.seeds.assigned("关于修复滨河步道的提案", { unit: "transport" })
  const clerk = await committee.seats("clerk")
  await clerk.goes("/proposals/assign?stage=notice")
  await clerk.page().getByRole("checkbox").first().check()
  await clerk
    .page()
    .getByRole("button", { name: /^制发交办通知（/ })
    .click()
  /** Gives the order that the dialog in front is about, and waits until all of it is done. */
  const orders = async (desk: typeof clerk, verb: RegExp) => {
    const dialog = desk.page().getByRole("dialog")
    await settled(desk)
    expect(await examine(desk)).toEqual([])
    await dialog.getByRole("button", { name: verb }).click()
    await dialog.locator(".notice.done").waitFor()
    await desk.presses("关闭", dialog)
  }
  await orders(clerk, /^制发交办通知（/)

  const director = await committee.seats("director", { phone: true })
  await director.goes("/notices")
  await director.reads("有一批公文待您签批")
  expect(await director.page().getByText("有一批公文待您签批").count()).toBe(1)
  await director.goes("/documents")
  await director
    .page()
    .getByRole("button", { name: /^签批待我签的/ })
    .click()
  await orders(director, /^签批同意（/)

  await clerk.goes("/documents")
  await clerk
    .page()
    .getByRole("button", { name: /^编号印发已签发的/ })
    .click()
  await orders(clerk, /^编号印发（/)
  await clerk.presses("打包下载")
  expect(await examine(clerk)).toEqual([])
  const zip = await clerk.page().getByRole("dialog").getByRole("link", { name: "下载" }).getAttribute("href")
  const packed = await clerk.context.request.get(zip ?? "")
  expect((await packed.body()).subarray(0, 2).toString()).toBe("PK")
  expect(committee.errors).toEqual([])
})

test("everybody can use the pages of documents, on a phone and on a desk", async ({ committee }) => {
  const issued = await committee.seeds.first("clerk", "/api/documents")
  const paths = [
    "/documents",
    "/documents/new",
    "/documents/check",
    "/documents/settings",
    `/documents/${issued}`,
  ]
  const faults: string[] = []
  for (const phone of [true, false]) {
    const desk = await committee.seats("clerk", { phone })
    for (const path of paths) {
      await desk.goes(path)
      await settled(desk)
      faults.push(...(await examine(desk)))
      const over = await desk.page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (over > 0) faults.push(`${path} | scrolls sideways by ${over} px${phone ? " on a phone" : ""}`)
    }
  }
  expect(faults).toEqual([])
})
