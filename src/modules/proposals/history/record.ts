import type { Reason } from "../../../base/reason.ts"

/** Words of a file that stand for something the organisation has its own list of. */
export const worded = ["category", "kind", "resultClass", "unit"] as const
export type Worded = (typeof worded)[number]

/** How a file is understood: settled step by step by the clerk, with a proposal for each. */
export interface Setup {
  /** Field → column, counted from 0. */
  readonly mapping: Readonly<Record<string, number>>
  /** What an unknown word means: a code of the terms or a unit's id; "" is nothing of the list (a unit: a former one). */
  readonly choices: Readonly<Partial<Record<Worded, Readonly<Record<string, string>>>>>
  readonly options: Options
}

export interface Options {
  /** `session`: 届次 as the file says it. `year`: this organisation's own session of that year. */
  readonly sessionBy: "session" | "year"
  /** For rows that say neither session nor year. */
  readonly year: number | null
  readonly withoutReply: "concluded" | "archived"
  /** What becomes of replies that the file does not say were made public. */
  readonly replies: "withheld" | "issued"
}

export const usualOptions: Options = {
  sessionBy: "session",
  year: null,
  withoutReply: "concluded",
  replies: "withheld",
}

/** One thing wrong with one cell, or with a row. */
export interface Finding {
  /** The row's number in the file. */
  readonly row: number
  readonly column: string | null
  readonly header: string | null
  readonly field: string
  /** The beginning of what stands there. */
  readonly value: string | null
  readonly reason: Reason
}

export interface ImportCounts {
  /** Rows of the file. */
  readonly rows: number
  /** New proposals, with their assignments and replies. */
  readonly proposals: number
  readonly assignments: number
  readonly replies: number
  /** Imported before, or in the system already: left alone. */
  readonly already: number
  /** Imported before with another text: reported, not overwritten. */
  readonly changed: number
  readonly sessions: number
  readonly units: number
  readonly errors: number
}
