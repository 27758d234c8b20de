import { expect, test } from "vitest"
import { completeTerms } from "../../../../procedure/terms.ts"
import { proposalTerms } from "../../terms.ts"
import {
  changedKeys,
  definitions,
  editorOf,
  isNullable,
  isSame,
  isValid,
  schemaOf,
  valueText,
} from "./term-values.ts"

const defaults = completeTerms(proposalTerms, null)

test("every term has an editor, a valid default and words in both languages", () => {
  for (const [key, definition] of Object.entries(definitions)) {
    expect(isValid(key, definition.default), key).toBe(true)
    for (const language of ["zh", "en"] as const) {
      const text = valueText(key, definition.default, defaults, language)
      expect(text, key).not.toBe("")
      expect(text, key).not.toMatch(/\[object|undefined|[a-z]+_[a-z]+/)
    }
  }
})

test("the editor follows the schema", () => {
  expect(editorOf(schemaOf("reviewRounds"))).toBe("number")
  expect(editorOf(schemaOf("checkRequired"))).toBe("boolean")
  expect(editorOf(schemaOf("deliverTo"))).toBe("choice")
  expect(editorOf(schemaOf("numberPattern"))).toBe("text")
  expect(editorOf(schemaOf("replyWithin"))).toBe("period")
  expect(editorOf(schemaOf("outcomes"))).toBe("checks")
  expect(editorOf(schemaOf("rehandleOn"))).toBe("codes")
  expect(editorOf(schemaOf("appraisalBands"))).toBe("numbers")
  expect(editorOf(schemaOf("kinds"))).toBe("rows")
})

test("only a deadline that may be left out can be unset", () => {
  expect(isNullable(schemaOf("collectiveReplyWithin"))).toBe(true)
  expect(isNullable(schemaOf("replyWithin"))).toBe(false)
})

test("a set of rules says what it would change", () => {
  const county = completeTerms(proposalTerms, "small_county")
  expect(changedKeys(defaults, defaults)).toEqual([])
  expect(changedKeys(defaults, county)).toContain("reviewRounds")
  expect(changedKeys(defaults, county)).not.toContain("replyWithin")
})

test("what is out of range may not stand", () => {
  expect(isValid("reviewRounds", 4)).toBe(false)
  expect(isValid("numberPattern", "第号")).toBe(false)
  expect(isValid("replyWithin", { workingDays: 0 })).toBe(false)
})

test("the order in which the keys of a value were stored is no change", () => {
  expect(
    isSame([{ code: "a", label: { zh: "甲", en: "A" } }], [{ label: { en: "A", zh: "甲" }, code: "a" }]),
  ).toBe(true)
  expect(isSame([1, 2], [2, 1])).toBe(false)
})
