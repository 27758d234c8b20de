import { systemActor } from "../../base/actor.ts"
import type { Tx } from "../../platform/database/db.ts"
import { enqueue } from "../../platform/jobs/queue.ts"
import type { Fact, House, Reaction } from "../../platform/procedures/office.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { toPlainText } from "../../platform/richtext/text.ts"
import { findAccepted, noteOpened } from "../dispatches/public.ts"
import { hearFromAbove, tellBelow, tellBelowInstructed, tellBelowNotUsed } from "./reports/answers.ts"
import { loadReport } from "./reports/load.ts"
import { secrecies } from "./reports/record.ts"

type Heard = { readonly house: House; readonly tx: Tx; readonly fact: Fact }

/** Whoever a case begins for is told of it: the unit, the named readers, those asked for a report. */
const tell =
  (to: string, kind: string): Reaction["act"] =>
  async ({ tx, fact }) => {
    const effects = [{ name: "notify", args: { to, kind } }]
    await enqueue(tx, "follow", { orgId: tx.scope.orgId, fact, effects })
  }

/** 约稿: a report handed in answers what it was asked for by; taken back, it does not. */
const settleCommission =
  (action: "receive" | "takeBack"): Reaction["act"] =>
  async ({ house, tx, fact }) => {
    const report = await loadReport(tx, fact.caseId, false)
    if (!report?.commissionId) return
    await perform(house, tx, {
      procedure: "opinion_commission",
      id: report.commissionId,
      action,
      input: { reportId: report.id },
      actor: systemActor(tx.scope.orgId),
    })
  }

/** When the last unit has answered or been released, so has the report been answered. */
const settleReport: Reaction["act"] = async ({ house, tx, fact }) => {
  const transfer = await tx.q
    .selectFrom("opinion_transfer")
    .select("report_id")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", fact.caseId)
    .executeTakeFirstOrThrow()
  const report = await loadReport(tx, transfer.report_id, true)
  if (report?.state !== "transferred" || report.openTransfers > 0) return
  const answered = await tx.q
    .selectFrom("opinion_transfer")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("report_id", "=", report.id)
    .where("state", "in", ["replied", "accepted"])
    .executeTakeFirst()
  // Every unit released and none has answered: the office hands it on anew.
  if (!answered) return
  await perform(house, tx, {
    procedure: "opinion_report",
    id: report.id,
    action: "markAnswered",
    input: {},
    actor: systemActor(tx.scope.orgId),
  })
}

/** 提案转社情民意: the proposers become the reporters, in the proposal's own matter, and the office screens it. */
const fromProposal: Reaction["act"] = async ({ house, tx, fact }) => {
  const proposal = await tx.q
    .selectFrom("proposal")
    .select(["subject", "situation", "analysis", "recommendations", "lead_name", "lead_sector", "matter_id"])
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", fact.caseId)
    .executeTakeFirstOrThrow()
  const proposers = await tx.q
    .selectFrom("case_party")
    .select(["relation", "person_id as personId", "body_id as bodyId"])
    .where("org_id", "=", tx.scope.orgId)
    .where("case_id", "=", fact.caseId)
    .where("relation", "in", ["lead_proposer", "signing_body"])
    .execute()
  await openReceived(
    { house, tx, fact },
    {
      matterId: proposal.matter_id,
      data: {
        kind: "report",
        channel: "proposal",
        title: proposal.subject.slice(0, 80),
        problem: toPlainText(proposal.situation),
        cause: toPlainText(proposal.analysis),
        suggestion: proposal.recommendations.map(({ text }) => toPlainText(text)).join("\n"),
        reporterName: proposal.lead_name,
        reporterAffiliation: proposal.lead_sector,
        parties: proposers.map(({ relation, personId, bodyId }) => ({
          relation: relation === "lead_proposer" ? "reporter" : "reporting_body",
          personId,
          bodyId,
        })),
      },
    },
  )
}

/** A lower committee's letter was accepted: its report begins here, and what becomes of it goes back. */
const fromBelow: Reaction["act"] = async ({ house, tx, fact }) => {
  const letter = await findAccepted(tx, fact.caseId, "opinion_report")
  if (!letter) return
  const said = letter.content as Readonly<Record<string, unknown>>
  const text = (name: string) => (typeof said[name] === "string" ? (said[name] as string) : "")
  const id = await openReceived(
    { house, tx, fact },
    {
      matterId: letter.matterId,
      data: {
        kind: said.kind === "micro" ? "micro" : "report",
        channel: "lower",
        title: text("title") || letter.subject,
        problem: text("problem") || toPlainText(letter.text),
        cause: text("cause"),
        suggestion: text("suggestion"),
        place: text("place"),
        urgent: said.urgent === true,
        secrecy: secrecies.find((each) => each === said.secrecy) ?? "internal",
        reporterName: letter.fromName,
        reporterAffiliation: text("reporterName"),
        parties: [],
      },
    },
  )
  await noteOpened(tx, fact.caseId, { procedure: "opinion_report", caseId: id })
}

/** What came from another office was written and declared there; it is received at once. */
async function openReceived(
  { house, tx }: Heard,
  opening: { readonly matterId: string; readonly data: Readonly<Record<string, unknown>> },
): Promise<string> {
  const actor = systemActor(tx.scope.orgId)
  const report = await openCase(house, tx, {
    procedure: "opinion_report",
    matterId: opening.matterId,
    actor,
    data: { ...opening.data, originalWork: true, noStateSecret: true },
  })
  await perform(house, tx, {
    procedure: "opinion_report",
    id: report.id,
    action: "receive",
    input: {},
    actor,
  })
  return report.id
}

export const opinionReactions: readonly Reaction[] = [
  { hears: "opinion_transfer.open", act: tell("handling_unit", "transfer_sent") },
  { hears: "leader_instruction.open", act: tell("named_reader", "instruction_to_read") },
  { hears: "opinion_commission.open", act: tell("asked", "commission_asked") },
  { hears: "opinion_report.submit", act: settleCommission("receive") },
  { hears: "opinion_report.withdraw", act: settleCommission("takeBack") },
  { hears: "opinion_transfer.reply", act: settleReport },
  { hears: "opinion_transfer.release", act: settleReport },
  { hears: "proposal.convertToOpinion", act: fromProposal },
  { hears: "received_dispatch.accept", act: fromBelow },
  { hears: "opinion_report.recordAdoption", act: tellBelow },
  { hears: "opinion_report.recordInstruction", act: tellBelowInstructed },
  { hears: "opinion_report.notUse", act: tellBelowNotUsed },
  { hears: "sent_dispatch.markReturned", act: hearFromAbove },
]
