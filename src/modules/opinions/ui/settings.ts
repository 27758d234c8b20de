import { useQuery } from "@tanstack/react-query"
import type { Words } from "../../../base/words.ts"
import { call } from "../../../kit/api.ts"
import type { Available, CaseView, ModuleWords } from "../../../kit/case-view.ts"
import type { OpinionTerms } from "../terms.ts"

/** The terms in force, as the settings page answers them. */
export function useOpinionTerms() {
  return useQuery({
    queryKey: ["settings", "opinions"],
    staleTime: 600_000,
    queryFn: ({ signal }) => call<{ values: OpinionTerms }>("/api/settings/opinions", { signal }),
  })
}

type Choice = { readonly code: string; readonly label: Words }

export function labelOf(choices: readonly Choice[] | undefined, code: string | null): Words {
  const found = choices?.find((each) => each.code === code)
  return found?.label ?? { zh: code ?? "", en: code ?? "" }
}

/** Choices that the schema leaves to the organisation or the case: by field, or by action and field where that matters. */
export type FieldChoices = Readonly<Record<string, readonly Choice[]>>

/** The view with those choices in its forms. */
export function withChoices<R>(view: CaseView<R>, fields: FieldChoices): CaseView<R> {
  const fitted = (offer: Available): Available => {
    const properties = offer.form?.properties
    if (!offer.form || !properties) return offer
    const next = Object.entries(properties).map(([name, schema]) => {
      const codes = (fields[`${offer.action}.${name}`] ?? fields[name])?.map(({ code }) => code)
      if (!codes) return [name, schema] as const
      return schema.type === "array"
        ? ([name, { ...schema, items: { type: "string", enum: codes } }] as const)
        : ([name, { type: "string", enum: codes, widget: "select" }] as const)
    })
    return { ...offer, form: { ...offer.form, properties: Object.fromEntries(next) } }
  }
  return { ...view, available: view.available.map(fitted) }
}

/** The words for them. */
export function withOptions<W extends ModuleWords>(words: W, fields: FieldChoices): ModuleWords {
  const options = Object.fromEntries(
    Object.entries(fields).map(([name, list]) => [
      name.slice(name.indexOf(".") + 1),
      Object.fromEntries(list.map(({ code, label }) => [code, label])),
    ]),
  )
  return { ...words, options: { ...(words as ModuleWords).options, ...options } }
}
