import type { Actor } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import { findCurrentTerms } from "../../../platform/procedures/terms.ts"
import { completeTerms } from "../../../procedure/terms.ts"
import { type ProposalTerms, proposalTerms } from "../terms.ts"
import { compute } from "./compute.ts"
import { readConventions } from "./conventions.ts"
import type { ProposalCounts } from "./counts.ts"
import { getCounted } from "./kept-counts.ts"
import type { Meanings } from "./measure.ts"
import { measures } from "./measures.ts"
import { publishesStatistics, seesStatistics, visibleUnits } from "./policy.ts"
import type { ComputedMeasure, Conventions, Statistics } from "./schema.ts"
import { listSessions, type StatisticsQuery, scopeOf } from "./scope.ts"

/** The statistics of a scope as one person may see them. */
export async function answerStatistics(
  read: Read,
  actor: Actor,
  today: Temporal.PlainDate,
  query: StatisticsQuery & { readonly convention?: string | undefined },
): Promise<Statistics> {
  const units = visibleUnits(actor)
  mustSee(actor)
  if (query.unit && units !== "all" && !units.includes(query.unit)) {
    throw new Refusal("forbidden", reason("unit_not_yours", { field: "unit" }))
  }
  const terms = await termsInForce(read, today)
  const conventions = readConventions(query.convention, terms.mergeCount)
  const { convention: _, ...filters } = query
  const sessions = await listSessions(read)
  const empty = {
    asOf: today.toString(),
    sessions: [...sessions],
    conventions,
    minimum: terms.feedbackMinimum,
  }
  const mayPublish = publishesStatistics(actor)
  // A committee that has not held its first plenary yet has nothing to count, which is no error.
  if (sessions.length === 0) return { ...empty, counted: [], measures: [], flow: [], units: [], mayPublish }
  const scope = scopeOf(read.scope.orgId, sessions, filters)
  const counted = await getCounted(read, scope, terms, today)
  return {
    ...empty,
    counted: scope.sessions.map(({ id }) => id),
    measures: computeAll(counted.counts, conventions, terms),
    flow: [...counted.flow],
    units: counted.units.filter(({ unitId }) => units === "all" || units.includes(unitId)),
    mayPublish,
  }
}

export function mustSee(actor: Actor): void {
  if (!seesStatistics(actor)) throw new Refusal("forbidden", reason("statistics_not_open"))
}

export function computeAll(
  counts: ProposalCounts,
  conventions: Conventions,
  terms: ProposalTerms,
): ComputedMeasure[] {
  return measures.map((measure) => compute(counts, measure, conventions, meaningsOf(terms)))
}

export async function termsInForce(read: Read, today: Temporal.PlainDate): Promise<ProposalTerms> {
  const current = await findCurrentTerms(read, proposalTerms, today)
  return completeTerms(proposalTerms, null, current?.values)
}

/** Result classes and scale values keep their own labels; kinds, categories and axes are all told apart by their codes. */
function meaningsOf(terms: ProposalTerms): Meanings {
  const labelled = [...terms.kinds, ...terms.categories, ...terms.feedbackAxes]
  return {
    classes: terms.resultClasses.map(({ code, label, meaning }) => ({
      code,
      meaning,
      label: { zh: `${code} ${label.zh}`, en: `${code} ${label.en}` },
    })),
    scale: terms.feedbackScale,
    labels: Object.fromEntries(labelled.map(({ code, label }) => [code, label])),
  }
}
