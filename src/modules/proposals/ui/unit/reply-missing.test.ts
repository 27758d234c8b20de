import { expect, test } from "vitest"
import type { Reason } from "../../../../base/reason.ts"
import { missingParts } from "./reply-missing.ts"

const offers = (reasons: Reason[]) => [
  { action: "submitReply", enabled: false, reasons, basis: "", form: null, danger: false },
]

test("what is missing is listed in the order of the page, whatever order the law found it in", () => {
  const found = missingParts(
    offers([
      { code: "contacts_missing", params: { have: 1, need: 2 } },
      { code: "required", field: "signer" },
      { code: "required", field: "text" },
      { code: "recommendation_unanswered", field: "answers.r2", params: { number: 2 } },
    ]),
  )
  expect(found.map((each) => each.field)).toEqual(["answers.r2", "text", "signer", undefined])
})

test("a missing field is named; missing contacts lead to the assignment", () => {
  const [signer, contacts] = missingParts(
    offers([
      { code: "required", field: "signer" },
      { code: "meetings_missing", params: { have: 0, need: 1 } },
    ]),
  )
  expect(signer?.words.zh).toBe("还没有填写签发人")
  expect(contacts?.elsewhere).toBe("assignment")
})

test("nothing is missing where nothing is to be handed in", () => {
  expect(missingParts([])).toEqual([])
})
