import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import { fields, kinds, outcomes, policies, reasons, relations } from "../words.ts"

export const sentWords = {
  name: { zh: "发函", en: "Sent letter" },
  states: {
    sent: { zh: "已发出", en: "Sent" },
    received: { zh: "对方已收到", en: "Received" },
    accepted: { zh: "对方已受理", en: "Accepted" },
    declined: { zh: "对方已退回", en: "Declined" },
    returned: { zh: "已反馈结果", en: "Result returned" },
  },
  next: {
    sent: { zh: "正在送达对方。", en: "On its way to the other side." },
    received: { zh: "等待对方答复是否受理。", en: "The other side decides whether to take it up." },
    accepted: {
      zh: "对方正在办理，结果会自动返回这里。",
      en: "The other side is at work; the result comes back here.",
    },
    declined: {
      zh: "对方没有受理，理由见往来经过。",
      en: "It was not taken up; the reason stands in the history.",
    },
    returned: {
      zh: "结果已经返回；其后如有采用、批示，另行补充。",
      en: "The result is back; what comes of it later is added.",
    },
  },
  actions: {
    open: { zh: "发函", en: "Send" },
    markReceived: { zh: "对方收到", en: "Received" },
    markAccepted: { zh: "对方受理", en: "Accepted" },
    markDeclined: { zh: "对方退回", en: "Declined" },
    markReported: { zh: "对方告知进展", en: "Progress reported" },
    markReturned: { zh: "对方反馈结果", en: "Result returned" },
  },
  does: {
    markReceived: { zh: "记录对方已经收到。", en: "Records that it has arrived." },
    markAccepted: {
      zh: "记录对方受理，并通知发函人和原提出人。",
      en: "Records acceptance and tells those concerned.",
    },
    markDeclined: {
      zh: "记录对方退回及理由，并通知发函人和原提出人。",
      en: "Records the refusal with its reason and tells those concerned.",
    },
    markReported: { zh: "记录对方告知的进展。", en: "Records the progress." },
    markReturned: {
      zh: "记录对方反馈的结果，并通知发函人和原提出人。",
      en: "Records the result and tells those concerned.",
    },
  },
  fields,
  deadlines: {},
  relations,
  reasons,
  choices: { ...kinds, ...outcomes },
  notices: {
    accepted: {
      title: { zh: "上下级政协已受理", en: "The other committee took it up" },
      body: { zh: "“{subject}”：{by} 已受理。{note}", en: "{subject}: taken up by {by}. {note}" },
    },
    declined: {
      title: { zh: "发出的函被退回", en: "A letter was declined" },
      body: {
        zh: "“{subject}”：{by} 没有受理。理由：{reason}",
        en: "{subject}: declined by {by}. Reason: {reason}",
      },
    },
    reported: {
      title: { zh: "发出的函有新进展", en: "Progress on a letter" },
      body: { zh: "“{subject}”：{note}", en: "{subject}: {note}" },
    },
    returned: {
      title: { zh: "发出的函有结果了", en: "A letter has its result" },
      body: { zh: "“{subject}”：{outcome}。{note}", en: "{subject}: {outcome}. {note}" },
    },
  },
  policies,
} satisfies ProcedureWords
