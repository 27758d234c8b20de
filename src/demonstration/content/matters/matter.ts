import type { Category } from "../states.ts"

/**
 * A matter is what a proposal can be about. Its sentences carry places such as {区} or {镇} and figures such as
 * {20~60} or {3.5~9.5}, filled anew for every proposal (see ../fill.ts). Each problem and each measure stands alone.
 */
export interface Matter {
  id: string
  category: Category
  /** Family of duties that answers for it; see ../units.ts. */
  lead: string
  assists: string[]
  keywords: string[]
  titles: string[]
  facts: string[]
  /** What is wrong and why. */
  problems: string[]
  /** What to do, how, and (without tense) what a unit does when it takes it up. */
  measures: [what: string, how: string, deed: string][]
}
