import { expect, test } from "vitest"
import { addPassage, passageOf, timesIn } from "./redaction.ts"

test("a selection over several paragraphs takes the first; a passage within another is not added", () => {
  expect(passageOf("  王小河 \n 第二段")).toBe("王小河")
  expect(passageOf(" \n ")).toBeUndefined()
  expect(addPassage([{ find: "王小河科长" }], "王小河")).toEqual([{ find: "王小河科长" }])
  expect(addPassage([{ find: "王小河" }], "王小河科长")).toEqual([{ find: "王小河科长" }])
})

test("a passage is counted in every text", () => {
  expect(timesIn("桥", ["大桥和小桥", "桥"])).toBe(3)
})
