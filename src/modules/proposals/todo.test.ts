import { expect, it } from "vitest"
import { checkTodo } from "../../platform/procedures/check-todo.ts"
import { proposals } from "./module.ts"

it("every queue of the to-do page names states and actions that its procedure has", () => {
  const offices = proposals.seating.offices ?? []
  expect(offices.length).toBeGreaterThan(0)
  expect(offices.flatMap(checkTodo)).toEqual([])
})

it("every duty is a kind of notice that has words", () => {
  const wordless = (proposals.seating.offices ?? []).flatMap(({ todo, words, procedure }) =>
    (todo?.duties ?? [])
      .filter((kind) => !Object.hasOwn(words.notices, kind))
      .map((kind) => `${procedure.id}.${kind}`),
  )
  expect(wordless).toEqual([])
})

it("every notice that an action sends has words", () => {
  const wordless = (proposals.seating.offices ?? []).flatMap(({ procedure, words }) =>
    Object.values(procedure.actions).flatMap(({ effects = [] }) =>
      effects
        .filter(({ name, args }) => name === "notify" && !Object.hasOwn(words.notices, args?.kind ?? ""))
        .map(({ args }) => `${procedure.id}.${args?.kind}`),
    ),
  )
  expect(wordless).toEqual([])
})
