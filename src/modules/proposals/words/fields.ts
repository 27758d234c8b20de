import * as parties from "./parties.ts"

/** Fields of forms and records, choices, parties, deadlines, and the policies as people say them. */
export const fields = {
  kind: { zh: "提案种类", en: "Kind" },
  subject: { zh: "案由", en: "Subject" },
  situation: { zh: "情况", en: "Situation" },
  analysis: { zh: "问题及分析", en: "Problems and analysis" },
  recommendations: { zh: "具体建议", en: "Recommendations" },
  category: { zh: "分类", en: "Category" },
  contact: { zh: "联系方式", en: "How to reach you" },
  publishConsent: { zh: "同意公开提案正文", en: "The text may be published" },
  meetingWished: { zh: "希望与承办单位面商", en: "I wish to meet the unit" },
  researched: { zh: "经过调研", en: "Based on field research" },
  suggestedUnitIds: { zh: "建议承办单位", en: "Suggested units" },
  sealConfirmed: { zh: "已加盖公章", en: "Sealed by the body" },
  personIds: { zh: "委员", en: "Members" },
  reason: { zh: "原因", en: "Reason" },
  fix: { zh: "需要修改的地方", en: "What to fix" },
  opinion: { zh: "审查意见", en: "Opinion" },
  outcome: { zh: "建议结果", en: "Proposed outcome" },
  unitIds: { zh: "建议承办单位", en: "Proposed units" },
  keyCandidate: { zh: "列为重点提案备选", en: "Candidate for key proposal" },
  chairsMeeting: { zh: "主席会议（日期或届次）", en: "Chairs' meeting" },
  targetId: { zh: "并入的提案", en: "Merged into" },
  consent: { zh: "提案者同意并案的记录", en: "Record of the proposers' consent" },
  forwardTo: { zh: "转送单位", en: "Passed to" },
  target: { zh: "转往", en: "Passed to" },
  byDispatch: { zh: "同时在系统内发函给上级政协", en: "Also send it to the higher committee here" },
  grounds: { zh: "不予立案的理由", en: "Grounds" },
  units: { zh: "承办单位", en: "Units" },
  meeting: { zh: "交办会", en: "Assignment meeting" },
  on: { zh: "日期", en: "Date" },
  place: { zh: "地点", en: "Place" },
  people: { zh: "参加人员", en: "People" },
  summary: { zh: "情况记录", en: "Summary" },
  period: { zh: "时期", en: "Period" },
  file: { zh: "来源文件", en: "File it came from" },
  row: { zh: "行次", en: "Row" },
  state: { zh: "状态", en: "State" },
}

export const choices = {
  plenary: { zh: "大会提案", en: "Plenary proposal" },
  intersession: { zh: "平时提案", en: "Intersession proposal" },
  file: { zh: "立案", en: "File" },
  merge: { zh: "并案", en: "Merge" },
  opinion: { zh: "转社情民意信息", en: "Opinion report" },
  advice: { zh: "转意见建议", en: "Advice" },
  escalate: { zh: "转上级或外单位", en: "Higher level" },
  resolved: { zh: "会中已解决", en: "Resolved on site" },
  reject: { zh: "不予立案", en: "Reject" },
  sole: { zh: "独办", en: "Sole" },
  lead: { zh: "主办", en: "Lead" },
  assist: { zh: "会办", en: "Assist" },
  separate: { zh: "分办", en: "Separate" },
  submitted: { zh: "提交稿", en: "As submitted" },
  resubmitted: { zh: "修改后提交稿", en: "As resubmitted" },
  edited: { zh: "审查修改稿", en: "As edited in review" },
}

export const relations = {
  ...parties.relations,
  invited_cosponsor: { zh: "受邀联名人", en: "Invited co-signer" },
}

export const deadlines = {
  assignment: { zh: "交办", en: "Assignment" },
  rehandling: { zh: "重新办理", en: "Rehandling" },
}

export const policies = {
  ...parties.policies,
  invitedCosponsor: { zh: "受邀联名人", en: "the invited co-signer" },
  received: { zh: "提交之后", en: "once submitted" },
  filed: { zh: "立案之后", en: "once filed" },
}
