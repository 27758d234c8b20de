import { expect, test } from "vitest"
import { addUnit, changesOf, fitOf, type Placed, removeUnit } from "./roles-fit.ts"

test("roles fit when one stands alone, one leads assists, or several answer separately", () => {
  expect(fitOf(["sole"])).toBe("ok")
  expect(fitOf(["lead", "assist", "assist"])).toBe("ok")
  expect(fitOf(["separate", "separate"])).toBe("ok")
})

test("what does not fit is said as what to change", () => {
  expect(fitOf([])).toBe("empty")
  expect(fitOf(["lead"])).toBe("one")
  expect(fitOf(["sole", "assist"])).toBe("sole")
  expect(fitOf(["lead", "lead"])).toBe("leads")
  expect(fitOf(["lead", "separate", "separate"])).toBe("mixed")
  expect(fitOf(["assist", "assist"])).toBe("lead")
})

test("a second unit makes the first one lead; the last one left stands alone again", () => {
  const one = addUnit([], { unitId: "a", name: "住建局" })
  expect(one.map((each) => each.role)).toEqual(["sole"])
  const two = addUnit(one, { unitId: "b", name: "交通局" })
  expect(two.map((each) => each.role)).toEqual(["lead", "assist"])
  expect(addUnit(two, { unitId: "b", name: "交通局" })).toHaveLength(2)
  expect(removeUnit(two, "a")).toEqual([{ unitId: "b", name: "交通局", role: "sole", part: "" }])
})

test("an adjustment says which units come, go and change", () => {
  const before: Placed[] = [
    { unitId: "a", name: "甲", role: "lead", part: "" },
    { unitId: "b", name: "乙", role: "assist", part: "" },
  ]
  const after: Placed[] = [
    { unitId: "b", name: "乙", role: "lead", part: "" },
    { unitId: "c", name: "丙", role: "assist", part: "" },
  ]
  expect(changesOf(before, after)).toEqual({ added: [after[1]], removed: ["a"], changed: [after[0]] })
  expect(changesOf(before, before)).toEqual({ added: [], removed: [], changed: [] })
})
