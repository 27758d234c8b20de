import { type Actor, hasRole } from "../../base/actor.ts"
import type { Read } from "../../platform/database/db.ts"
import { signInTerms } from "../../platform/identity/terms.ts"
import { findCurrentTerms } from "../../platform/procedures/terms.ts"
import { completeTerms } from "../../procedure/terms.ts"
import { getArticle } from "../../rulebook/articles/articles.ts"
import type { Rules } from "./schema.ts"

/** The terms of signing in with their words and the values of today; they are set like the terms of any office. */
export async function viewRules(read: Read, actor: Actor, today: Temporal.PlainDate): Promise<Rules> {
  const set = await findCurrentTerms(read, signInTerms, today)
  const values = completeTerms(signInTerms, null, set?.values)
  return {
    validFrom: set?.valid_from ?? null,
    edits: hasRole(actor, "system_administrator"),
    items: Object.entries(signInTerms.definitions).map(([name, term]) => ({
      name,
      label: term.label,
      help: term.help ?? null,
      range: term.range ?? null,
      unit: term.unit ?? null,
      basis: getArticle(term.basis).source,
      value: values[name as keyof typeof values],
      usual: term.default,
    })),
  }
}
