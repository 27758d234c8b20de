import { expect, test } from "vitest"
import { letterKeys } from "./keys.ts"

test("every action of a queue has a letter of its own, and j, k stay for moving", () => {
  const letters = letterKeys(["file", "finish", "join", "keep", "reject"], { reject: "x" })
  expect(letters).toEqual({ file: "f", finish: "i", join: "o", keep: "e", reject: "x" })
})
