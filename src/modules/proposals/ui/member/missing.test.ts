import { expect, test } from "vitest"
import type { Reason } from "../../../../base/reason.ts"
import type { Available } from "../../../../kit/case-view.ts"
import { missingOf } from "./missing.ts"

const offer = (action: string, reasons: Reason[]): Available => ({
  action,
  enabled: reasons.length === 0,
  reasons,
  basis: "",
  form: null,
  danger: false,
})

test("what is missing stands in the order of the writing, each with the part where it is written", () => {
  const missing = missingOf([
    offer("save", []),
    offer("submit", [
      { code: "required", field: "category" },
      { code: "required", field: "analysis" },
      { code: "no_cosponsor_confirmed" },
      { code: "text_too_long", field: "situation", params: { length: 1600, most: 1500 } },
    ]),
  ])
  expect(missing.map((each) => [each.part, each.field])).toEqual([
    ["situation", "situation"],
    ["analysis", "analysis"],
    ["details", "category"],
    ["cosigners", undefined],
  ])
})

test("a missing part is called by its name, in both languages", () => {
  const [first] = missingOf([offer("resubmit", [{ code: "required", field: "analysis" }])])
  expect(first?.words).toEqual({
    zh: "“问题及分析”还没有写",
    en: "“Problems and analysis” is not written yet",
  })
})

test("a refusal keeps its own words and figures", () => {
  const [first] = missingOf([
    offer("submit", [{ code: "text_too_long", field: "situation", params: { length: 1600, most: 1500 } }]),
  ])
  expect(first?.words.zh).toContain("{length} 字")
  expect(first?.params).toEqual({ length: 1600, most: 1500 })
})

test("when it can be submitted nothing is missing", () => {
  expect(missingOf([offer("submit", [])])).toEqual([])
})
