import { expect, test } from "vitest"
import { lateCases } from "./late-cases.ts"

const line = (id: string, name: string, daysOverdue: number, reasons: string[] = []) => ({
  id,
  name,
  daysOverdue,
  reasons,
  subject: id,
  unitName: "市住建局",
})

test("an assignment with several dates passed is one row, with the longest overdue first", () => {
  const cases = lateCases([
    line("a", "reply", 5),
    line("b", "firstContact", 40, ["no_contact"]),
    line("b", "reply", 109, ["no_contact"]),
  ])
  expect(cases.map((each) => each.id)).toEqual(["b", "a"])
  expect(cases[0]?.passed).toEqual([
    { name: "reply", days: 109 },
    { name: "firstContact", days: 40 },
  ])
  expect(cases[0]?.reasons).toEqual(["no_contact"])
})
