import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { removeParty } from "../../../platform/procedures/open.ts"
import { type Clerk, mustKeep, note } from "../clerk.ts"
import { chair, isOwn } from "../policy.ts"
import { columnsOf } from "../subject.ts"
import { reporter } from "./load.ts"
import { speaksAs } from "./speaking.ts"

/** What people say about a year: the member's report and objections, their answers, and decisions on measures. */
async function getYear({ tx }: Clerk, yearId: string, lock = false) {
  let query = tx.q
    .selectFrom("service_year")
    .select(["id", "state", "year", "subject"])
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", yearId)
  if (lock) query = query.forShare()
  const year = await query.executeTakeFirst()
  if (!year) throw new Refusal("missing", reason("no_such_year"))
  return year
}

/** 述职: may be handed in again until it is reviewed. */
export async function submitReport(
  clerk: Clerk,
  yearId: string,
  { body, bodyId }: { readonly body: string; readonly bodyId?: string | undefined },
): Promise<void> {
  const { tx, at, actor } = clerk
  const year = await getYear(clerk, yearId, true)
  const subject = await speaksAs(tx, actor, year, bodyId)
  if (year.state !== "collecting" && year.state !== "scored")
    throw new Refusal("conflict", reason("reports_closed"))
  const kept = await tx.q
    .insertInto("service_report")
    .values({
      org_id: tx.scope.orgId,
      id: newId(),
      service_year_id: yearId,
      ...columnsOf(subject),
      body,
      submitted_at: at,
      review: null,
      reviewed_by: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["org_id", "service_year_id", subject.bodyId === null ? "person_id" : "body_id"])
        .doUpdateSet({ body, submitted_at: at })
        .where("service_report.review", "is", null),
    )
    .returning("id")
    .executeTakeFirst()
  if (!kept) throw new Refusal("conflict", reason("report_reviewed"))
  await removeParty(tx, yearId, { relation: reporter, ...subject })
  note(clerk, "submit_report", kept.id, { year: year.year })
}

/** 点评: by the chairs' meeting or the office. */
export async function reviewReport(clerk: Clerk, id: string, review: string): Promise<void> {
  const { tx, actor, at } = clerk
  if (!chair.test(null, actor)) mustKeep(actor)
  const report = await tx.q
    .selectFrom("service_report")
    .select(["person_id as personId", "body_id as bodyId"])
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  if (!report || isOwn(report, actor) || (report.personId !== null && report.personId === actor.personId))
    throw new Refusal("missing", reason("no_such_report"))
  await tx.q
    .updateTable("service_report")
    .set({ review, reviewed_by: actor.personId, reviewed_at: at })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .execute()
  note(clerk, "review_report", id, { review })
}
