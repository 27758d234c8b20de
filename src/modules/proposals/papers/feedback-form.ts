import { sql } from "kysely"
import { writtenDate } from "../../../base/written-date.ts"
import type { Read } from "../../../platform/database/db.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { computeDue } from "../../../rulebook/calendar/calendar.ts"
import type { Block, Paper } from "../../documents/public.ts"
import type { Reply } from "../replies/record.ts"
import { type ProposalTerms, proposalTerms } from "../terms.ts"
import { matterOf, proposersOf } from "./matter.ts"

/** 征询意见表 on one page of paper: the questions of this committee's terms with boxes to tick, and room for words and a signature. */
export const feedbackForm: Paper<Reply> = {
  kind: "feedback_form",
  ready: ({ issuedOn }) => issuedOn !== null,
  async request(read, reply, { house, today }) {
    const terms = await getTerms(read, proposalTerms, reply.termsId)
    const due = (await dueOf(read, reply.id)) ?? computeDue(today, terms.feedbackWithin, house.calendar).due
    return {
      kind: "feedback_form",
      fields: { ...(await matterOf(read, reply.proposalId)), feedbackBy: writtenDate(due) },
      slots: { 内容: questionsOf(reply, terms) },
      addressees: await proposersOf(read, reply.id),
      source: { procedure: "reply", caseId: reply.id, matterId: reply.matterId },
    }
  },
}

/** By when the forms of this reply are due. */
async function dueOf(read: Read, replyId: string): Promise<string | null> {
  const { orgId } = read.scope
  const { rows } = await sql<{ due: string | null }>`
    select to_char(max(d.due_on), 'YYYY-MM-DD') as due
    from feedback f join deadline d on d.org_id = ${orgId} and d.case_id = f.id
    where f.org_id = ${orgId} and f.reply_id = ${replyId} and d.status = 'open'`.execute(read.q)
  return rows[0]?.due ?? null
}

function questionsOf(reply: Reply, { feedbackAxes, feedbackScale }: ProposalTerms): Block[] {
  return [
    {
      kind: "table",
      columns: [
        { title: "承办单位", width: 2 },
        { title: reply.unitName.slice(0, 60), width: 6 },
      ],
      rows: [
        ["提案", reply.proposal.subject],
        [
          "答复文号和日期",
          [reply.documentNumber, reply.issuedOn ? writtenDate(reply.issuedOn) : ""]
            .filter(Boolean)
            .join("　"),
        ],
      ],
    },
    {
      kind: "table",
      columns: [
        { title: "评价（每行划一个“√”）", width: 3 },
        ...feedbackScale.map(({ label }) => ({ title: label.zh, width: 1.5 })),
      ],
      rows: feedbackAxes.map(({ label }) => [label.zh, ...feedbackScale.map(() => "□")]),
    },
    {
      kind: "table",
      columns: [
        { title: "意见和建议", width: 2 },
        { title: "（可另附页）", width: 6 },
      ],
      rows: [
        ["对答复和办理工作", "\n\n\n"],
        ["提案者签名、日期", "　　　　　　　　　　　　年　月　日"],
      ],
    },
  ]
}
