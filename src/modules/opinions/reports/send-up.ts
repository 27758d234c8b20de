import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Deed } from "../../../platform/procedures/office.ts"
import { listAddressees, sendDispatch } from "../../dispatches/public.ts"
import { asParagraphs } from "./paragraphs.ts"
import type { OpinionReport } from "./record.ts"
import type { ReportInputs } from "./schema.ts"

/** 报上级政协: the used text goes up as a letter; the receiver opens its own report from it, and its use comes back. */
export async function sendToHigherCommittee({
  house,
  tx,
  record,
  input,
  actor,
  today,
  at,
}: Deed<OpinionReport, ReportInputs["sendUp"]>): Promise<void> {
  const [higher] = await listAddressees(tx, "up")
  if (!higher) throw new Refusal("invalid", reason("no_parent_committee"))
  const { level } = await tx.q
    .selectFrom("organisation")
    .select("level")
    .where("id", "=", higher.id)
    .executeTakeFirstOrThrow()
  const waiting = await tx.q
    .selectFrom("opinion_reporting")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("report_id", "=", record.id)
    .where("dispatch_id", "is not", null)
    .executeTakeFirst()
  if (waiting) throw new Refusal("conflict", reason("sent_up_already"))
  const text = record.edited ?? record
  const { title, problem, cause, suggestion } = text
  const dispatchId = await sendDispatch(house, tx, actor, {
    kind: "opinion_report",
    toOrg: higher.id,
    subject: title,
    text: [problem, cause, suggestion, input.note ?? ""].map(asParagraphs).join(""),
    content: {
      title,
      problem,
      cause,
      suggestion,
      kind: record.kind,
      place: record.place,
      topic: record.topic,
      scopeLevel: record.scopeLevel,
      urgent: record.urgent,
      secrecy: record.secrecy,
      reporterName: record.nameWithheld ? "" : record.reporterName,
    },
    origin: { procedure: "opinion_report", caseId: record.id, matterId: record.matterId },
    originators: record.parties.flatMap(({ relation, personId }) =>
      relation === "reporter" && personId ? [personId] : [],
    ),
  })
  await tx.q
    .insertInto("opinion_reporting")
    .values({
      org_id: tx.scope.orgId,
      id: newId(),
      report_id: record.id,
      body: higher.name,
      level,
      form: "函",
      sent_on: today.toString(),
      dispatch_id: dispatchId,
      received_on: null,
      by_person_id: actor.personId,
      at,
    })
    .execute()
}
