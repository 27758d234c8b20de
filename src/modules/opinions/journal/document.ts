import { systemActor } from "../../../base/actor.ts"
import { mintScope, type Read } from "../../../platform/database/db.ts"
import type { EffectHandler } from "../../../platform/procedures/office.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { type Block, type DocumentRequest, issueDocument } from "../../documents/public.ts"
import { circulationOf, paragraphsOf } from "../reports/file.ts"
import { narrowest } from "../reports/record.ts"
import { opinionTerms } from "../terms.ts"
import { loadIssue } from "./load.ts"
import type { IssueItem, JournalIssue } from "./record.ts"

/**
 * The issue as the document service takes it: under its own journal's head the note, then each report with its heading,
 * parts and reporter.
 */
export async function requestFor(read: Read, issue: JournalIssue): Promise<DocumentRequest> {
  const { journals } = await getTerms(read, opinionTerms, issue.termsId)
  const masthead = journals.find(({ code }) => code === issue.journal)?.masthead
  const several = issue.items.length > 1
  const ofItem = (item: IssueItem): Block[] => [
    ...(several ? [{ kind: "heading" as const, level: 1, text: item.title }] : []),
    ...paragraphsOf(item.problem),
    ...paragraphsOf(item.cause),
    ...paragraphsOf(item.suggestion),
    ...signedBy(item),
  ]
  return {
    kind: "journal_issue",
    number: issue.numberText,
    ...(issue.signedOn ? { date: issue.signedOn } : {}),
    fields: { title: issue.title },
    ...(masthead ? { issuerMark: masthead } : {}),
    slots: { 内容: [...paragraphsOf(issue.note), ...issue.items.flatMap(ofItem)] },
    circulation: circulationOf(narrowest(issue.items)),
    addressees: issue.addressees.map((name) => ({ name })),
    copies: issue.copies.map((name) => ({ name })),
    ...(issue.urgent ? { urgency: "加急" as const } : {}),
    source: { procedure: "journal_issue", caseId: issue.id, matterId: issue.matterId },
  }
}

function signedBy({ reporterName, reporterAffiliation }: IssueItem): Block[] {
  if (!reporterName) return []
  const who = [reporterAffiliation, reporterName].filter(Boolean).join(" ")
  return [{ kind: "paragraph", text: `（反映人：${who}）` }]
}

/** Once the last signature is in, the issue becomes a document; done again, it stays the one document. */
export const makeDocument: EffectHandler = async ({ house, orgId, fact }) => {
  if (fact.to !== "issued") return
  await house.db.write(mintScope(orgId, null), async (tx) => {
    const issue = await loadIssue(tx, fact.caseId, false)
    if (issue?.state === "issued" || issue?.state === "archived")
      await issueDocument(house, tx, systemActor(orgId), await requestFor(tx, issue))
  })
}
