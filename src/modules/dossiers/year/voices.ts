import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { removeParty } from "../../../platform/procedures/open.ts"
import { type Clerk, mustKeep, note } from "../clerk.ts"
import { chair } from "../policy.ts"
import { reporter } from "./load.ts"

/** What people say about a year: the member's report and objections, their answers, and decisions on measures. */
async function getYear({ tx }: Clerk, yearId: string, lock = false) {
  let query = tx.q
    .selectFrom("service_year")
    .select(["id", "state", "year"])
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", yearId)
  if (lock) query = query.forShare()
  const year = await query.executeTakeFirst()
  if (!year) throw new Refusal("missing", reason("no_such_year"))
  return year
}

function oneself({ actor }: Clerk): string {
  if (!actor.personId) throw new Refusal("forbidden", reason("own_service_only"))
  return actor.personId
}

/** 述职: may be handed in again until it is reviewed. */
export async function submitReport(clerk: Clerk, yearId: string, body: string): Promise<void> {
  const { tx, at } = clerk
  const personId = oneself(clerk)
  const year = await getYear(clerk, yearId, true)
  if (year.state !== "collecting" && year.state !== "scored")
    throw new Refusal("conflict", reason("reports_closed"))
  const kept = await tx.q
    .insertInto("service_report")
    .values({
      org_id: tx.scope.orgId,
      id: newId(),
      service_year_id: yearId,
      person_id: personId,
      body,
      submitted_at: at,
      review: null,
      reviewed_by: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["org_id", "service_year_id", "person_id"])
        .doUpdateSet({ body, submitted_at: at })
        .where("service_report.review", "is", null),
    )
    .returning("id")
    .executeTakeFirst()
  if (!kept) throw new Refusal("conflict", reason("report_reviewed"))
  await removeParty(tx, yearId, { relation: reporter, personId, bodyId: null })
  note(clerk, "submit_report", kept.id, { year: year.year })
}

/** 点评: by the chairs' meeting or the office. */
export async function reviewReport(clerk: Clerk, id: string, review: string): Promise<void> {
  const { tx, actor, at } = clerk
  if (!chair.test(null, actor)) mustKeep(actor)
  const { numUpdatedRows } = await tx.q
    .updateTable("service_report")
    .set({ review, reviewed_by: actor.personId, reviewed_at: at })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .where("person_id", "!=", actor.personId ?? "")
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal("missing", reason("no_such_report"))
  note(clerk, "review_report", id, { review })
}
