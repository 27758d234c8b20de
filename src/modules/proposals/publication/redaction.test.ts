import { expect, test } from "vitest"
import { blackout, redactHtml, redactText } from "./redaction.ts"

const cut = (text: string) => redactText(text).text

test.each([
  ["电话13800138000。", "电话████。"],
  ["手机：138 0013 8000", "手机：████"],
  ["138-0013-8000（冯敏）", "████（冯敏）"],
  ["+86 13800138000", "████"],
  ["１３８００１３８０００", "████"],
  ["联系电话：0951-5012345转802", "联系电话：████"],
  ["（0951）5012345", "████"],
  ["010 66551234", "████"],
  ["电话：5012345", "电话：████"],
  ["服务热线400-800-1234", "服务热线████"],
  ["身份证640102197001011234", "身份证████"],
  ["64010219700101123X", "████"],
  ["640102700101123", "████"],
  ["邮箱feng.min@example.gov.cn。", "邮箱████。"],
  ["住址：兴庆区解放西街12号3栋2单元501室，一家三口", "住址：████，一家三口"],
  ["我住幸福小区5号楼2单元301。", "████。"],
  ["家住解放西街12号", "家住████"],
  ["有事请联系：5012345", "有事请联系：████"],
  ["可致电 5012 3456 咨询", "可致电 ████ 咨询"],
  ["6655-1234（手机）", "████（手机）"],
  ["QQ：123456789", "QQ：████"],
  ["邮编750001", "邮编████"],
  ["微信号fengmin_88", "微信号████"],
])("contact data is taken out: %s", (text, expected) => {
  expect(cut(text)).toBe(expected)
})

test.each([
  "2026年投入资金12000万元，惠及3.5万户。",
  "云建函〔2026〕12号",
  "解放西街12号院外道路拓宽",
  "全市共有住宅小区1280个，其中1998年以前建成的360个。",
  "拨打12345、119、110、120",
  "政务服务热线12345",
  "办公地址调整后手续繁琐，住在农村的老人不便",
  "开通微信小程序",
  "第0012号提案",
  "联系群众2300000人次",
  "拨打电话求助的群众全年共5600户",
  "面积1234567.89平方米",
])("what is no contact data stays: %s", (text) => {
  expect(cut(text)).toBe(text)
})

test("mark-up does not hide a number, and what is left is well formed", () => {
  const { html, cuts } = redactHtml("<p>请打<strong>138</strong>00<em>13</em>8000，谢谢<br>冯敏</p>")
  expect(html).toBe(`<p>请打<strong>${blackout}</strong>，谢谢<br>冯敏</p>`)
  expect(cuts).toBe(1)
  expect(redactHtml("<p>138<br>0013<br>8000</p>").html).toBe(`<p>${blackout}</p>`)
  expect(redactHtml("<table><tr><td>0951-5012345</td></tr></table>").html).toContain(`<td>${blackout}</td>`)
  expect(redactHtml("<ul><li>138<strong>00138000</strong></li></ul>").html).toBe(
    `<ul><li>${blackout}</li></ul>`,
  )
})

test("passages asked for are taken out everywhere, or replaced, and it is told which were found", () => {
  const asked = [{ find: "某某公司" }, { find: "王某", with: "当事人" }, { find: "没有的话" }]
  const made = redactHtml("<p>某某<strong>公司</strong>的王某说</p><h3>某某公司</h3>", asked)
  expect(made.html).toBe(`<p>${blackout}的当事人说</p><h3>${blackout}</h3>`)
  expect(made.found).toEqual(["某某公司", "王某"])
})

test("a replacement is text, whatever it looks like", () => {
  expect(redactHtml("<p>甲</p>", [{ find: "甲", with: "<img src=x onerror=alert(1)>" }]).html).toBe(
    "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
  )
})
