import * as parties from "../../words/parties.ts"

/** Fields of forms and records, choices, parties, deadlines, and the policies as people say them. */
export const fields = {
  assignmentId: { zh: "承办件", en: "Assignment" },
  followUpId: { zh: "承诺事项", en: "Promise" },
  edition: { zh: "版本", en: "Edition" },
  text: { zh: "答复正文", en: "Text" },
  answers: { zh: "逐条答复", en: "Answers" },
  recommendationId: { zh: "建议", en: "Recommendation" },
  disposition: { zh: "采纳情况", en: "Disposition" },
  dueOn: { zh: "完成时限", en: "Done by" },
  owner: { zh: "责任处室或责任人", en: "Who answers for it" },
  unitClass: { zh: "单位自评分类", en: "Class given by the unit" },
  resultClass: { zh: "办理结果分类", en: "Result class" },
  documentNumber: { zh: "发文字号", en: "Document number" },
  signer: { zh: "签发人", en: "Signed by" },
  contactName: { zh: "联系人", en: "Contact" },
  contactPhone: { zh: "联系电话", en: "Telephone" },
  publishAttribute: { zh: "公开属性", en: "Openness" },
  publishReason: { zh: "不公开的理由", en: "Why it is not public" },
  agrees: { zh: "同意答复稿", en: "I agree with the draft" },
  comment: { zh: "意见", en: "Comment" },
  verdict: { zh: "会签意见", en: "Verdict" },
  note: { zh: "说明", en: "Note" },
  reason: { zh: "原因", en: "Reason" },
  redactions: { zh: "删节的文字", en: "Passages blacked out" },
  find: { zh: "原文", en: "Passage" },
  with: { zh: "替换为", en: "Replaced by" },
  replyText: { zh: "公开的答复文本", en: "Reply as published" },
  proposalText: { zh: "公开的提案文本", en: "Proposal as published" },
  issuedOn: { zh: "答复日期", en: "Issued on" },
  publishedOn: { zh: "公开日期", en: "Published on" },
  file: { zh: "来源文件", en: "File it came from" },
  row: { zh: "行次", en: "Row" },
  state: { zh: "状态", en: "State" },
}

export const choices = {
  formal: { zh: "正式答复", en: "Formal reply" },
  again: { zh: "再次答复", en: "Repeated reply" },
  supplementary: { zh: "补充答复", en: "Supplementary reply" },
  adopted: { zh: "采纳", en: "Adopted" },
  planned: { zh: "列入计划", en: "Planned" },
  partial: { zh: "部分采纳", en: "Adopted in part" },
  not_adopted: { zh: "未采纳", en: "Not adopted" },
  noted: { zh: "留作参考", en: "Noted" },
  full: { zh: "全文公开", en: "In full" },
  redacted: { zh: "删节后公开", en: "Redacted" },
  summary: { zh: "摘要公开", en: "Summary" },
  withheld: { zh: "不予公开", en: "Not published" },
  agreed: { zh: "同意", en: "Agreed" },
  objected: { zh: "有异议", en: "Objected" },
}

export const relations = {
  ...parties.relations,
  addressee: { zh: "送达对象", en: "Delivered to" },
  assist_unit: { zh: "会办单位", en: "Assisting unit" },
}

export const deadlines = { publication: { zh: "公开期限", en: "Publication due" } }

export const policies = {
  ...parties.policies,
  assistHead: { zh: "会办单位负责人", en: "an assisting unit's head" },
  assistUnit: { zh: "会办单位", en: "an assisting unit" },
  handedIn: { zh: "提交之后", en: "once submitted" },
  shownToAssists: { zh: "送会签之后", en: "once sent for countersigning" },
  shownToProposer: { zh: "送提案者之后", en: "once sent to the proposer" },
  sent: { zh: "送出之后", en: "once issued" },
}
