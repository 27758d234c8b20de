import { systemActor } from "../../../base/actor.ts"
import { mintScope } from "../../../platform/database/db.ts"
import type { EffectHandler } from "../../../platform/procedures/office.ts"
import { type Block, type DocumentRequest, issueDocument } from "../../documents/public.ts"
import { narrowest } from "../reports/record.ts"
import { reportWords } from "../reports/words.ts"
import { loadIssue } from "./load.ts"
import type { IssueItem, JournalIssue } from "./record.ts"

/** The issue as the document service takes it: the note, then each report with its heading, parts and reporter. */
export function requestFor(issue: JournalIssue): DocumentRequest {
  const several = issue.items.length > 1
  const paragraphs = (text: string): Block[] =>
    text
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map((line) => ({ kind: "paragraph", text: line }))
  const ofItem = (item: IssueItem): Block[] => [
    ...(several ? [{ kind: "heading" as const, level: 1, text: item.title }] : []),
    ...paragraphs(item.problem),
    ...paragraphs(item.cause),
    ...paragraphs(item.suggestion),
    ...signedBy(item),
  ]
  return {
    kind: "journal_issue",
    number: issue.numberText,
    ...(issue.signedOn ? { date: issue.signedOn } : {}),
    fields: { title: issue.title },
    slots: { 内容: [...marked(issue), ...paragraphs(issue.note), ...issue.items.flatMap(ofItem)] },
    addressees: issue.addressees.map((name) => ({ name })),
    copies: issue.copies.map((name) => ({ name })),
    ...(issue.urgent ? { urgency: "加急" as const } : {}),
    source: { procedure: "journal_issue", caseId: issue.id, matterId: issue.matterId },
  }
}

/** 知悉范围 stands at the head of the paper. It is no classification, so it takes none of the places of one. */
function marked({ items }: JournalIssue): Block[] {
  const { fields, choices } = reportWords
  return [{ kind: "paragraph", text: `${fields.secrecy.zh}：${choices[narrowest(items)].zh}` }]
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
      await issueDocument(house, tx, systemActor(orgId), requestFor(issue))
  })
}
