import { systemActor } from "../../../base/actor.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Deed } from "../../../platform/procedures/office.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { takeNext } from "../numbers.ts"
import { opinionTerms } from "../terms.ts"
import { arrange, mustBeFit } from "./items.ts"
import type { JournalIssue } from "./record.ts"
import type { IssueInputs } from "./schema.ts"

type Of<N extends keyof IssueInputs> = Deed<JournalIssue, IssueInputs[N]>
type Writes = { readonly [N in keyof IssueInputs]?: (deed: Of<N>) => Promise<void> }

export const issueWrites: Writes = {
  arrange: async ({ tx, record, input }) => {
    const reports = await mustBeFit(tx, record.kind, input.reportIds)
    await arrange(
      tx,
      record.id,
      reports.map(({ id }) => id),
    )
  },
  sign: async (deed) => {
    if (deed.record.state === "issued") await issue(deed)
  },
  recordReceipt: async ({ tx, record, input, actor, at }) => {
    const added = await tx.q
      .insertInto("journal_receipt")
      .values({
        org_id: tx.scope.orgId,
        id: newId(),
        issue_id: record.id,
        addressee: input.addressee,
        received_on: input.receivedOn,
        received_by: input.receivedBy,
        note: input.note ?? "",
        by_person_id: actor.personId,
        at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst()
    if (!added) throw new Refusal("conflict", reason("received_already", { field: "addressee" }))
  },
}

/** With the last signature the issue gets its number, and its reports are issued. */
async function issue({ house, tx, record, today }: Of<"sign">): Promise<void> {
  const { orgId } = tx.scope
  const terms = await getTerms(tx, opinionTerms, record.termsId)
  const pattern = terms.journals.find(({ code }) => code === record.journal)?.pattern ?? "{year}年第{n}期"
  const n = await takeNext(tx, `journal/${record.journal}/${today.year}`)
  const numberText = pattern.replaceAll("{year}", String(today.year)).replaceAll("{n}", String(n))
  await tx.q
    .updateTable("journal_issue")
    .set({ year: today.year, number: n, number_text: numberText })
    .where("org_id", "=", orgId)
    .where("id", "=", record.id)
    .execute()
  const merged = await tx.q
    .selectFrom("opinion_report")
    .select("id")
    .where("org_id", "=", orgId)
    .where(
      "merged_into",
      "in",
      record.items.map(({ reportId }) => reportId),
    )
    .where("state", "=", "merged_into")
    .execute()
  const used = new Set([...record.items.map(({ reportId }) => reportId), ...merged.map(({ id }) => id)])
  for (const id of used) {
    await perform(house, tx, {
      procedure: "opinion_report",
      id,
      action: "issue",
      input: { issueId: record.id, numberText, kind: record.kind },
      actor: systemActor(orgId),
    })
  }
}
