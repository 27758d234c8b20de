import type { ModuleWords } from "../../../kit/case-view.ts"
import { feedbackArticles } from "../../../rulebook/articles/feedback.ts"
import { handlingArticles } from "../../../rulebook/articles/handling.ts"
import { proposalWords } from "../words.ts"

/** The procedure's words as the kit reads them, with what only a screen says. */
export const proposalCaseWords = {
  ...proposalWords,
  reasons: {
    ...proposalWords.reasons,
    required: { zh: "还有必填的内容没有写", en: "Something required is still missing" },
  },
  /** What happened, on the timeline. */
  done: {
    open: { zh: "开始起草", en: "Began the draft" },
    save: { zh: "修改草稿", en: "Changed the draft" },
    invite: { zh: "邀请联名", en: "Invited co-signers" },
    uninvite: { zh: "移除联名人", en: "Removed co-signers" },
    reopenDraft: { zh: "改回草稿", en: "Reopened the draft" },
    confirmCosign: { zh: "确认联名", en: "Confirmed co-signing" },
    declineCosign: { zh: "不参加联名", en: "Declined to co-sign" },
    submit: { zh: "提交", en: "Submitted" },
    resubmit: { zh: "修改后重新提交", en: "Submitted again" },
    receive: { zh: "登记", en: "Registered" },
    review: { zh: "提出审查意见", en: "Review opinion given" },
    editText: { zh: "审查中修改文字", en: "Text edited in review" },
    returnForRevision: { zh: "退回修改", en: "Returned for revision" },
    file: { zh: "立案", en: "Filed" },
    withdraw: { zh: "撤案", en: "Withdrawn" },
    assign: { zh: "正式交办", en: "Assigned" },
    markReplied: { zh: "承办单位均已答复", en: "All units have replied" },
    conclude: { zh: "办结", en: "Concluded" },
  },
  channels: {
    paper: { zh: "纸质录入", en: "entered from paper" },
    import: { zh: "历史导入", en: "imported" },
  },
  bases: { ...handlingArticles, ...feedbackArticles },
} satisfies ModuleWords
