import { expect, it } from "vitest"
import { quietFor } from "./quiet.ts"

const hours = { from: "22:00", until: "07:00" }
const wait = (moment: string, quiet: typeof hours | null = hours) =>
  quietFor(Temporal.Instant.from(moment), "Asia/Shanghai", quiet) / 3_600_000

it("a letter at night waits until morning, before and after midnight, by the organisation's clock", () => {
  expect(wait("2026-03-10T23:30:00+08:00")).toBe(7.5)
  expect(wait("2026-03-11T06:00:00+08:00")).toBe(1)
  expect(wait("2026-03-10T14:00:00Z")).toBe(9)
})

it("by day nothing waits, nor at the very end of the night, nor for whoever wants letters at any hour", () => {
  expect(wait("2026-03-10T12:00:00+08:00")).toBe(0)
  expect(wait("2026-03-10T07:00:00+08:00")).toBe(0)
  expect(wait("2026-03-10T23:30:00+08:00", null)).toBe(0)
})

it("quiet hours may lie within one day", () => {
  expect(wait("2026-03-10T12:30:00+08:00", { from: "12:00", until: "14:00" })).toBe(1.5)
  expect(wait("2026-03-10T15:00:00+08:00", { from: "12:00", until: "14:00" })).toBe(0)
})
