import { expect, test } from "vitest"
import { isWithin } from "./range.ts"

test.each([
  ["1.2.2", ">=1.0.0 <1.2.3", true],
  ["1.2.3", ">=1.0.0 <1.2.3", false],
  ["2.0.0", "<1.2.3 || >=2.0.0 <2.0.1", true],
  ["2.0.0", "<1.2.3 || = 2.0.0", true],
  ["1.10.0", "< 1.9.0", false],
  ["18.4.0-beta.17", "<18.4.0-beta.2", false],
  ["18.4.0-beta.17", "<18.4.0", true],
  ["18.4.0", "<18.4.0-beta.17", false],
  ["0.1.1", "*", true],
  ["3.0.0", "<=2.9", false],
  ["3.0.0", "somebody must look", true],
])("%s is said to be in %s: %s", (version, range, within) => {
  expect(isWithin(version, range)).toBe(within)
})
