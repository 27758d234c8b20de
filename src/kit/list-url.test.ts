import fc from "fast-check"
import { expect, test } from "vitest"
import {
  changed,
  type ListState,
  listParams,
  nextSort,
  readListState,
  withFilter,
  writeListState,
} from "./list-url.ts"

const keys = ["state", "category", "since"]
const text = fc.string({ maxLength: 12 }).filter((each) => each.trim() !== "" && !each.includes(","))
const states: fc.Arbitrary<ListState> = fc.record({
  q: fc.option(text, { nil: "" }),
  sort: fc.constantFrom("-filedOn", "number", "-number"),
  filters: fc.dictionary(fc.constantFrom(...keys), text, { noNullPrototype: true }),
  cursor: fc.option(text, { nil: "" }),
  columns: fc.array(text, { maxLength: 4 }),
})

test("an address that is shared shows the same list to whoever opens it", () => {
  fc.assert(
    fc.property(states, (state) => {
      const written = writeListState(state, "-filedOn")
      const given = Object.entries(written).filter((pair): pair is [string, string] => Boolean(pair[1]))
      const address = new URLSearchParams(given).toString()
      const read = readListState(Object.fromEntries(new URLSearchParams(address)), keys, "-filedOn")
      expect(read).toEqual(state)
    }),
  )
})

test("the usual sort and an empty search leave the address clean", () => {
  const state = readListState({}, keys, "-filedOn")
  expect(Object.values(writeListState(state, "-filedOn")).every((value) => value === undefined)).toBe(true)
})

test("what the list does not know is not asked of the server", () => {
  const state = readListState({ state: "filed", orgId: "7", q: "水" }, keys)
  expect(listParams(state, 20)).toEqual({
    q: "水",
    state: "filed",
    sort: undefined,
    cursor: undefined,
    limit: 20,
  })
})

test("a changed filter begins at the first page; a changed column does not", () => {
  const second = { ...readListState({}, keys), cursor: "abc" }
  expect(withFilter(second, "state", "filed").cursor).toBe("")
  expect(changed(second, { q: "电梯" }).cursor).toBe("")
  expect(changed(second, { columns: ["title"] }).cursor).toBe("abc")
})

test("a filter set to nothing is gone", () => {
  const state = withFilter(withFilter(readListState({}, keys), "state", "filed"), "state", "")
  expect(state.filters).toEqual({})
})

test("a column sorts downwards, upwards, then as usual", () => {
  expect(nextSort("", "due")).toBe("-due")
  expect(nextSort("-due", "due")).toBe("due")
  expect(nextSort("due", "due")).toBe("")
})
