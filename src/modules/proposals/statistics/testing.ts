import { newId } from "../../../base/id.ts"
import type { TestHouse } from "../testing.ts"

/** A year of a few proposals with every kind of thing that is counted, written past the law: what is tested is counting. */
export async function oneYear(house: TestHouse): Promise<void> {
  const { bodies } = house
  const recommended = (count: number) =>
    JSON.stringify(Array.from({ length: count }, (_, index) => ({ id: `r${index}`, text: "建议" })))
  const at = new Date("2026-03-01T09:00:00+08:00")

  async function row(table: string, values: object): Promise<string> {
    const id = newId()
    const { orgId } = house
    await house.write((tx) =>
      tx.q
        .insertInto(table as "deadline")
        .values({ org_id: orgId, id, ...values } as never)
        .execute(),
    )
    return id
  }

  async function caseRow(table: string, values: object, openedAt = at): Promise<string> {
    const [terms] = await house.write((tx) =>
      tx.q.selectFrom("terms_version").select("id").where("org_id", "=", house.orgId).limit(1).execute(),
    )
    return row(table, {
      state: "x",
      procedure_version: 1,
      terms_id: terms?.id,
      matter_id: newId(),
      opened_at: openedAt,
      changed_at: at,
      ...values,
    })
  }

  async function assignment(
    proposalId: string,
    unitId: string,
    role: string,
    doneOn: string | null,
    due = "2026-06-01",
  ) {
    const id = await caseRow("assignment", {
      state: doneOn ? "reply_issued" : "in_progress",
      proposal_id: proposalId,
      unit_id: unitId,
      track: "government",
      role,
      assigned_on: "2026-03-01",
      ...(role === "assist" ? { opinion_on: doneOn } : { replied_on: doneOn }),
    })
    await row("deadline", {
      procedure: "assignment",
      case_id: id,
      name: "reply",
      basis: "reply-deadline",
      status: doneOn ? "met" : "open",
      due_on: due,
      computation: "{}",
    })
    return id
  }

  const contact = (assignmentId: string, kind: string) =>
    row("contact", {
      assignment_id: assignmentId,
      kind,
      on_date: "2026-03-10",
      people: "李晓云",
      summary: "面商",
      milestone: "before",
      recorded_at: at,
    })

  const reply = (
    proposalId: string,
    assignmentId: string,
    unitId: string,
    resultClass: string,
    answers: object[],
  ) =>
    caseRow("reply", {
      state: "issued",
      proposal_id: proposalId,
      assignment_id: assignmentId,
      unit_id: unitId,
      edition: "formal",
      result_class: resultClass,
      answers: JSON.stringify(answers),
      issued_on: "2026-05-20",
    })

  const promise = (proposalId: string, replyId: string, state: string, given: string) =>
    caseRow(
      "follow_up",
      {
        state,
        proposal_id: proposalId,
        reply_id: replyId,
        unit_id: house.bodies.housing,
        recommendation_id: "r0",
        recommendation: "建议",
        promise: "年内完成",
        owner: "冯科",
        due_on: "2026-09-30",
        first_due_on: "2026-09-30",
      },
      new Date(`${given}T09:00:00+08:00`),
    )

  /** A form; with a value it is returned and rated by somebody of its own. */
  async function form(proposalId: string, replyId: string, value: string | null) {
    const { id: rater } = await house.open.person(house.orgId, `评价人${newId()}`)
    const common = { proposal_id: proposalId, reply_id: replyId, unit_id: house.bodies.housing }
    const id = await caseRow("feedback", {
      state: value ? "given" : "awaiting",
      ...common,
      proposer_id: rater,
      given_on: value ? "2026-06-01" : null,
    })
    const rating = {
      feedback_id: id,
      ...common,
      attempt: 1,
      session_id: house.sessionId,
      rater_id: rater,
      axis: "overall",
      value,
      asks_rehandling: false,
      at,
    }
    if (value) await row("rating", rating)
  }

  // Ten received: six filed, one merged, one to advice, one rejected, one in review; and a draft, which is not received.
  const [first, second, third, fourth] = [
    await house.filedProposal({
      state: "replied",
      replied_on: "2026-05-20",
      submitted_on: "2026-01-12",
      result_class: "A",
      recommendations: recommended(2),
    }),
    await house.filedProposal({
      state: "concluded",
      replied_on: "2026-06-30",
      submitted_on: "2026-01-12",
      result_class: "B",
      recommendations: recommended(1),
    }),
    await house.filedProposal({
      state: "handling",
      submitted_on: "2026-01-13",
      category: "economy",
      recommendations: recommended(1),
    }),
    await house.filedProposal({ state: "handling", submitted_on: "2026-01-13" }),
  ].map(({ id }) => id) as [string, string, string, string]
  await house.filedProposal({ submitted_on: "2026-02-01", period: "intersession" })
  await house.filedProposal({ submitted_on: "2026-02-02" })
  const unfiled = { filed_on: null, number: null, submitted_on: "2026-01-12" }
  for (const state of ["merged", "converted_advice", "rejected", "first_review"])
    await house.filedProposal({ ...unfiled, state })
  await house.filedProposal({ ...unfiled, state: "draft", submitted_on: null })

  // The first: housing leads in time with a meeting, transport assists. The second: housing late, no meeting.
  const a1 = await assignment(first, bodies.housing, "lead", "2026-05-20")
  await assignment(first, bodies.transport, "assist", "2026-03-20")
  const a2 = await assignment(second, bodies.housing, "sole", "2026-06-30")
  await assignment(third, bodies.transport, "sole", null)
  await assignment(fourth, bodies.publicity, "sole", null, "2026-12-01")
  await contact(a1, "visit")
  await contact(a1, "phone")
  await contact(a2, "phone")
  const r1 = await reply(first, a1, bodies.housing, "A", [
    { recommendationId: "r0", disposition: "adopted" },
    { recommendationId: "r1", disposition: "planned" },
  ])
  const r2 = await reply(second, a2, bodies.housing, "B", [
    { recommendationId: "r0", disposition: "adopted" },
  ])
  await promise(first, r1, "kept", "2026-01-20")
  await promise(first, r1, "open", "2025-09-01")
  for (const value of ["satisfied", "satisfied", "mostly_satisfied", "dissatisfied"])
    await form(first, r1, value)
  await form(second, r2, null)
}
