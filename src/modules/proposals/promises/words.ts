import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import * as parties from "../words/parties.ts"

const told = (zh: string, en: string, body = { zh: "{number}《{subject}》", en: "{number} {subject}" }) => ({
  title: { zh, en },
  body,
})
const why = { zh: "{number}《{subject}》：{reason}", en: "{number} {subject}: {reason}" }

export const followUpWords = {
  name: { zh: "承诺事项", en: "Promise" },
  states: {
    promised: { zh: "承诺中", en: "Promised" },
    due: { zh: "到期未兑现", en: "Due, not kept" },
    reported: { zh: "已报告，待核实", en: "Reported" },
    kept: { zh: "已兑现", en: "Kept" },
    dropped: { zh: "已销号", en: "Dropped" },
  },
  next: {
    promised: {
      zh: "承办单位按时限兑现；到期未兑现的自动重新列入。",
      en: "The unit keeps it in time; unkept, it comes back by itself.",
    },
    due: { zh: "请承办单位报告进展。", en: "The unit reports how far it is." },
    reported: { zh: "等待提案委员会核实。", en: "The proposal committee verifies it." },
    kept: { zh: "已核实兑现，可向提案者补充答复。", en: "Verified; a supplementary reply may follow." },
    dropped: { zh: "不再跟踪，理由已记录。", en: "No longer followed; the reason is recorded." },
  },
  actions: {
    open: { zh: "登记承诺", en: "Enter" },
    report: { zh: "报告进展", en: "Report progress" },
    accept: { zh: "核实销号", en: "Verify as kept" },
    sendBack: { zh: "退回续办", en: "Send back" },
    fallDue: { zh: "到期未兑现", en: "Fall due" },
    restate: { zh: "重新承诺", en: "Promise anew" },
    drop: { zh: "不再跟踪", en: "Drop" },
  },
  does: {
    report: {
      zh: "向提案委员会报告进展；已兑现的附凭证，未兑现的说明新的时限。",
      en: "Reports to the proposal committee: with evidence if kept, with a new date if not.",
    },
    accept: {
      zh: "确认承诺已兑现，并告知提案者和承办单位。",
      en: "Confirms that it was kept; the proposers and the unit are told.",
    },
    sendBack: {
      zh: "退回承办单位继续办理；写明新时限的，到期再次自动提醒。",
      en: "Sends it back to the unit; with a new date it falls due again by itself.",
    },
    fallDue: { zh: "承诺到期，重新列入跟踪。", en: "The date has come; it is followed up again." },
    restate: { zh: "再次答复改写了这项承诺。", en: "A repeated reply restates the promise." },
    drop: {
      zh: "不再跟踪这项承诺，仍计入办成率的分母。",
      en: "Stops following it; it still counts in the base of the rate.",
    },
  },
  fields: {
    promise: { zh: "承诺内容", en: "Promise" },
    recommendation: { zh: "建议", en: "Recommendation" },
    owner: { zh: "责任处室或责任人", en: "Who answers for it" },
    dueOn: { zh: "完成时限", en: "Done by" },
    firstDueOn: { zh: "最初承诺时限", en: "First promised for" },
    progress: { zh: "进展", en: "Progress" },
    evidence: { zh: "凭证", en: "Evidence" },
    attachmentIds: { zh: "凭证附件", en: "Files" },
    done: { zh: "已经兑现", en: "It is done" },
    newDueOn: { zh: "新的时限", en: "New date" },
    reason: { zh: "原因", en: "Reason" },
    note: { zh: "核实情况", en: "Note" },
    timesDue: { zh: "到期次数", en: "Times due" },
    keptOn: { zh: "兑现日期", en: "Kept on" },
    replyId: { zh: "答复函", en: "Reply" },
  },
  deadlines: {
    promise: { zh: "承诺时限", en: "Promised date" },
    progress: { zh: "进展报告期限", en: "Report due" },
  },
  relations: parties.relations,
  reasons: {
    evidence_missing: {
      zh: "已兑现的须附凭证：请写明或上传附件。",
      en: "What is done is shown: describe the evidence or attach it.",
    },
    new_date_missing: {
      zh: "还没有兑现的，请写明新的时限。",
      en: "It is not done yet: say by when it will be.",
    },
    date_past: {
      zh: "新的时限 {date} 须在今天之后，请核对。",
      en: "The new date {date} must be after today. Check it.",
    },
    not_done: {
      zh: "报告说明还没有兑现，不能销号。请退回续办并写明时限。",
      en: "The report says it is not done, so it cannot be verified as kept. Send it back with a date.",
    },
    no_such_file: {
      zh: "没有这个附件，或不是您上传的。请重新上传。",
      en: "There is no such file, or it is not yours. Upload it again.",
    },
  },
  choices: {},
  notices: {
    reported: told("承诺进展已报告，待核实", "Progress on a promise awaits verification"),
    kept: told("承诺已兑现", "A promise was kept"),
    sent_back: told("承诺退回续办", "A promise was sent back", why),
    fell_due: told("承诺到期未兑现", "A promise fell due"),
    dropped: told("承诺不再跟踪", "A promise is no longer followed", why),
  },
  policies: parties.policies,
} satisfies ProcedureWords
