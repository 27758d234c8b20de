/** Refusals: what is missing, why it matters, what to do; and what people are told. */
export const reasons = {
  no_such_assignment: {
    zh: "没有这件承办件，或不属于本单位。请从本单位的承办件开始答复。",
    en: "There is no such assignment, or it is not your unit's. Begin from your unit's assignments.",
  },
  assist_gives_opinion: {
    zh: "会办单位不直接答复提案者，请在承办件中提交会办意见。",
    en: "An assisting unit does not answer the proposer. Give your opinion on the assignment instead.",
  },
  assignment_not_in_progress: {
    zh: "承办件不在办理中，不能起草答复。请先签收；已答复的，等待评价结果。",
    en: "The assignment is not being handled. Acknowledge it first; if it was answered, wait for the ratings.",
  },
  reply_begun_already: {
    zh: "本轮答复已经起草，请打开那一份继续。",
    en: "A reply of this round was begun already. Open it and go on.",
  },
  no_such_promise: {
    zh: "没有这项承诺，或不属于这件提案。请从承诺台账进入。",
    en: "There is no such promise on this proposal. Begin from the promise ledger.",
  },
  promise_not_reported: {
    zh: "还没有报告进展，请先在承诺台账中报告，再补充答复。",
    en: "No progress has been reported. Report it in the ledger first, then reply.",
  },
  draft_first_not_in_use: {
    zh: "本政协未要求答复稿先送提案者，请直接提交。",
    en: "Drafts do not go to the proposer first here. Submit it directly.",
  },
  draft_not_sent: {
    zh: "按规定先沟通后答复：请先把答复稿送提案者征求意见。",
    en: "The draft goes to the proposer before the formal reply. Send it first.",
  },
  recommendation_unanswered: {
    zh: "第 {number} 条建议还没有答复，请逐条回应。",
    en: "Recommendation {number} has no answer yet. Each is answered.",
  },
  promise_without_date: {
    zh: "第 {number} 条列入计划或部分采纳，请写明完成时限。",
    en: "Recommendation {number} is planned or partly adopted: say by when.",
  },
  promise_date_past: {
    zh: "第 {number} 条的完成时限 {date} 不在今天之后，请核对。",
    en: "The date {date} for recommendation {number} is not in the future. Check it.",
  },
  promise_without_owner: {
    zh: "第 {number} 条列入计划或部分采纳，请写明责任处室或责任人。",
    en: "Recommendation {number} is planned or partly adopted: say who answers for it.",
  },
  unknown_class: {
    zh: "没有“{code}”这一分类，请从列表中选择。",
    en: "There is no class {code}. Choose from the list.",
  },
  class_says_too_much: {
    zh: "没有一条建议被采纳，不能归为 {code} 类（已解决）。请改分类或核对逐条答复。",
    en: "No recommendation is adopted, so the class cannot be {code} (solved). Change the class or check the answers.",
  },
  contacts_missing: {
    zh: "答复前至少沟通 {need} 次，现有 {have} 次。请先沟通并在承办件中记录。",
    en: "At least {need} contacts come before the reply; there are {have}. Get in touch and record it.",
  },
  meetings_missing: {
    zh: "其中见面至少 {need} 次，现有 {have} 次。请先面商并在承办件中记录。",
    en: "At least {need} of them are meetings; there are {have}. Meet and record it.",
  },
  withholding_needs_reason: {
    zh: "不予公开的，请说明理由。",
    en: "Say why the reply is not to be public.",
  },
  countersigned_already: {
    zh: "本单位在这一轮已经会签，不必重复。",
    en: "Your unit has signed this round already.",
  },
  class_change_not_allowed: {
    zh: "本政协规定审核不改分类。如有异议，请退回承办单位修改。",
    en: "Checkers do not change the class here. Return it to the unit instead.",
  },
  class_change_needs_reason: {
    zh: "改动分类请说明理由，前后分类都会保留。",
    en: "Say why the class is changed; both are kept.",
  },
  marked_withheld: {
    zh: "承办单位标明不予公开。请核对理由后选择“不予公开”。",
    en: "The unit marked it as not public. Check the reason and choose not to publish.",
  },
  no_consent: {
    zh: "提案者没有同意公开，不能公开。请选择“不予公开”并说明。",
    en: "The proposer did not agree to publication. Choose not to publish and say so.",
  },
  not_numbered: { zh: "提案还没有编号，请先编号。", en: "The proposal has no number yet. Number it first." },
  summary_missing: {
    zh: "公开属性为摘要，请填写公开的摘要。",
    en: "It is to be published as a summary. Write the summary.",
  },
  redaction_not_found: {
    zh: "没有找到要删节的文字“{find}”，请逐字核对，以免漏删。",
    en: "The passage “{find}” was not found. Check it letter by letter, lest it stays public.",
  },
  redactions_missing: {
    zh: "公开属性为删节后公开，请标出要删节的文字，或填写公开文本。",
    en: "It is to be published redacted. Mark the passages, or write the public text.",
  },
}

const told = (zh: string, en: string, body = { zh: "{number}《{subject}》", en: "{number} {subject}" }) => ({
  title: { zh, en },
  body,
})
const why = { zh: "{number}《{subject}》：{reason}", en: "{number} {subject}: {reason}" }

export const notices = {
  draft_sent: told("承办单位送来答复稿，请提意见", "A draft reply awaits your comment"),
  draft_commented: told("提案者对答复稿提出了意见", "The proposer has commented on the draft"),
  countersign_asked: told("请会签答复", "A reply awaits your unit's countersignature"),
  objected: told(
    "会办单位有异议，答复退回修改",
    "An assisting unit objects; the reply is back with you",
    why,
  ),
  check_asked: told("有答复待审核", "A reply awaits checking"),
  returned: told("答复审核退回", "The reply was returned", why),
  issued: told("您的提案有了答复，请评价", "Your proposal was answered; please rate the reply"),
  issued_copy: told("答复已送出（抄送）", "A reply was sent out (copy)"),
  published: told("提案和答复已公开", "Proposal and reply were published"),
}
