import { expect, test } from "vitest"
import {
  changedKeys,
  editorOf,
  isNullable,
  isSame,
  isValid,
  schemaOf,
  valueText,
} from "../../../../kit/terms/term-values.ts"
import { completeTerms } from "../../../../procedure/terms.ts"
import { proposalTerms } from "../../terms.ts"
import { proposalBook as book } from "./term-book.ts"

const defaults = completeTerms(proposalTerms, null)

test("every term has an editor, a valid default and words in both languages", () => {
  for (const [key, definition] of Object.entries(book.terms.definitions)) {
    expect(isValid(book, key, definition.default), key).toBe(true)
    for (const language of ["zh", "en"] as const) {
      const text = valueText(book, key, definition.default, defaults, language)
      expect(text, key).not.toBe("")
      expect(text, key).not.toMatch(/\[object|undefined|[a-z]+_[a-z]+/)
    }
  }
})

test("the editor follows the schema", () => {
  expect(editorOf(schemaOf(book, "reviewRounds"))).toBe("number")
  expect(editorOf(schemaOf(book, "checkRequired"))).toBe("boolean")
  expect(editorOf(schemaOf(book, "deliverTo"))).toBe("choice")
  expect(editorOf(schemaOf(book, "numberPattern"))).toBe("text")
  expect(editorOf(schemaOf(book, "replyWithin"))).toBe("period")
  expect(editorOf(schemaOf(book, "outcomes"))).toBe("checks")
  expect(editorOf(schemaOf(book, "rehandleOn"))).toBe("codes")
  expect(editorOf(schemaOf(book, "appraisalBands"))).toBe("numbers")
  expect(editorOf(schemaOf(book, "kinds"))).toBe("rows")
})

test("only a deadline that may be left out can be unset", () => {
  expect(isNullable(schemaOf(book, "collectiveReplyWithin"))).toBe(true)
  expect(isNullable(schemaOf(book, "replyWithin"))).toBe(false)
})

test("a set of rules says what it would change", () => {
  const county = completeTerms(proposalTerms, "small_county")
  expect(changedKeys(book, defaults, defaults)).toEqual([])
  expect(changedKeys(book, defaults, county)).toContain("reviewRounds")
  expect(changedKeys(book, defaults, county)).not.toContain("replyWithin")
})

test("what is out of range may not stand", () => {
  expect(isValid(book, "reviewRounds", 4)).toBe(false)
  expect(isValid(book, "numberPattern", "第号")).toBe(false)
  expect(isValid(book, "replyWithin", { workingDays: 0 })).toBe(false)
})

test("the order in which the keys of a value were stored is no change", () => {
  expect(
    isSame([{ code: "a", label: { zh: "甲", en: "A" } }], [{ label: { en: "A", zh: "甲" }, code: "a" }]),
  ).toBe(true)
  expect(isSame([1, 2], [2, 1])).toBe(false)
})
