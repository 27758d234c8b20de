import { type Amount, add, compare, fraction, one, zero } from "./fraction.ts"
import type { Problem } from "./problem.ts"
import { itemsOf } from "./rules-of.ts"
import type { RuleBook } from "./shape.ts"

/** Shares of one whole: of a credit among several people, and of a group among the grades. */
export function checkShares(book: RuleBook): readonly Problem[] {
  return [
    ...itemsOf(book).flatMap(({ at, it: { share } }): Problem[] => {
      if (!share) return []
      const { lead, rest } = share
      return [
        ...(lead && !isShare(lead.part) ? [{ code: "not_a_share", at: `${at}/share/lead/part` }] : []),
        ...(isNamed(rest) || isShare(rest) ? [] : [{ code: "not_a_share", at: `${at}/share/rest` }]),
      ]
    }),
    ...checkQuotas(book),
  ]
}

const isNamed = (rest: Amount) => rest === "equal" || rest === "each" || rest === "none"

export function isShare(amount: Amount): boolean {
  const share = fraction(amount)
  return compare(share, zero) > 0 && compare(share, one) <= 0
}

/** Of one group, the grades cannot take more than everybody. */
function checkQuotas({ grades = [] }: RuleBook): readonly Problem[] {
  const sums = new Map<string, ReturnType<typeof fraction>>()
  return grades.flatMap(({ share, within = "", base = "assessed" }, index): Problem[] => {
    if (share === undefined || base !== "assessed") return []
    const sum = add(sums.get(within) ?? zero, fraction(share))
    sums.set(within, sum)
    return compare(sum, one) > 0 && isShare(share)
      ? [{ code: "quotas_over_whole", at: `/grades/${index}/share` }]
      : []
  })
}
