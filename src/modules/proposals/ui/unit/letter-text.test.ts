import { expect, test } from "vitest"
import { addressLine, closingOf, letterTitle, openingOf } from "./letter-text.ts"

const letter = {
  subject: "关于加装电梯的提案",
  numberText: "第0001号",
  edition: "formal" as const,
  bodies: [],
  members: ["李晓云"],
}

test("one member is addressed as 您, several as 你们, a body as 贵单位", () => {
  expect(openingOf(letter)).toContain("您提出的《关于加装电梯的提案》（第0001号）收悉")
  expect(openingOf({ ...letter, members: ["李晓云", "张立"] })).toContain("你们提出的")
  expect(openingOf({ ...letter, bodies: ["民盟云泽市委员会"], members: [] })).toContain("贵单位提出的")
})

test("the address names bodies first, then the members in order", () => {
  expect(addressLine({ bodies: ["民盟云泽市委员会"], members: ["李晓云", "张立"] })).toBe(
    "民盟云泽市委员会、李晓云、张立委员",
  )
})

test("a repeated reply says that there was one before; a title says which kind it is", () => {
  expect(openingOf({ ...letter, edition: "again" })).toContain("再次研究")
  expect(letterTitle({ ...letter, edition: "supplementary" })).toBe("对第0001号提案的补充答复")
})

test("what people wrote cannot become mark-up", () => {
  expect(openingOf({ ...letter, subject: "<b>粗</b>" })).toContain("&lt;b&gt;粗&lt;/b&gt;")
  expect(closingOf(letter)).toMatch(/^<p>感谢您.*<\/p><p>专此答复。<\/p>$/)
})
