import { expect, test } from "vitest"
import { writtenDate } from "./written-date.ts"

test("letters are dated without leading zeros", () => {
  expect(writtenDate("2026-05-09")).toBe("2026年5月9日")
  expect(writtenDate("2026-05-09T08:00:00Z")).toBe("2026年5月9日")
  expect(writtenDate("2026-12-31", "en")).toBe("31 December 2026")
})
