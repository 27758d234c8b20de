import { expect, test } from "vitest"
import { inTurn, takeLines } from "./bulk.ts"

test("cases are done one after another, and one refusal does not stop the rest", async () => {
  const begun: string[] = []
  const told: number[] = []
  const results = await inTurn(
    [{ id: "a" }, { id: "b" }, { id: "c" }],
    async ({ id }) => {
      begun.push(id)
      if (id === "b") throw new Error("no unit")
    },
    (error) => (error as Error).message,
    (done) => told.push(done),
  )
  expect(begun).toEqual(["a", "b", "c"])
  expect(told).toEqual([1, 2, 3])
  expect(results).toEqual([
    { id: "a", why: "" },
    { id: "b", why: "no unit" },
    { id: "c", why: "" },
  ])
})

test("a line that has not wholly come waits for the rest", () => {
  expect(takeLines('{"id":1}\n{"id"')).toEqual({ whole: ['{"id":1}'], rest: '{"id"' })
  expect(takeLines('{"id":1}\n\n')).toEqual({ whole: ['{"id":1}'], rest: "" })
})
