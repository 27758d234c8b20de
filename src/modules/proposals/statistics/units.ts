import type { Read } from "../../../platform/database/db.ts"
import type { ProposalTerms } from "../terms.ts"
import type { Feedback, Handling, Promises, Ratings, Replies } from "./reads-handling.ts"
import type { UnitLine } from "./schema.ts"
import type { StatisticsScope } from "./scope.ts"

/** What was counted by unit, put together into one line for each. A unit's load is answering plus assisting assignments. */
export async function unitLines(
  read: Read,
  scope: StatisticsScope,
  terms: ProposalTerms,
  counted: {
    readonly handling: Handling
    readonly replies: Replies
    readonly feedback: Feedback
    readonly ratings: Ratings
    readonly promises: Promises
  },
): Promise<UnitLine[]> {
  const { handling, replies, feedback, ratings, promises } = counted
  const ids = [
    ...new Set([handling, replies, feedback, promises].flatMap(({ units }) => units.map((u) => u.unitId))),
  ]
  if (ids.length === 0) return []
  const bodies = await read.q
    .selectFrom("body")
    .select(["id", "name", "track"])
    .where("org_id", "=", scope.orgId)
    .where("id", "in", ids)
    .orderBy("sort")
    .orderBy("name")
    .execute()
  const by = {
    handling: Map.groupBy(handling.units, ({ unitId }) => unitId),
    replies: Map.groupBy(replies.units, ({ unitId }) => unitId),
    feedback: Map.groupBy(feedback.units, ({ unitId }) => unitId),
    promises: Map.groupBy(promises.units, ({ unitId }) => unitId),
    ratings: Map.groupBy(ratings.rows, ({ unitId }) => unitId),
  }
  const satisfiedCodes = new Set(
    terms.feedbackScale.flatMap(({ code, counts }) =>
      counts === "satisfied" || counts === "mostly" ? [code] : [],
    ),
  )
  // Where there are several axes the unit's figure is the last one: what came of it, not how it was gone about.
  const axis = terms.feedbackAxes.at(-1)?.code
  return bodies.map(({ id, name, track }) => {
    const all = by.handling.get(id) ?? []
    const answering = all.filter(({ role }) => role !== "assist")
    const rated = (by.ratings.get(id) ?? []).filter((each) => each.axis === axis)
    const opened = sum(rated, ({ count }) => count)
    return {
      unitId: id,
      name,
      track,
      answering: sum(answering, ({ count }) => count),
      assist: sum(all, ({ count }) => count) - sum(answering, ({ count }) => count),
      replied: sum(answering, ({ replied }) => replied),
      inTime: sum(answering, ({ inTime }) => inTime),
      overdue: sum(all, ({ overdue }) => overdue),
      met: sum(answering, ({ met }) => met),
      classes: (by.replies.get(id) ?? [])
        .map(({ code, count }) => ({ code, count }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
      sent: sum(by.feedback.get(id) ?? [], ({ sent }) => sent),
      returned: sum(by.feedback.get(id) ?? [], ({ returned }) => returned),
      satisfaction:
        opened === 0
          ? null
          : {
              satisfied: sum(
                rated.filter(({ code }) => satisfiedCodes.has(code)),
                ({ count }) => count,
              ),
              counted: opened,
            },
      promises: sum(by.promises.get(id) ?? [], ({ count }) => count),
      kept: sum(
        (by.promises.get(id) ?? []).filter(({ state }) => state === "kept"),
        ({ count }) => count,
      ),
    }
  })
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
