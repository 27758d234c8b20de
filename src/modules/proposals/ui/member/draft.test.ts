import { expect, test } from "vitest"
import { draft as draftSchema } from "../../schema.ts"
import type { ProposalRecord } from "../record/proposal-view.ts"
import { changesOf, formOf, movedTo, textLength } from "./draft.ts"

const unit = "01900000-0000-7000-8000-000000000001"
const record = {
  kind: "individual",
  subject: "关于加装电梯的提案",
  situation: "<p>现有 312 个小区。</p>",
  analysis: "",
  recommendations: [{ id: "a", text: "制定补偿标准" }],
  category: null,
  contact: null,
  publishConsent: false,
  meetingWished: true,
  researched: false,
  sealConfirmed: false,
  suggestedUnitIds: [unit],
} as unknown as ProposalRecord
const form = formOf(record, () => "市住建局")

test("a saved draft and its form say the same: nothing is saved before anything is written", () => {
  expect(
    changesOf(
      form,
      formOf(record, () => "别的名称"),
    ),
  ).toEqual({})
})

test("only what was changed is sent, in the shape that the action takes", () => {
  const changes = changesOf(
    {
      ...form,
      contact: " 13800000000 ",
      category: "society",
      suggestedUnits: [],
      recommendations: [...form.recommendations, { id: "b", text: "" }],
    },
    form,
  )
  expect(changes).toEqual({
    contact: "13800000000",
    category: "society",
    suggestedUnitIds: [],
    recommendations: [
      { id: "a", text: "制定补偿标准" },
      { id: "b", text: "" },
    ],
  })
  expect(draftSchema.safeParse(changes).success).toBe(true)
})

test("a whole new form is a draft the server takes", () => {
  const blank = formOf({ ...record, kind: "", subject: "", situation: "", recommendations: [] }, () => "")
  expect(draftSchema.safeParse(changesOf(form, blank)).success).toBe(true)
})

test("characters are counted as the office counts them: no mark-up, no white space", () => {
  expect(textLength({ ...form, analysis: "<h2>原 因</h2><ul><li><p>一&nbsp;是</p></li></ul>" })).toBe(
    9 + 2 + 3 + 6,
  )
})

test("an item moves up and down, and never off the list", () => {
  expect(movedTo(["一", "二", "三"], 2, 0)).toEqual(["三", "一", "二"])
  expect(movedTo(["一", "二", "三"], 0, 1)).toEqual(["二", "一", "三"])
  expect(movedTo(["一", "二"], 1, 2)).toEqual(["一", "二"])
})
