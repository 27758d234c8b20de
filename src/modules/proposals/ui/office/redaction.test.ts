import { expect, test } from "vitest"
import { addPassage, blackout, passageOf, redact, redactHtml, timesIn } from "./redaction.ts"

test("what is taken out is blacked out, or replaced by other words", () => {
  expect(redact("联系人王小河，请王小河回复", [{ find: "王小河" }])).toEqual([
    { text: "联系人" },
    { text: blackout, cut: "王小河" },
    { text: "，请" },
    { text: blackout, cut: "王小河" },
    { text: "回复" },
  ])
  expect(redact("某企业排污", [{ find: "某企业", with: "有的企业" }])[0]).toEqual({
    text: "有的企业",
    cut: "某企业",
  })
})

test("of two passages the one that stands first is taken, of two at one place the longer", () => {
  const pieces = redact("王小河科长", [{ find: "王小河" }, { find: "王小河科长" }])
  expect(pieces).toEqual([{ text: blackout, cut: "王小河科长" }])
})

test("mark-up is left alone", () => {
  expect(redactHtml("<p class='p'>p 先生</p>", [{ find: "p" }])).toBe(`<p class='p'>${blackout} 先生</p>`)
})

test("a selection over several paragraphs takes the first; a passage within another is not added", () => {
  expect(passageOf("  王小河 \n 第二段")).toBe("王小河")
  expect(passageOf(" \n ")).toBeUndefined()
  expect(addPassage([{ find: "王小河科长" }], "王小河")).toEqual([{ find: "王小河科长" }])
  expect(addPassage([{ find: "王小河" }], "王小河科长")).toEqual([{ find: "王小河科长" }])
})

test("a passage is counted in every text", () => {
  expect(timesIn("桥", ["大桥和小桥", "桥"])).toBe(3)
})
