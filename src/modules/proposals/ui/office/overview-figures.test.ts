import { expect, test } from "vitest"
import { sumOverview } from "./overview-figures.ts"

test("what was received is in review, filed or not filed; drafts and withdrawn ones are not received", () => {
  const states = [
    { state: "draft", count: 9 },
    { state: "withdrawn", count: 2 },
    { state: "first_review", count: 5 },
    { state: "returned", count: 1 },
    { state: "filed", count: 3 },
    { state: "handling", count: 20 },
    { state: "replied", count: 4 },
    { state: "tracking", count: 6 },
    { state: "merged", count: 2 },
    { state: "rejected", count: 1 },
  ]
  const sums = sumOverview({ states })
  expect(sums).toMatchObject({ received: 42, inReview: 6, notFiled: 3, filed: 33 })
  expect(sums.toAssign + sums.handling + sums.replied + sums.concluded).toBe(sums.filed)
})
