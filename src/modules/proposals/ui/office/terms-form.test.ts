import { expect, test } from "vitest"
import { formModel } from "../../../../kit/form-model.ts"
import { withTerms } from "./terms-form.ts"

const categories = ["economy", "society", "culture"].map((code) => ({
  code,
  label: { zh: code, en: code },
}))

test("a field that takes a category is chosen from the organisation's categories", () => {
  const { form, options } = withTerms(
    {
      type: "object",
      required: ["category"],
      properties: { category: { type: "string", maxLength: 40, widget: "term", term: "categories" } },
    },
    { categories },
  )
  expect(formModel(form)[0]).toMatchObject({
    kind: "radio",
    required: true,
    options: ["economy", "society", "culture"],
  })
  expect(options.category?.society).toEqual({ zh: "society", en: "society" })
})

test("several grounds are ticked; a list that is not known stays as it was", () => {
  const form = {
    type: "object",
    required: ["grounds"],
    properties: {
      grounds: { type: "array", minItems: 1, items: { type: "string" }, widget: "term", term: "grounds" },
    },
  }
  expect(formModel(withTerms(form, { grounds: categories }).form)[0]).toMatchObject({
    kind: "checks",
    required: true,
  })
  expect(withTerms(form, {}).form).toEqual(form)
})
