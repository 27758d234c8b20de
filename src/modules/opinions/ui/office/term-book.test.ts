import { expect, test } from "vitest"
import { editorOf, isValid, schemaOf, unitsOf, valueText } from "../../../../kit/terms/term-values.ts"
import { completeTerms } from "../../../../procedure/terms.ts"
import { opinionBook as book } from "./term-book.ts"

const defaults = completeTerms(book.terms, null)

test("every rule of opinion reports has an editor, a valid default and words in both languages", () => {
  for (const [key, definition] of Object.entries(book.terms.definitions)) {
    expect(isValid(book, key, definition.default), key).toBe(true)
    for (const language of ["zh", "en"] as const) {
      const text = valueText(book, key, definition.default, defaults, language)
      expect(text, key).not.toBe("")
      expect(text, key).not.toMatch(/\[object|undefined|[a-z]+_[a-z]+/)
    }
  }
})

test("deadlines of reports are in working days; what earns credit is chosen by its event", () => {
  expect(editorOf(schemaOf(book, "screenWithin"))).toBe("period")
  expect(unitsOf(schemaOf(book, "screenWithin"))).toEqual(["workingDays"])
  expect(book.codesOf?.("detail", { event: "issued" }, defaults)).toContain("digest")
  expect(book.codesOf?.("detail", { event: "adopted" }, defaults)).toContain("province")
})
