import type { ModuleWords } from "../../../../kit/case-view.ts"
import { feedbackArticles } from "../../../../rulebook/articles/feedback.ts"
import { handlingArticles } from "../../../../rulebook/articles/handling.ts"
import { publicationArticles } from "../../../../rulebook/articles/publication.ts"
import { replyArticles } from "../../../../rulebook/articles/reply.ts"
import { trackingArticles } from "../../../../rulebook/articles/tracking.ts"
import { assignmentWords } from "../../assignments/words.ts"
import { followUpWords } from "../../promises/words.ts"
import { replyWords } from "../../replies/words.ts"

/** The words of the three procedures as the kit reads them: with the articles, and with what a form says to help. */
const required = { zh: "还有必填的内容没有写", en: "Something required is still missing" }

export const assignmentCaseWords = {
  ...assignmentWords,
  reasons: { ...assignmentWords.reasons, required },
  done: {
    open: { zh: "预交办", en: "Proposed for this unit" },
    assignFormally: { zh: "正式交办", en: "Assigned" },
    acknowledge: { zh: "签收", en: "Receipt confirmed" },
    requestReturn: { zh: "申请退办", en: "Return asked for" },
    grantReturn: { zh: "同意退办，改交其他单位", en: "Return granted" },
    denyReturn: { zh: "不同意退办", en: "Return denied" },
    recordContact: { zh: "登记沟通", en: "Contact recorded" },
    confirmContact: { zh: "提案者确认沟通属实", en: "Contact confirmed by the proposer" },
    disputeContact: { zh: "提案者对沟通有异议", en: "Contact disputed by the proposer" },
    submitOpinion: { zh: "提交会办意见", en: "Opinion given" },
    requestExtension: { zh: "申请延期", en: "Extension asked for" },
    grantExtension: { zh: "同意延期", en: "Extension granted" },
    denyExtension: { zh: "不同意延期", en: "Extension denied" },
    handleTogether: { zh: "与另一件一并办理", en: "Handled together with another" },
    remind: { zh: "催办", en: "Reminded" },
    issueNotice: { zh: "制发交办通知", en: "Notice made" },
    issueReply: { zh: "答复送出", en: "Reply issued" },
    reopen: { zh: "重新办理", en: "Reopened" },
    close: { zh: "结束", en: "Closed" },
  },
  hints: {
    handlingPlan: {
      zh: "重点提案必填：任务、时限、责任人。",
      en: "Needed for a key proposal: tasks, dates, who answers for them.",
    },
    onlineReason: { zh: "为什么不能见面或打电话。", en: "Why it could not be in person or by telephone." },
    people: { zh: "提案者和本单位参加的人。", en: "The proposers and your own people." },
    opinion: { zh: "写给主办单位，可直接用于答复。", en: "Written for the lead unit, ready for its reply." },
  },
  bases: { ...handlingArticles, ...replyArticles, ...feedbackArticles },
} satisfies ModuleWords

export const replyCaseWords = {
  ...replyWords,
  reasons: { ...replyWords.reasons, required },
  done: {
    open: { zh: "开始起草", en: "Draft begun" },
    save: { zh: "修改草稿", en: "Draft changed" },
    sendDraft: { zh: "答复稿送提案者", en: "Draft sent to the proposer" },
    proposerComments: { zh: "提案者反馈意见", en: "The proposer commented" },
    submitReply: { zh: "提交答复", en: "Submitted" },
    countersign: { zh: "会签", en: "Countersigned" },
    passCheck: { zh: "审核通过，送出", en: "Passed and sent out" },
    returnCheck: { zh: "审核退回", en: "Returned by the checker" },
    publish: { zh: "公开", en: "Published" },
    withhold: { zh: "决定不公开", en: "Kept from publication" },
    takeDown: { zh: "撤下", en: "Taken down" },
  },
  bases: { ...handlingArticles, ...replyArticles, ...publicationArticles },
} satisfies ModuleWords

export const followUpCaseWords = {
  ...followUpWords,
  reasons: { ...followUpWords.reasons, required },
  done: {
    open: { zh: "列入承诺台账", en: "Entered in the ledger" },
    report: { zh: "报告进展", en: "Progress reported" },
    accept: { zh: "核实兑现", en: "Verified as kept" },
    sendBack: { zh: "退回续办", en: "Sent back" },
    fallDue: { zh: "到期未兑现，重新列入", en: "Fell due, followed up again" },
    restate: { zh: "再次答复改写承诺", en: "Restated by a repeated reply" },
    drop: { zh: "不再跟踪", en: "Dropped" },
  },
  hints: {
    evidence: {
      zh: "文件名、文号、照片说明；已兑现的必填，或上传附件。",
      en: "Documents, photographs; needed when it is done, unless files are attached.",
    },
    newDueOn: {
      zh: "还没有兑现的必填；到期会自动重新提醒。",
      en: "Needed when it is not done; it comes back by itself.",
    },
  },
  bases: { ...trackingArticles, ...replyArticles },
} satisfies ModuleWords
