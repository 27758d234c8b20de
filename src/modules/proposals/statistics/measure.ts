import type { Words } from "../../../base/words.ts"
import type { ArticleId } from "../../../rulebook/articles/articles.ts"
import type { ResultClass, ScaleValue } from "../terms/values.ts"
import type { ProposalCounts } from "./counts.ts"
import type { ConventionPoint, Conventions } from "./schema.ts"
import type { measureNames } from "./words.ts"

/** What letters and scale values mean here: both are set by the organisation. */
export interface Meanings {
  readonly classes: readonly Pick<ResultClass, "code" | "label" | "meaning">[]
  readonly scale: readonly Pick<ScaleValue, "code" | "label" | "counts">[]
  readonly labels: Readonly<Record<string, Words>>
}

export interface Line {
  readonly code: string | null
  readonly numerator: number
  /** Null for a plain count. */
  readonly denominator: number | null
}

export interface Said {
  readonly numerator: Words
  readonly denominator: Words | null
}

export interface Apart {
  readonly label: Words
  /** Null where the number is sealed. */
  readonly value: number | null
}

export type MeasureId = keyof typeof measureNames

/** One measure: what is counted, what it is divided by, where reports differ, and the article it rests on. Pure. */
export interface Measure {
  readonly id: MeasureId
  readonly article: ArticleId
  readonly shape: "count" | "rate" | "shares"
  /** The points of convention that change it. */
  readonly chooses: readonly ConventionPoint[]
  readonly says: (conventions: Conventions) => Said
  readonly of: (counts: ProposalCounts, conventions: Conventions, meanings: Meanings) => readonly Line[]
  readonly apart?: (counts: ProposalCounts, conventions: Conventions, meanings: Meanings) => readonly Apart[]
}
