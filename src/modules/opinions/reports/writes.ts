import { sql } from "kysely"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { getOffice } from "../../../platform/procedures/house.ts"
import type { Deed, Party } from "../../../platform/procedures/office.ts"
import { addParties, openCase } from "../../../platform/procedures/open.ts"
import { giveCredit } from "../credit.ts"
import { takeNext } from "../numbers.ts"
import { asParagraphs } from "./paragraphs.ts"
import { type OpinionReport, type ReportText, usedStates } from "./record.ts"
import type { ReportInputs } from "./schema.ts"
import { sendToHigherCommittee } from "./send-up.ts"

/** Rows besides the report's own that its actions write, by action. */
type Of<N extends keyof ReportInputs> = Deed<OpinionReport, ReportInputs[N]>
type Writes = { readonly [N in keyof ReportInputs]?: (deed: Of<N>) => Promise<void> }

export const reportWrites: Writes = {
  submit: (deed) => keepText(deed, "submitted", deed.record),
  receive: (deed) => keepText(deed, "submitted", deed.record),
  resubmit: (deed) => keepText(deed, "resubmitted", deed.record),
  sendToReview: (deed) => keepText(deed, "edited", deed.record.edited ?? deed.record),
  register: async ({ tx, record, today }) => {
    const n = await takeNext(tx, `opinion/${today.year}`)
    await tx.q
      .updateTable("opinion_report")
      .set({ number: n, number_text: `${today.year}-${String(n).padStart(4, "0")}` })
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "=", record.id)
      .execute()
  },
  // The target is known to exist before the row names it.
  mergeInto: async ({ tx, record, input }) => {
    const target = await tx.q
      .selectFrom("opinion_report")
      .select(["state", "merged_into"])
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "=", input.targetId)
      .forUpdate()
      .executeTakeFirst()
    const inHand = ["registered", "screening", "editing", "reviewing", "pending_signoff", ...usedStates]
    if (!target || target.merged_into || !inHand.includes(target.state)) {
      throw new Refusal("invalid", reason("merge_target_gone", { field: "targetId" }))
    }
    await tx.q
      .updateTable("opinion_report")
      .set({ merged_into: input.targetId })
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "=", record.id)
      .execute()
  },
  issue: ({ tx, record, input, at, today }) =>
    giveCredit(tx, record, { event: "issued", detail: input.kind, onDate: today.toString(), at }),
  reportUp: async ({ tx, record, input, actor, at }) => {
    await tx.q
      .insertInto("opinion_reporting")
      .values({
        org_id: tx.scope.orgId,
        id: newId(),
        report_id: record.id,
        body: input.body,
        level: input.level,
        form: input.form,
        sent_on: input.sentOn,
        dispatch_id: null,
        receipt: input.receipt ?? "",
        received_on: input.receipt ? input.sentOn : null,
        by_person_id: actor.personId,
        at,
      })
      .execute()
  },
  sendUp: (deed) => sendToHigherCommittee(deed),
  recordReceipt: async ({ tx, record, input }) => {
    const done = await tx.q
      .updateTable("opinion_reporting")
      .set({ receipt: input.receipt, received_on: input.receivedOn })
      .where("org_id", "=", tx.scope.orgId)
      .where("report_id", "=", record.id)
      .where("id", "=", input.reportingId)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) {
      throw new Refusal("invalid", reason("no_such_reporting", { field: "reportingId" }))
    }
  },
  recordAdoption: async ({ tx, record, input, actor, at }) => {
    const added = await tx.q
      .insertInto("opinion_adoption")
      .values({
        org_id: tx.scope.orgId,
        id: newId(),
        report_id: record.id,
        level: input.level,
        body: input.body,
        form: input.form,
        adopted_on: input.adoptedOn,
        proof: input.proof,
        proof_file_id: input.proofFileId ?? null,
        by_person_id: actor.personId,
        at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst()
    if (!added) throw new Refusal("conflict", reason("adopted_already", { field: "body" }))
    await giveCredit(tx, record, { event: "adopted", detail: input.level, onDate: input.adoptedOn, at })
  },
  recordInstruction: async ({ house, tx, record, input, actor, at }) => {
    const { readerIds, leaderName, leaderPost, level, instruction, instructedOn, dueOn } = input
    const known = await tx.q
      .selectFrom("person")
      .select("id")
      .where("org_id", "=", tx.scope.orgId)
      .where((row) => row("id", "=", row.fn.any(row.val(readerIds))))
      .execute()
    if (known.length < new Set(readerIds).size) {
      throw new Refusal("invalid", reason("no_such_reader", { field: "readerIds" }))
    }
    await openCase(house, tx, {
      procedure: "leader_instruction",
      matterId: record.matterId,
      actor,
      data: {
        reportId: record.id,
        leaderName,
        leaderPost: leaderPost ?? "",
        level,
        instruction,
        instructedOn,
        dueOn: dueOn ?? null,
        parties: readerIds.map((personId): Party => ({ relation: "named_reader", personId, bodyId: null })),
      },
    })
    await giveCredit(tx, record, { event: "instructed", detail: level, onDate: instructedOn, at })
  },
  transfer: async ({ house, tx, record, input, actor, at }) => {
    const units = [...new Set(input.unitIds)]
    const known = await tx.q
      .selectFrom("body")
      .select("id")
      .where("org_id", "=", tx.scope.orgId)
      .where("kind", "=", "handling_unit")
      .where("until", "is", null)
      .where((row) => row("id", "=", row.fn.any(row.val(units))))
      .execute()
    if (known.length < units.length) {
      throw new Refusal("invalid", reason("no_such_unit", { field: "unitIds" }))
    }
    for (const unitId of units) {
      const unit: Party = { relation: "handling_unit", personId: null, bodyId: unitId }
      await openCase(house, tx, {
        procedure: "opinion_transfer",
        matterId: record.matterId,
        actor,
        data: {
          reportId: record.id,
          unitId,
          request: input.request,
          fast: record.kind === "micro",
          parties: [unit],
        },
      })
      await addParties(tx, "opinion_report", record.id, [unit], at)
    }
  },
  // The member signs it, so it begins as that member's draft; the proposals' own office says what a draft is.
  convertToProposal: async ({ house, tx, record, today }) => {
    const author = record.parties.find(({ relation, personId }) => relation === "reporter" && personId)
    if (!author?.personId) throw new Refusal("invalid", reason("no_member_to_sign"))
    const actor = {
      kind: "system" as const,
      orgId: tx.scope.orgId,
      personId: null,
      name: record.reporterName,
      grants: [],
      channel: "system" as const,
      onBehalfOf: { personId: author.personId, name: record.reporterName },
    }
    const { create } = getOffice(house, "proposal")
    if (!create) throw new Error("a proposal cannot be opened by hand")
    const built = await create.build({
      house,
      tx,
      actor,
      today,
      input: create.input.parse({
        subject: record.title,
        situation: asParagraphs(record.problem),
        analysis: asParagraphs(record.cause),
        recommendations: record.suggestion
          .split(/\n+/)
          .map((text) => text.trim())
          .filter(Boolean)
          .slice(0, 30)
          .map((text) => ({ id: newId(), text: text.slice(0, 2000) })),
      }),
    })
    await openCase(house, tx, { procedure: "proposal", ...built, matterId: record.matterId, actor })
  },
  convertToHotline: async ({ tx, record, input, at }) => {
    await tx.q
      .insertInto("hotline_ticket")
      .values({
        org_id: tx.scope.orgId,
        id: newId(),
        service_request_id: null,
        report_id: record.id,
        direction: "out",
        service_name: record.title,
        description: [record.problem, record.suggestion].filter(Boolean).join("\n\n"),
        address: input.address ?? record.place,
        status: "open",
        requested_at: at,
        updated_at: at,
        expected_at: null,
      })
      .execute()
  },
}

/** The text somebody judged, as it was then. */
async function keepText(
  { tx, record, actor, at }: Deed<OpinionReport, unknown>,
  why: "submitted" | "resubmitted" | "edited",
  text: ReportText,
): Promise<void> {
  const { title, problem, cause, suggestion } = text
  await sql`
    insert into opinion_text (org_id, id, report_id, number, why, title, problem, cause, suggestion, by_person_id, at)
    select ${tx.scope.orgId}, ${newId()}, ${record.id}, 1 + coalesce(max(number), 0), ${why}, ${title}, ${problem},
      ${cause}, ${suggestion}, ${actor.personId}::uuid, ${at}
    from opinion_text where org_id = ${tx.scope.orgId} and report_id = ${record.id}`.execute(tx.q)
}
