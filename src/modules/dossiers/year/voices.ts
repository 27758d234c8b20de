import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { type Clerk, mustKeep, note } from "../clerk.ts"
import { chair } from "../policy.ts"

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

export async function raiseObjection(
  clerk: Clerk,
  yearId: string,
  given: { readonly about: string; readonly body: string },
): Promise<{ id: string }> {
  const { tx, at } = clerk
  const personId = oneself(clerk)
  const year = await getYear(clerk, yearId, true)
  if (year.state !== "objections") throw new Refusal("conflict", reason("objections_closed"))
  const id = newId()
  await tx.q
    .insertInto("service_objection")
    .values({
      org_id: tx.scope.orgId,
      id,
      service_year_id: yearId,
      person_id: personId,
      ...given,
      state: "waiting",
      raised_at: at,
      decided_by: null,
      decided_at: null,
    } as never)
    .execute()
  note(clerk, "object", id, { year: year.year, about: given.about })
  return { id }
}

/** Each objection is answered with a reason. Upheld, the facts are put right in the ledger and the year scored again. */
export async function answerObjection(
  clerk: Clerk,
  id: string,
  given: { readonly uphold: boolean; readonly reason: string },
): Promise<void> {
  mustKeep(clerk.actor)
  const { tx, actor, at } = clerk
  const row = await tx.q
    .selectFrom("service_objection")
    .select(["person_id", "state"])
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal("missing", reason("no_such_objection"))
  if (row.person_id === actor.personId) throw new Refusal("forbidden", reason("not_own_entry"))
  if (row.state !== "waiting") throw new Refusal("conflict", reason("objection_answered"))
  const state = given.uphold ? ("upheld" as const) : ("dismissed" as const)
  await tx.q
    .updateTable("service_objection")
    .set({ state, reason: given.reason, decided_by: actor.personId, decided_at: at })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .execute()
  note(clerk, given.uphold ? "uphold_objection" : "dismiss_objection", id, { reason: given.reason })
}

/** Taken or not, always by people: what goes to a meeting is decided there, and a chair enters it. */
export async function decideMeasure(
  clerk: Clerk,
  id: string,
  given: {
    readonly state: "decided" | "dropped" | "done"
    readonly meeting: string
    readonly reason: string
  },
): Promise<void> {
  const { tx, actor, at } = clerk
  const row = await tx.q
    .selectFrom("service_measure")
    .select(["person_id", "state", "approval", "rung"])
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal("missing", reason("no_such_measure"))
  const high = row.approval === "chairs_meeting" || row.approval === "standing_committee"
  if (!(high && given.state !== "done" ? chair.test(null, actor) : chair.test(null, actor) || mayKeep(clerk)))
    throw new Refusal("forbidden", reason("measure_by_chairs"))
  const next = { proposed: ["decided", "dropped"], decided: ["done", "dropped"], dropped: [], done: [] }[
    row.state
  ]
  if (!(next as readonly string[]).includes(given.state))
    throw new Refusal("conflict", reason("measure_settled"))
  if (high && given.state === "decided" && given.meeting === "")
    throw new Refusal("invalid", reason("measure_needs_meeting", { field: "meeting" }))
  await tx.q
    .updateTable("service_measure")
    .set({
      state: given.state,
      reason: given.reason,
      decided_by: actor.personId,
      decided_at: at,
      ...(given.meeting ? { meeting: given.meeting } : {}),
    })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .execute()
  note(clerk, `measure_${given.state}`, id, { rung: row.rung, meeting: given.meeting, reason: given.reason })
}

function mayKeep(clerk: Clerk): boolean {
  mustKeep(clerk.actor)
  return true
}
