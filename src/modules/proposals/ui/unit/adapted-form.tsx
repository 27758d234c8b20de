import { useState } from "react"
import type { CustomFormProps } from "../../../../kit/action-bar.tsx"
import { ActionForm } from "../../../../kit/action-form.tsx"
import type { ModuleWords } from "../../../../kit/case-view.ts"
import type { FormValues, JsonSchema } from "../../../../kit/form-model.ts"
import { replyCaseWords } from "./case-words.ts"
import type { Reply, ResultClass } from "./views.ts"

/** The derived form of a reply's action, with the organisation's own classes to choose from and the editor for texts. */
export function AdaptedForm({ form, start = {} }: { form: CustomFormProps; start?: FormValues }) {
  const classes = (form.view.record as unknown as Reply).resultClasses
  const [values, setValues] = useState<FormValues>(start)
  return (
    <ActionForm
      offer={{ ...form.offer, form: withClasses(form.offer.form, classes) }}
      words={wordsWith(classes)}
      values={values}
      onValues={setValues}
      submit={form.submit}
      onCancel={form.cancel}
    />
  )
}

function withClasses(schema: JsonSchema | null, classes: readonly ResultClass[]): JsonSchema | null {
  if (!schema) return null
  const properties = Object.entries(schema.properties ?? {}).map(([name, each]) => {
    if (each.term === "resultClasses")
      return [name, { type: "string", enum: classes.map(({ code }) => code) }]
    return [name, each.widget === "richtext" ? { ...each, widget: "rich" } : each]
  })
  return { ...schema, properties: Object.fromEntries(properties) }
}

function wordsWith(classes: readonly ResultClass[]): ModuleWords {
  const named = Object.fromEntries(
    classes.map(({ code, label }) => [code, { zh: `${code} ${label.zh}`, en: `${code} ${label.en}` }]),
  )
  return { ...replyCaseWords, options: { resultClass: named } }
}
