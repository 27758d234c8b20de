import type { Words } from "../../../../base/words.ts"
import type { JsonSchema } from "../../../../kit/form-model.ts"

export interface Choice {
  readonly code: string
  readonly label: Words
}

interface Completed {
  form: JsonSchema | null
  /** The choices' words, by field, as the kit takes them. */
  options: Record<string, Record<string, Words>>
}

/**
 * Fields that take a value of a term (`widget: "term"`) become choices from what the organisation has set. A list that
 * is not known leaves its field as it is.
 */
export function withTerms(
  form: JsonSchema | null,
  lists: Readonly<Record<string, readonly Choice[] | undefined>>,
): Completed {
  const options: Completed["options"] = {}
  if (!form) return { form, options }
  const properties = Object.entries(form.properties ?? {}).map(([name, schema]) => {
    const list = schema.widget === "term" ? lists[String(schema.term)] : undefined
    if (!list) return [name, schema] as const
    options[name] = Object.fromEntries(list.map((each) => [each.code, each.label]))
    const { widget: _widget, maxLength: _most, ...rest } = schema
    const codes = list.map((each) => each.code)
    if (schema.type === "array") return [name, { ...rest, items: { type: "string", enum: codes } }] as const
    return [name, { ...rest, type: "string", enum: codes }] as const
  })
  return { form: { ...form, properties: Object.fromEntries(properties) }, options }
}
