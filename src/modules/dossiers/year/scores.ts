import { systemActor } from "../../../base/actor.ts"
import { newId } from "../../../base/id.ts"
import { portionsOf } from "../../../base/portions.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { openCase } from "../../../platform/procedures/open.ts"
import { amountOf } from "../../../rulebook/appraisal/fraction.ts"
import { assessmentJson } from "../../../rulebook/appraisal/output.ts"
import type { RuleBook } from "../../../rulebook/appraisal/shape.ts"
import { approvalOf } from "../measures/schema/ladder.ts"
import type { Computed } from "./compute.ts"
import type { ServiceYear } from "./record.ts"

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
    ...(book.subject === "member" ? { person_id: each.subject } : { person_id: null, body_id: each.subject }),
    grade: each.graded?.grade ?? null,
    points: each.score === undefined ? null : String(amountOf(each.score)),
    account: JSON.stringify(assessmentJson(book, each)),
    at,
  }))
  for (const some of portionsOf(rows, 1_000)) await tx.q.insertInto("service_score").values(some).execute()
}

/** What the ladder of the rules proposes, once the outcome is approved. People decide each. */
export async function proposeMeasures(
  house: House,
  tx: Tx,
  year: Pick<ServiceYear, "id" | "matterId">,
  book: RuleBook,
): Promise<void> {
  const orgId = tx.scope.orgId
  const scores = await tx.q
    .selectFrom("service_score")
    .select(["person_id as personId", "body_id as bodyId", "account"])
    .where("org_id", "=", orgId)
    .where("service_year_id", "=", year.id)
    .orderBy("person_id")
    .orderBy("body_id")
    .execute()
  for (const { personId, bodyId, account } of scores) {
    for (const { id: code, name, rung } of account.measures) {
      const asked = book.measures?.find((each) => each.id === code)?.approval
      await openCase(house, tx, {
        procedure: "service_measure",
        actor: systemActor(orgId),
        matterId: year.matterId,
        data: {
          ...{
            serviceYearId: year.id,
            personId,
            bodyId,
            code,
            name,
            rung,
            approval: approvalOf(rung, asked),
          },
          parties: [{ relation: "concerned", personId, bodyId }],
        },
      })
    }
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
