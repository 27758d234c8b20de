import { newId } from "../../../base/id.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import { amountOf } from "../../../rulebook/appraisal/fraction.ts"
import { assessmentJson } from "../../../rulebook/appraisal/output.ts"
import type { RuleBook } from "../../../rulebook/appraisal/shape.ts"
import type { Computed } from "./compute.ts"

/** Keeps what a computation came to, in place of what an earlier one did. */
export async function keepScores(
  tx: Tx,
  yearId: string,
  book: RuleBook,
  computed: Computed,
  at: Date,
): Promise<void> {
  const orgId = tx.scope.orgId
  await tx.q
    .deleteFrom("service_score")
    .where("org_id", "=", orgId)
    .where("service_year_id", "=", yearId)
    .execute()
  const rows = computed.assessments.map((each) => ({
    org_id: orgId,
    id: newId(),
    service_year_id: yearId,
    person_id: each.subject,
    grade: each.graded?.grade ?? null,
    points: each.score === undefined ? null : String(amountOf(each.score)),
    account: JSON.stringify(assessmentJson(book, each)),
    at,
  }))
  for (let from = 0; from < rows.length; from += 1_000) {
    await tx.q
      .insertInto("service_score")
      .values(rows.slice(from, from + 1_000))
      .execute()
  }
}

/** What the ladder of the rules proposes, once the outcome is approved. People decide each. */
export async function proposeMeasures(tx: Tx, yearId: string, book: RuleBook, at: Date): Promise<void> {
  const orgId = tx.scope.orgId
  const scores = await tx.q
    .selectFrom("service_score")
    .select(["person_id", "account"])
    .where("org_id", "=", orgId)
    .where("service_year_id", "=", yearId)
    .orderBy("person_id")
    .execute()
  const rows = scores.flatMap(({ person_id, account }) =>
    account.measures.map(({ id: code, name, rung }) => ({
      org_id: orgId,
      id: newId(),
      service_year_id: yearId,
      person_id,
      code,
      name,
      rung,
      approval: book.measures?.find((each) => each.id === code)?.approval ?? ("office" as const),
      state: "proposed" as const,
      proposed_at: at,
      meeting: null,
      decided_by: null,
    })),
  )
  for (let from = 0; from < rows.length; from += 1_000) {
    await tx.q
      .insertInto("service_measure")
      .values(rows.slice(from, from + 1_000))
      .execute()
  }
}

export async function gradeCounts(read: Read, yearId: string) {
  return read.q
    .selectFrom("service_score")
    .select((row) => ["grade", row.fn.countAll<number>().as("count")])
    .where("org_id", "=", read.scope.orgId)
    .where("service_year_id", "=", yearId)
    .groupBy("grade")
    .execute()
}
