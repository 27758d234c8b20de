import type { Read } from "../../../platform/database/db.ts"
import type { Office } from "../../../platform/procedures/office.ts"
import { listDocumentsOf } from "../../documents/public.ts"
import { signerRoles } from "../schema/terms.ts"
import { opinionTerms } from "../terms.ts"
import { loadIssue } from "./load.ts"
import { issueProcedure, seesIssue } from "./procedure.ts"
import type { JournalIssue } from "./record.ts"
import { type IssueInputs, issueInputs } from "./schema.ts"
import { visibleIssues } from "./visible.ts"
import { issueWords } from "./words.ts"
import { issueWrites } from "./writes.ts"
import "../tables.ts"

export const issueOffice: Office<JournalIssue, IssueInputs, typeof opinionTerms> = {
  procedure: issueProcedure,
  path: "journal-issues",
  table: "journal_issue",
  jsonColumns: ["addressees", "copies", "chain"],
  terms: opinionTerms,
  words: issueWords,
  inputs: issueInputs,
  load: loadIssue,
  see: seesIssue,
  present: async (record, _, read) => ({
    kind: record.kind,
    journal: record.journal,
    title: record.title,
    note: record.note,
    numberText: record.numberText,
    urgent: record.urgent,
    addressees: record.addressees,
    copies: record.copies,
    chain: record.chain,
    step: record.step,
    composerName: record.composerName,
    reviewerName: record.reviewerName,
    signerName: record.signerName,
    signedOn: record.signedOn,
    documents: await listDocumentsOf(read, record.id),
    items: record.items,
    receipts: await listReceipts(read, record.id),
  }),
  visible: { as: "j", where: visibleIssues },
  searchText: () => null,
  writes: issueWrites,
  danger: ["sign", "cancel", "archive"],
  ownForms: ["save", "arrange"],
  todo: {
    queues: [
      { states: ["composing"], actions: ["sendToReview"], scope: "role", roles: ["information_office"] },
      { states: ["reviewing"], actions: ["approve"], scope: "role", roles: ["information_office"] },
      ...signerRoles.map((role) => ({
        states: ["signing"],
        actions: ["sign", "sendBack"],
        scope: "role" as const,
        roles: [role],
        among: { column: "next_role", values: [role] },
      })),
      { states: ["issued"], actions: ["recordReceipt"], scope: "role", roles: ["information_office"] },
    ],
    duties: ["issue_to_sign"],
  },
}

function listReceipts(read: Read, id: string) {
  return read.q
    .selectFrom("journal_receipt")
    .select(["id", "addressee", "received_on as receivedOn", "received_by as receivedBy", "note"])
    .where("org_id", "=", read.scope.orgId)
    .where("issue_id", "=", id)
    .orderBy("received_on")
    .orderBy("id")
    .execute()
}
