import { systemActor } from "../../../base/actor.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { Reaction } from "../../../platform/procedures/office.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { findSent, returnResult } from "../../dispatches/public.ts"
import { opinionTerms } from "../terms.ts"
import { loadReport } from "./load.ts"
import type { OpinionReport } from "./record.ts"

/** Used here, so the committee that sent it up is told: of the first use, and of each further one. */
export const tellBelow: Reaction["act"] = async ({ house, tx, fact }) => {
  const { level, body, form } = fact.data as { level: string; body: string; form: string }
  await returnResult(house, tx, fact.caseId, {
    outcome: "adopted",
    text: `${body}采用`,
    content: { adopted: { level, body, form } },
    further: true,
  })
}

/** A leader's instruction: who gave it and when goes down, what it says stays with those who are named here. */
export const tellBelowInstructed: Reaction["act"] = async ({ house, tx, fact }) => {
  const { level, instructedOn } = fact.data as { level: string; instructedOn: string }
  const { leader_name: leaderName, leader_post: leaderPost } = await tx.q
    .selectFrom("leader_instruction")
    .select(["leader_name", "leader_post"])
    .where("org_id", "=", tx.scope.orgId)
    .where("report_id", "=", fact.caseId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow()
  await returnResult(house, tx, fact.caseId, {
    outcome: "adopted",
    text: `${leaderPost}${leaderName}批示`,
    content: { instructed: { level, leaderName, leaderPost, instructedOn } },
    further: true,
  })
}

/** Kept on file there: the lower committee hears so. */
export const tellBelowNotUsed: Reaction["act"] = async ({ house, tx, fact }) => {
  const { reason } = fact.data as { reason?: string }
  await returnResult(house, tx, fact.caseId, { outcome: "not_adopted", text: reason ?? "未采用" })
}

/** The higher committee's answer: a use or an instruction is a line of the report's own, with credit. */
export const hearFromAbove: Reaction["act"] = async ({ house, tx, fact }) => {
  const letter = await findSent(tx, fact.caseId, false)
  if (letter?.originProcedure !== "opinion_report" || !letter.originCaseId) return
  const today = house.clock.today(await timeZoneOf(tx)).toString()
  await tx.q
    .updateTable("opinion_reporting")
    .set({ receipt: letter.outcomeText ?? "", received_on: today })
    .where("org_id", "=", tx.scope.orgId)
    .where("dispatch_id", "=", fact.caseId)
    .execute()
  const report = await loadReport(tx, letter.originCaseId, true)
  if (!report || (letter.outcome !== "adopted" && letter.outcome !== "partly")) return
  const record = (action: string, input: Readonly<Record<string, unknown>>) =>
    perform(house, tx, {
      procedure: "opinion_report",
      id: report.id,
      action,
      input,
      actor: systemActor(tx.scope.orgId),
    })
  const levelOf = await levelsFrom(tx, report, letter.toOrg)
  const { adopted, instructed } = (letter.outcomeContent ?? {}) as Readonly<Record<string, Said | undefined>>
  if (instructed) {
    return void (await record("recordInstruction", {
      leaderName: instructed.leaderName || letter.toName,
      leaderPost: instructed.leaderPost ?? "",
      level: levelOf(instructed.level),
      instruction: `${letter.toName}函告：已获批示，批示内容由该会掌握。`,
      instructedOn: instructed.instructedOn ?? today,
      readerIds: [],
    }))
  }
  const { adoptionForms } = await getTerms(tx, opinionTerms, report.termsId)
  const use = {
    level: levelOf(adopted?.level),
    body: adopted?.body || letter.toName,
    form: (adoptionForms.find(({ code }) => code === adopted?.form) ?? adoptionForms[0])?.code ?? "",
  }
  // The office may have heard of it before the letter came.
  if (await isRecorded(tx, report.id, use)) return
  const proof = letter.outcomeText ?? letter.toName
  await record("recordAdoption", { ...use, adoptedOn: today, proof })
}

type Said = Readonly<Record<string, string | undefined>>

/** A level as it is called there, said in our own terms: their own is the level of their organisation. */
async function levelsFrom(tx: Tx, report: OpinionReport, higher: number) {
  const organisation = await tx.q
    .selectFrom("organisation")
    .select("level")
    .where("id", "=", higher)
    .executeTakeFirst()
  const { adoptionLevels } = await getTerms(tx, opinionTerms, report.termsId)
  const codes = adoptionLevels.map(({ code }) => code)
  return (said: string | undefined): string =>
    [said === "own" ? undefined : said, organisation?.level].find((code) => code && codes.includes(code)) ??
    codes[0] ??
    ""
}

async function isRecorded(
  tx: Tx,
  reportId: string,
  use: { readonly level: string; readonly body: string; readonly form: string },
): Promise<boolean> {
  const row = await tx.q
    .selectFrom("opinion_adoption")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("report_id", "=", reportId)
    .where("level", "=", use.level)
    .where("body", "=", use.body)
    .where("form", "=", use.form)
    .executeTakeFirst()
  return row !== undefined
}
