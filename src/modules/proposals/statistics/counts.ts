/** What became of a received proposal. Every received proposal has exactly one fate, so the fates sum to received. */
export const fates = [
  "filed",
  "merged",
  "opinion",
  "advice",
  "escalated",
  "resolved",
  "rejected",
  "withdrawn",
  "in_review",
] as const
export type Fate = (typeof fates)[number]

/** Received proposals of one kind or category. */
export interface Slice {
  readonly code: string
  readonly received: number
  /** Filed, without those merged into another. */
  readonly filed: number
  readonly merged: number
}

export interface Tally {
  readonly code: string
  readonly count: number
}

/** How long ago open promises were given: the upper limits in days, the last without one. */
export const promiseAges = ["under_90", "under_180", "under_365", "over_365"] as const
export type PromiseAge = (typeof promiseAges)[number]

/** Everything that is counted about proposals, with nothing divided yet. Numbers of proposals unless said otherwise. */
export interface ProposalCounts {
  readonly received: number
  readonly fates: Readonly<Record<Fate, number>>
  readonly byKind: readonly Slice[]
  readonly byCategory: readonly Slice[]
  readonly byPeriod: readonly Slice[]
  /** Filed proposals that have a result class, one class each. */
  readonly classified: readonly Tally[]
  /** Latest formal replies by class 件次: separate units answer one proposal several times. */
  readonly replies: readonly Tally[]
  /** Filed proposals whose answering units have all replied; in time and with the contacts required; due date unknown. */
  readonly replied: { readonly any: number; readonly full: number; readonly unknown: number }
  /** Assignments by role. */
  readonly assignments: {
    readonly sole: number
    readonly lead: number
    readonly assist: number
    readonly separate: number
  }
  /** Answering assignments (without assists), and those with a face-to-face contact on record. */
  readonly meetings: { readonly answering: number; readonly met: number }
  /** Itemised recommendations of filed proposals, and how units answered them. */
  readonly recommendations: {
    readonly all: number
    readonly adopted: number
    readonly partial: number
    readonly planned: number
  }
  /** Forms. `counted` are those that may be opened: whole batches of the minimum; null where a filter would single people out. */
  readonly feedback: {
    readonly sent: number
    readonly returned: number
    readonly counted: readonly { readonly axis: string; readonly values: readonly Tally[] }[] | null
  }
  readonly promises: {
    readonly made: number
    readonly kept: number
    readonly dropped: number
    readonly overdue: number
    readonly open: Readonly<Record<PromiseAge, number>>
  }
  readonly members: { readonly all: number; readonly proposed: number }
}

/** Nothing yet; what a set of figures starts from. */
export function noCounts(): ProposalCounts {
  return {
    received: 0,
    fates: {
      filed: 0,
      merged: 0,
      opinion: 0,
      advice: 0,
      escalated: 0,
      resolved: 0,
      rejected: 0,
      withdrawn: 0,
      in_review: 0,
    },
    byKind: [],
    byCategory: [],
    byPeriod: [],
    classified: [],
    replies: [],
    replied: { any: 0, full: 0, unknown: 0 },
    assignments: { sole: 0, lead: 0, assist: 0, separate: 0 },
    meetings: { answering: 0, met: 0 },
    recommendations: { all: 0, adopted: 0, partial: 0, planned: 0 },
    feedback: { sent: 0, returned: 0, counted: [] },
    promises: {
      made: 0,
      kept: 0,
      dropped: 0,
      overdue: 0,
      open: { under_90: 0, under_180: 0, under_365: 0, over_365: 0 },
    },
    members: { all: 0, proposed: 0 },
  }
}

export const sumOf = (tallies: readonly Tally[]): number => tallies.reduce((sum, { count }) => sum + count, 0)
