import { writtenDate } from "../../../base/written-date.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { Block, DocumentRequest } from "../../documents/public.ts"
import type { Assignment } from "../assignments/record.ts"
import { assignmentWords } from "../assignments/words.ts"
import { matterOf } from "./matter.ts"

const roles: Readonly<Record<string, { readonly zh: string }>> = assignmentWords.choices

/** 交办通知: which proposal, in which role, what it asks for, and by when to sign for it, return it and answer. */
export async function assignmentNotice(read: Read, assignment: Assignment): Promise<DocumentRequest> {
  const due = await datesOf(read, assignment)
  return {
    kind: "assignment_notice",
    fields: {
      ...(await matterOf(read, assignment.proposalId)),
      role: roles[assignment.role]?.zh ?? "",
      acknowledgeBy: due.acknowledgement ?? "规定时间",
      returnBy: assignment.returnUntil ? writtenDate(assignment.returnUntil) : "规定时间",
      replyBy: due.reply ?? due.opinion ?? "规定时间",
    },
    slots: { 建议: await recommendationsOf(read, assignment) },
    addressees: [{ name: assignment.unitName, bodyId: assignment.unitId }],
    source: { procedure: "assignment", caseId: assignment.id, matterId: assignment.matterId },
  }
}

async function datesOf(read: Read, { id }: Assignment): Promise<Record<string, string>> {
  const rows = await read.q
    .selectFrom("deadline")
    .select(["name", "due_on"])
    .where("org_id", "=", read.scope.orgId)
    .where("case_id", "=", id)
    .where("status", "in", ["open", "paused"])
    .execute()
  return Object.fromEntries(rows.map((row) => [row.name, writtenDate(row.due_on)]))
}

async function recommendationsOf(read: Read, { proposalId, part }: Assignment): Promise<Block[]> {
  const { recommendations } = await read.q
    .selectFrom("proposal")
    .select("recommendations")
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", proposalId)
    .executeTakeFirstOrThrow()
  return [
    ...(part ? [{ kind: "paragraph" as const, text: `你单位承担的部分：${part}` }] : []),
    ...(recommendations.length > 0 ? [{ kind: "paragraph" as const, text: "提案提出的建议：" }] : []),
    ...recommendations.map(({ text }, at) => ({
      kind: "paragraph" as const,
      text: `建议${at + 1}：${text}`,
    })),
  ]
}
