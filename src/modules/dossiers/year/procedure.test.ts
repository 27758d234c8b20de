import { expect, test } from "vitest"
import { checkTodo } from "../../../platform/procedures/check-todo.ts"
import { check } from "../../../procedure/check.ts"
import { yearOffice } from "./office.ts"

test("the procedure of the year is sound, and what waits for whom is said of its own states", () => {
  expect(check(yearOffice.procedure)).toEqual([])
  expect(checkTodo(yearOffice)).toEqual([])
})
