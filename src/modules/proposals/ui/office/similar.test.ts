import { expect, test } from "vitest"
import { becauseOf } from "./similar.ts"

test("past cases are counted and words are listed once", () => {
  const because = becauseOf(
    [
      { kind: "past_case", weight: 3, caseId: "a" },
      { kind: "duty", weight: 2, words: ["养老", "护理"] },
      { kind: "past_case", weight: 1, caseId: "b" },
      { kind: "duty", weight: 1, words: ["护理", "社区", "医院"] },
    ],
    3,
  )
  expect(because).toEqual([
    { kind: "duty", words: ["养老", "护理", "社区"], n: 2 },
    { kind: "past_case", words: [], n: 2 },
  ])
})
