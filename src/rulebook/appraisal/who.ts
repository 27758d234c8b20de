import type { FactEntry } from "./shape-facts.ts"

/** Who is scored, as far as rules and values differ by it; the roles may be those of a fact's day. */
export interface Who {
  readonly roles: ReadonlySet<string>
  readonly attributes: Readonly<Record<string, unknown>>
  /** Calendar months in office in the year. */
  readonly months: number
}
export type WhoAt = (fact: FactEntry | undefined) => Who

/** Whether a rule is for somebody with these roles. */
export function applies(
  rule: { readonly for?: readonly string[] | undefined; readonly notFor?: readonly string[] | undefined },
  { roles }: Pick<Who, "roles">,
): boolean {
  return (
    (rule.for === undefined || rule.for.some((role) => roles.has(role))) &&
    !rule.notFor?.some((role) => roles.has(role))
  )
}
