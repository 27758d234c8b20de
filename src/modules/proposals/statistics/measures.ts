import type { Words } from "../../../base/words.ts"
import {
  type Fate,
  fates,
  type ProposalCounts,
  promiseAges,
  type Slice,
  sumOf,
  type Tally,
} from "./counts.ts"
import type { Apart, Line, Meanings, Measure, MeasureId, Said } from "./measure.ts"
import type { Conventions } from "./schema.ts"
import { apartWords, partWords } from "./words.ts"

const w = partWords
const count = (code: string | null, numerator: number): Line => ({ code, numerator, denominator: null })
const rate = (numerator: number, denominator: number): Line[] => [{ code: null, numerator, denominator }]

const gross = (slice: Pick<Slice, "filed" | "merged">, { merge }: Conventions) =>
  merge === "gross_net" ? slice.filed + slice.merged : slice.filed
const filedWords = ({ merge }: Conventions) => (merge === "gross_net" ? w.filedGross : w.filed)
const fateSlice = ({ fates: of }: ProposalCounts) => ({ filed: of.filed, merged: of.merged })
const netApart = (counts: ProposalCounts, { merge }: Conventions): Apart[] =>
  merge === "gross_net" ? [{ label: apartWords.net, value: counts.fates.filed }] : []

function shares(slices: readonly Slice[], conventions: Conventions): Line[] {
  const parts = slices.map((slice) => ({
    code: slice.code,
    count: conventions.share === "received" ? slice.received : gross(slice, conventions),
  }))
  return partsOf(parts, sumOf(parts))
}
const sharesSaid = (conventions: Conventions): Said =>
  conventions.share === "received"
    ? { numerator: w.receivedIn, denominator: w.received }
    : { numerator: w.filedIn, denominator: filedWords(conventions) }

function partsOf(parts: readonly Tally[], denominator: number): Line[] {
  return parts.map((part) => ({ code: part.code, numerator: part.count, denominator }))
}

function results(counts: ProposalCounts, { results: base }: Conventions) {
  const tallies = base === "replies" ? counts.replies : counts.classified
  return { tallies, base: base === "net" ? counts.fates.filed : sumOf(tallies) }
}
const resultsBase = ({ results: base }: Conventions): Words =>
  ({ replies: w.replies, classified: w.classified, net: w.filed })[base]

function solved(counts: ProposalCounts, conventions: Conventions, { classes }: Meanings): number {
  const wanted = conventions.solved === "solved_only" ? ["solved"] : ["solved", "in_progress"]
  const codes = new Set(classes.filter(({ meaning }) => wanted.includes(meaning)).map(({ code }) => code))
  return sumOf(results(counts, conventions).tallies.filter(({ code }) => codes.has(code)))
}

/** With several axes each is a line of its own: process and result are never mixed. */
function satisfaction(counts: ProposalCounts, conventions: Conventions, { scale }: Meanings): Line[] {
  const wanted = conventions.mostly === "with_mostly" ? ["satisfied", "mostly"] : ["satisfied"]
  const codes = new Set(scale.filter((each) => wanted.includes(each.counts)).map(({ code }) => code))
  return (counts.feedback.counted ?? []).map(({ axis, values }) => ({
    code: axis,
    numerator: sumOf(values.filter(({ code }) => codes.has(code))),
    denominator: conventions.satisfied === "all" ? counts.feedback.sent : sumOf(values),
  }))
}

/** 未反馈 is never satisfied and never left out: it stands beside the rate, and so do forms that are still sealed. */
function feedbackApart({ feedback }: ProposalCounts): Apart[] {
  const unanswered = { label: apartWords.unanswered, value: feedback.sent - feedback.returned }
  if (feedback.counted === null) return [unanswered, { label: apartWords.sealedByFilter, value: null }]
  const opened = Math.max(0, ...feedback.counted.map(({ values }) => sumOf(values)))
  return [unanswered, { label: apartWords.sealed, value: Math.max(0, feedback.returned - opened) }]
}

const promisesApart = ({ promises }: ProposalCounts): Apart[] => [
  { label: apartWords.openPromises, value: promises.made - promises.kept - promises.dropped },
  { label: apartWords.overduePromises, value: promises.overdue },
  { label: apartWords.dropped, value: promises.dropped },
]

export const measures: readonly Measure[] = [
  {
    id: "received",
    article: "statistics-received",
    shape: "count",
    chooses: [],
    says: () => ({ numerator: w.received, denominator: null }),
    of: ({ received }) => [count(null, received)],
  },
  {
    id: "filed",
    article: "statistics-filing-rate",
    shape: "count",
    chooses: ["merge"],
    says: (conventions) => ({ numerator: filedWords(conventions), denominator: null }),
    of: (counts, conventions) => [count(null, gross(fateSlice(counts), conventions))],
    apart: netApart,
  },
  {
    id: "fates",
    article: "statistics-filing-rate",
    shape: "shares",
    chooses: [],
    says: () => ({ numerator: w.received, denominator: w.received }),
    of: (counts) =>
      fates.map((fate: Fate) => ({
        code: fate,
        numerator: counts.fates[fate],
        denominator: counts.received,
      })),
  },
  {
    id: "filingRate",
    article: "statistics-filing-rate",
    shape: "rate",
    chooses: ["merge"],
    says: (conventions) => ({ numerator: filedWords(conventions), denominator: w.received }),
    of: (counts, conventions) => rate(gross(fateSlice(counts), conventions), counts.received),
    apart: netApart,
  },
  {
    id: "categoryShare",
    article: "statistics-category-share",
    shape: "shares",
    chooses: ["share", "merge"],
    says: sharesSaid,
    of: (counts, conventions) => shares(counts.byCategory, conventions),
  },
  {
    id: "kindShare",
    article: "statistics-category-share",
    shape: "shares",
    chooses: ["share", "merge"],
    says: sharesSaid,
    of: (counts, conventions) => shares(counts.byKind, conventions),
  },
  {
    id: "assignments",
    article: "statistics-assignments",
    shape: "count",
    chooses: [],
    says: () => ({ numerator: w.assignments, denominator: null }),
    of: ({ assignments: a }) =>
      (["sole", "lead", "separate", "assist"] as const).map((role) => count(role, a[role])),
  },
  {
    id: "replyRate",
    article: "statistics-reply-rate",
    shape: "rate",
    chooses: ["reply"],
    says: ({ reply }) => ({
      numerator: reply === "full" ? w.repliedFull : w.repliedAny,
      denominator: w.filed,
    }),
    of: (counts, { reply }) => rate(counts.replied[reply], counts.fates.filed),
    apart: (counts, { reply }) => [
      { label: apartWords.notReplied, value: counts.fates.filed - counts.replied.any },
      ...(reply === "full" ? [{ label: apartWords.dueUnknown, value: counts.replied.unknown }] : []),
    ],
  },
  {
    id: "completionRate",
    article: "statistics-completion-rate",
    shape: "rate",
    chooses: ["solved", "results"],
    says: (conventions) => ({
      numerator: conventions.solved === "solved_only" ? w.solved : w.solvedOrInProgress,
      denominator: resultsBase(conventions),
    }),
    of: (counts, conventions, meanings) =>
      rate(solved(counts, conventions, meanings), results(counts, conventions).base),
  },
  {
    id: "fulfilmentRate",
    article: "tracking-promise",
    shape: "rate",
    chooses: [],
    says: () => ({ numerator: w.kept, denominator: w.promises }),
    of: ({ promises }) => rate(promises.kept, promises.made),
    apart: promisesApart,
  },
  {
    id: "satisfactionRate",
    article: "statistics-satisfaction-rate",
    shape: "rate",
    chooses: ["satisfied", "mostly"],
    says: ({ satisfied, mostly }) => ({
      numerator: mostly === "with_mostly" ? w.satisfiedOrMostly : w.satisfied,
      denominator: satisfied === "all" ? w.sent : w.opened,
    }),
    of: satisfaction,
    apart: feedbackApart,
  },
  {
    id: "satisfactionShare",
    article: "statistics-satisfaction-rate",
    shape: "shares",
    chooses: ["satisfied"],
    says: ({ satisfied }) => ({
      numerator: w.withValue,
      denominator: satisfied === "all" ? w.sent : w.opened,
    }),
    of: ({ feedback }, { satisfied }) =>
      (feedback.counted ?? []).flatMap(({ axis, values }, _, { length }) =>
        partsOf(
          values.map((each) => ({ ...each, code: length > 1 ? `${axis}.${each.code}` : each.code })),
          satisfied === "all" ? feedback.sent : sumOf(values),
        ),
      ),
    apart: feedbackApart,
  },
  {
    id: "feedbackReturnRate",
    article: "statistics-feedback-return-rate",
    shape: "rate",
    chooses: [],
    says: () => ({ numerator: w.returned, denominator: w.sent }),
    of: ({ feedback }) => rate(feedback.returned, feedback.sent),
    apart: ({ feedback }) => [{ label: apartWords.unanswered, value: feedback.sent - feedback.returned }],
  },
  {
    id: "meetingRate",
    article: "statistics-meeting-rate",
    shape: "rate",
    chooses: [],
    says: () => ({ numerator: w.met, denominator: w.answering }),
    of: ({ meetings }) => rate(meetings.met, meetings.answering),
  },
  {
    id: "adoptionRate",
    article: "statistics-adoption-rate",
    shape: "rate",
    chooses: [],
    says: () => ({ numerator: w.adopted, denominator: w.recommendations }),
    of: ({ recommendations }) => rate(recommendations.adopted, recommendations.all),
    apart: ({ recommendations }) => [
      { label: apartWords.partial, value: recommendations.partial },
      { label: apartWords.planned, value: recommendations.planned },
    ],
  },
  {
    id: "classShare",
    article: "statistics-class-share",
    shape: "shares",
    chooses: ["results"],
    says: (conventions) => ({ numerator: w.inClass, denominator: resultsBase(conventions) }),
    of: (counts, conventions) => {
      const { tallies, base } = results(counts, conventions)
      return partsOf(tallies, base)
    },
    apart: (counts, { results: base }) =>
      base === "net"
        ? [{ label: apartWords.notReplied, value: counts.fates.filed - sumOf(counts.classified) }]
        : [],
  },
  {
    id: "participationRate",
    article: "statistics-participation-rate",
    shape: "rate",
    chooses: [],
    says: () => ({ numerator: w.proposed, denominator: w.members }),
    of: ({ members }) => rate(members.proposed, members.all),
  },
  {
    id: "promiseAge",
    article: "tracking-promise",
    shape: "shares",
    chooses: [],
    says: () => ({ numerator: w.promisesOfAge, denominator: w.openPromises }),
    of: ({ promises }) => {
      const open = promiseAges.map((age) => ({ code: age, count: promises.open[age] }))
      return partsOf(open, sumOf(open))
    },
    apart: ({ promises }) => [{ label: apartWords.overduePromises, value: promises.overdue }],
  },
]

export function getMeasure(id: MeasureId): Measure {
  return measures.find((each) => each.id === id) as Measure
}
