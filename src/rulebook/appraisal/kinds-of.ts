import { type FactKind, factKinds } from "./kinds.ts"
import { kindsIn, selectorsOf } from "./rules-of.ts"
import type { RuleBook } from "./shape.ts"

const ofMembers = "member."
/** What a member comes to by their own book, as a fact of the body. */
export const scoredMember = "member.scored"

/** Facts of a body's members under the kinds that its own book knows them by: each says whose it is. */
export function memberKinds(kinds: Readonly<Record<string, FactKind>>): Readonly<Record<string, FactKind>> {
  return Object.fromEntries(
    Object.entries(kinds)
      .filter(([kind]) => !kind.startsWith(ofMembers))
      .map(([kind, { name, attributes }]) => [
        `${ofMembers}${kind}`,
        {
          name: { zh: `委员：${name.zh}`, en: `Members: ${name.en}` },
          attributes: { ...attributes, member: "text" as const },
        },
      ]),
  )
}

/** Which facts of its members a body's book counts, by the kinds that members have them under; scores not among them. */
export function kindsOfMembers(book: RuleBook): ReadonlySet<string> {
  return new Set(
    selectorsOf(book)
      .flatMap(({ it }) => kindsIn(it))
      .filter((kind) => kind.startsWith(ofMembers) && kind !== scoredMember)
      .map((kind) => kind.slice(ofMembers.length)),
  )
}

/** Whether a body's book counts what its members come to by their own. */
export const countsScores = (book: RuleBook): boolean =>
  selectorsOf(book).some(({ it }) => kindsIn(it).includes(scoredMember))

/** The kinds that a book may speak of: the house's, its own, and in a body's book those of its members too. */
export function kindsOf({
  kinds: declared = {},
  subject = "member",
}: Pick<RuleBook, "kinds"> & Partial<Pick<RuleBook, "subject">>): Readonly<Record<string, FactKind>> {
  const own = Object.fromEntries(
    Object.entries(declared).map(([id, { name, attributes = {} }]) => {
      const words =
        typeof name === "string" ? { zh: name, en: name } : { zh: name.zh, en: name.en ?? name.zh }
      return [id, { name: words, attributes }] as const
    }),
  )
  const kinds = { ...factKinds, ...own }
  return subject === "member" ? kinds : { ...kinds, ...memberKinds(kinds), ...own }
}
