import { expect, test } from "vitest"
import { changesOf, draftOf } from "./reply-draft.ts"
import type { Reply } from "./views.ts"

const record = {
  text: "<p>正文</p>",
  recommendations: [
    { id: "r1", text: "一" },
    { id: "r2", text: "二" },
  ],
  answers: [
    { recommendationId: "r2", disposition: "planned", text: "列入", dueOn: "2027-06-30", owner: "房产科" },
  ],
  unitClass: null,
  documentNumber: null,
  signer: "陈建国",
  contactName: null,
  contactPhone: null,
  publishAttribute: null,
  publishReason: null,
} as unknown as Reply

test("every recommendation has a place for its answer, in the proposal's order", () => {
  expect(draftOf(record).answers.map((each) => [each.recommendationId, each.disposition])).toEqual([
    ["r1", ""],
    ["r2", "planned"],
  ])
})

test("nothing is sent when nothing has changed; a changed field is sent alone", () => {
  const saved = draftOf(record)
  expect(changesOf(saved, saved)).toEqual({})
  expect(changesOf({ ...saved, signer: " 卫东升 " }, saved)).toEqual({ signer: "卫东升" })
})

test("an answer not begun is not sent, and a date only where something is promised", () => {
  const saved = draftOf(record)
  const answers = saved.answers.map((each) =>
    each.recommendationId === "r2" ? { ...each, disposition: "adopted" } : each,
  )
  expect(changesOf({ ...saved, answers }, saved)).toEqual({
    answers: [{ recommendationId: "r2", disposition: "adopted", text: "列入" }],
  })
})

test("an openness not chosen is left out, for it has no empty value", () => {
  const saved = draftOf(record)
  expect(changesOf({ ...saved, publishAttribute: "full" }, saved)).toEqual({ publishAttribute: "full" })
  expect(changesOf(saved, { ...saved, publishAttribute: "full" })).toEqual({})
})
