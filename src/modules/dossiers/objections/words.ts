import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import { voicePolicies } from "../words.ts"

const w = (zh: string, en: string) => ({ zh, en })

export const objectionWords = {
  name: w("计分异议", "Objection to a score"),
  states: {
    waiting: w("待答复", "To be answered"),
    upheld: w("成立", "Upheld"),
    dismissed: w("不成立", "Dismissed"),
    withdrawn: w("已撤回", "Withdrawn"),
  },
  next: {
    waiting: w("委员联络机构核实并说明理由。", "The liaison office checks it and answers with a reason."),
    upheld: w("更正履职记录以后重新计分。", "The record is put right and the year is scored again."),
    dismissed: w("维持原计分，理由已告知本人。", "The score stands; the member has been told why."),
    withdrawn: w("本人已撤回。", "Withdrawn by the member."),
  },
  actions: {
    open: w("提出异议", "Object"),
    uphold: w("异议成立", "Uphold"),
    dismiss: w("异议不成立", "Dismiss"),
    withdraw: w("撤回异议", "Withdraw"),
  },
  does: {
    uphold: w(
      "认可异议并告知本人；请到履职记录更正，再重新计分。",
      "Grants it and tells the member; put the record right, then score again.",
    ),
    dismiss: w("维持原计分，把理由告知本人。", "The score stands; the member is told why."),
    withdraw: w("撤回这件异议。", "Takes the objection back."),
  },
  fields: {
    serviceYearId: w("年度", "Year"),
    about: w("关于", "About"),
    body: w("异议和理由", "What is wrong, and why"),
    reason: w("理由", "Reason"),
  },
  deadlines: { answer: w("答复异议", "Answer") },
  relations: { objector: w("提出异议的委员", "member who objects") },
  reasons: {},
  choices: {},
  notices: {
    objection_upheld: {
      title: w("您的异议成立", "Your objection is upheld"),
      body: w("理由：{reason}", "Why: {reason}"),
    },
    objection_dismissed: {
      title: w("您的异议不成立", "Your objection is dismissed"),
      body: w("理由：{reason}", "Why: {reason}"),
    },
  },
  policies: voicePolicies,
} satisfies ProcedureWords
