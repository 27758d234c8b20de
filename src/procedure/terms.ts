import type { z } from "zod"
import type { Words } from "../base/words.ts"
import type { ArticleId } from "../rulebook/articles/articles.ts"

/**
 * One point in which organisations lawfully differ. An organisation sets values, dated; a case keeps those it was
 * opened under. Values are plain JSON.
 */
export interface Term<V> {
  readonly label: Words
  readonly help?: Words
  readonly group: string
  readonly default: V
  /** What the range seen in practice is, for the settings page. */
  readonly range?: Words
  readonly unit?: Words
  readonly basis: ArticleId
  readonly schema: z.ZodType<V>
}

// biome-ignore lint/suspicious/noExplicitAny: the value's type is inferred term by term
type Definitions = Readonly<Record<string, Term<any>>>

export type TermsOf<D extends Definitions> = { readonly [K in keyof D]: D[K]["default"] }

export interface OfficeTerms<D extends Definitions = Definitions> {
  readonly office: string
  readonly definitions: D
  readonly groups: Readonly<Record<string, Words>>
  readonly presets: Readonly<Record<string, { readonly label: Words; readonly values: Partial<TermsOf<D>> }>>
}

/** Declares the terms of an office; each value is checked by its schema wherever it comes from. */
export function term<V>(definition: Term<V>): Term<V> {
  return definition
}

/** A full set of values: the defaults, what a preset says, what the organisation says. */
export function completeTerms<D extends Definitions>(
  terms: OfficeTerms<D>,
  preset: string | null,
  values: Readonly<Record<string, unknown>> = {},
): TermsOf<D> {
  const defaults = Object.fromEntries(
    Object.entries(terms.definitions).map(([key, each]) => [key, each.default]),
  )
  const chosen = preset ? terms.presets[preset]?.values : undefined
  return { ...defaults, ...chosen, ...values } as TermsOf<D>
}
