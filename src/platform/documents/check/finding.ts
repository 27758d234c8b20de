/** What is measured, in the order of a report. */
export const checks = [
  "pageSize",
  "topMargin",
  "bindingMargin",
  "areaWidth",
  "areaHeight",
  "linesPerPage",
  "charactersPerLine",
  "bodyFont",
  "bodySize",
  "titleFont",
  "titleSize",
  "titlePlace",
  "headingForm",
  "headingFont",
  "indent",
  "addressee",
  "numberForm",
  "dateForm",
  "attachmentNote",
  "pageNumberForm",
  "pageNumberPlace",
  "pageNumberSize",
  "redRule",
  "imprint",
  "sealPlace",
  "annexPlace",
  "imprintPlace",
] as const
export type Check = (typeof checks)[number]

/** What shows only once pages are laid out: a word processor's file has none. */
export const pagedChecks: readonly Check[] = ["sealPlace", "imprintPlace"]

/** Somewhere the document is not what the standard says. Lengths are in mm, sizes of type in pt. */
export interface Finding {
  readonly check: Check
  readonly found: string
  readonly expected: string
  /** From 1; null when it is the whole document's. */
  readonly page: number | null
  /** The words it is about, when there are some. */
  readonly near?: string | undefined
}

/** A declared substitute in place of the type the standard names: accepted, and said. */
export interface Substitution {
  readonly expected: string
  readonly found: string
  /** Other types for which the same font stands: whether one was put in the other's place cannot be told. */
  readonly alike: readonly string[]
}

export interface Measured {
  readonly check: Check
  readonly found: string
  readonly expected: string
}

export interface CheckReport {
  readonly type: "pdf" | "docx"
  readonly pages: number | null
  readonly layout: "official" | "letter"
  readonly conforms: boolean
  readonly findings: readonly Finding[]
  /** Everything that was measured, right or wrong, for the table. */
  readonly measured: readonly Measured[]
  /** What this file does not have. */
  readonly unmeasured: readonly Check[]
  /** What shows only once a word processor has laid out its pages. */
  readonly unpaged: readonly Check[]
  readonly substitutions: readonly Substitution[]
}
