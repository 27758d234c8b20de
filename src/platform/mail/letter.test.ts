import fc from "fast-check"
import { expect, test } from "vitest"
import { type Letter, writeLetter } from "./letter.ts"

const letter: Letter = {
  subject: { zh: "提案“{title}”需要您确认联名", en: "Please confirm your co-signature of “{title}”" },
  name: "张三",
  paragraphs: [{ zh: "请于 {on} 前确认。", en: "Please confirm by {on}." }],
  action: {
    label: { zh: "前往确认", en: "Confirm" },
    href: "https://tian.example.gov.cn/proposals/1?a=1&b=2",
  },
  signature: { zh: "市政协提案委", en: "Proposal Office" },
  params: { title: "加强<养老>", on: "2026-03-05" },
}

test("a letter is written in Chinese, in English, or in both one below the other", () => {
  const chinese = writeLetter(letter, ["zh"])
  expect(chinese.subject).toBe("提案“加强<养老>”需要您确认联名")
  expect(chinese.text).toBe(
    "张三：\n\n请于 2026-03-05 前确认。\n\n前往确认：https://tian.example.gov.cn/proposals/1?a=1&b=2\n\n市政协提案委\n\n此邮件由系统自动发出，请勿直接回复。不想再收到此类邮件，可在“通知设置”中关闭。\n",
  )
  expect(writeLetter(letter, ["en"]).text).toMatch(
    /^Dear 张三,\n\nPlease confirm by 2026-03-05\.\n\nConfirm: https/,
  )
  const both = writeLetter(letter, ["zh", "en"])
  expect(both.subject).toBe(
    "提案“加强<养老>”需要您确认联名 / Please confirm your co-signature of “加强<养老>”",
  )
  expect(both.text.indexOf("张三：")).toBeLessThan(both.text.indexOf("Dear 张三,"))
  expect(both.html).toContain('<div lang="zh-CN">')
  expect(both.html).toContain('<div lang="en">')
})

test("HTML loads nothing and carries no markup of its values", () => {
  const { html } = writeLetter(
    { ...letter, name: "<img src=x onerror=a()>", paragraphs: [{ zh: "“{title}”", en: "" }] },
    ["zh"],
  )
  expect(html).toContain("“加强&lt;养老&gt;”")
  expect(html).not.toMatch(/<(?:img|script|link|iframe)/)
  expect(html).toContain('href="https://tian.example.gov.cn/proposals/1?a=1&amp;b=2"')
})

test("an address that is not of the web is refused", () => {
  const to = (href: string) => () =>
    writeLetter({ ...letter, action: { label: { zh: "a", en: "a" }, href } }, ["zh"])
  expect(to("javascript:alert(1)")).toThrow(TypeError)
  expect(to("/proposals/1")).toThrow(TypeError)
})

test("a subject is one line of at most 120 characters, whatever the title holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
      const { subject } = writeLetter({ ...letter, params: { title, on: "" } }, ["zh", "en"])
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      expect([...subject].length).toBeLessThanOrEqual(120)
    }),
  )
  expect(writeLetter({ ...letter, params: { title: "甲\r\nBcc: x@y.z" } }, ["zh"]).subject).toBe(
    "提案“甲 Bcc: x@y.z”需要您确认联名",
  )
})
