import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import { fields, kinds, outcomes, policies, reasons, relations } from "../words.ts"

export const receivedWords = {
  name: { zh: "收函", en: "Received letter" },
  states: {
    received: { zh: "待答复是否受理", en: "To be taken up or declined" },
    accepted: { zh: "已受理", en: "Accepted" },
    declined: { zh: "已退回", en: "Declined" },
    returned: { zh: "已反馈结果", en: "Result returned" },
  },
  next: {
    received: {
      zh: "受理后在本政协另立一件办理；不受理的，说明理由退回。",
      en: "Accepting opens a case here; what is not taken up goes back with the reason.",
    },
    accepted: {
      zh: "办理结果会自动反馈来函单位；也可以随时告知进展。",
      en: "The result goes back by itself; progress can be reported at any time.",
    },
    declined: { zh: "已说明理由退回，往来结束。", en: "It went back with the reason; the exchange is over." },
    returned: {
      zh: "结果已经反馈；其后如有采用、批示，另行补充。",
      en: "The result was returned; what comes of it later is added.",
    },
  },
  actions: {
    open: { zh: "收到", en: "Received" },
    accept: { zh: "受理", en: "Accept" },
    decline: { zh: "退回", en: "Decline" },
    report: { zh: "告知进展", en: "Report progress" },
    returnResult: { zh: "反馈结果", en: "Return the result" },
    addResult: { zh: "补充反馈", en: "Add a result" },
  },
  does: {
    accept: {
      zh: "受理后在本政协开立一件新的案件，并告知来函单位。不能撤销。",
      en: "Opens a case of our own and tells the sender. It cannot be undone.",
    },
    decline: {
      zh: "把理由告知来函单位，来函不再办理。不能撤销。",
      en: "Tells the sender why; the letter is not taken up. It cannot be undone.",
    },
    report: { zh: "把所填进展告知来函单位。", en: "Tells the sender what you write here." },
    returnResult: {
      zh: "把结果告知来函单位，往来结束。不能撤销。",
      en: "Tells the sender the result and ends the exchange. It cannot be undone.",
    },
    addResult: {
      zh: "其后的采用、批示随时告知来函单位。",
      en: "Tells the sender of a further use or instruction.",
    },
  },
  fields: { ...fields, text: { zh: "结果说明", en: "What was done" } },
  deadlines: {
    decision: { zh: "答复是否受理", en: "Take up or decline" },
    result: { zh: "反馈结果", en: "Return the result" },
  },
  relations,
  reasons,
  choices: { ...kinds, ...outcomes },
  notices: {
    arrived: {
      title: { zh: "收到来函", en: "A letter arrived" },
      body: { zh: "“{subject}”，等待答复是否受理。", en: "{subject} waits to be taken up or declined." },
    },
  },
  policies,
} satisfies ProcedureWords
