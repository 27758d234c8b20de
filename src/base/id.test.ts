import { expect, test } from "vitest"
import { isId, newId } from "./id.ts"

test("ids made later sort later, also within one millisecond", () => {
  const made = Array.from({ length: 10_000 }, () => newId())
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
  expect(made.every(isId)).toBe(true)
})

test("an id made for a past moment still carries version 7", () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/)
})
