import { expect, test } from "vitest"
import { reason } from "../../base/reason.ts"
import type { Words } from "../../base/words.ts"
import { register } from "../procedures/house.ts"
import type { AnyOffice } from "../procedures/office.ts"
import { titles } from "../words.ts"
import { explainer } from "./explain.ts"

const both = (zh: string, en: string): Words => ({ zh, en })

/** As much of an office as speaks. */
const office = {
  procedure: { id: "petition" },
  words: {
    actions: { file: both("立案", "File") },
    states: { draft: both("草稿", "Draft") },
    fields: { recommendations: both("建议", "Recommendations"), text: both("内容", "Text") },
    policies: {
      office: both("提案办公室", "the proposal office"),
      lead: both("第一提案人", "the lead proposer"),
    },
    reasons: {
      too_late: both("已过截止日{on}。", "The cut-off of {on} has passed."),
      required: both("提案须有“{field}”。", "A proposal needs “{field}”."),
    },
  },
} as unknown as AnyOffice
const explain = explainer(register([{ offices: [office] }]))

test("a refusal speaks of the action, the state and the people by their names", () => {
  const params = { procedure: "petition", action: "file", who: "office | lead", state: "draft" }
  expect(explain(reason("not_allowed", { params }), "zh").message).toContain(
    "您不能执行“立案”：该操作限于提案办公室或第一提案人。",
  )
  expect(explain(reason("not_allowed", { params }), "en").message).toContain(
    "“File”: it is reserved for the proposal office or the lead proposer.",
  )
  expect(explain(reason("wrong_state", { params }), "zh").message).toContain("当前状态为“草稿”")
})

test("the procedure's own words go before the house's, and its fields have their labels", () => {
  const missing = reason("required", { field: "recommendations.1.text" })
  expect(explain(missing, "zh", "petition").message).toBe("提案须有“建议 · 2 · 内容”。")
  expect(explain(missing, "zh").message).toBe("“建议 · 2 · 内容”必须填写。请补充后再提交。")
  expect(explain(reason("too_late", { params: { on: "2026-01-10" } }), "en").message).toBe(
    "The cut-off of 2026-01-10 has passed.",
  )
})

test("a code that nobody put into words is shown as it is, rather than nothing", () => {
  expect(explain(reason("constructor"), "zh").message).toBe("constructor")
  expect(Object.keys(titles)).toContain("invalid")
})
