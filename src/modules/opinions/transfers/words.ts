import type { ProcedureWords } from "../../../platform/procedures/office.ts"

const about = { zh: "《{subject}》", en: "{subject}" }
const told = (zh: string, en: string) => ({ title: { zh, en }, body: about })

export const transferWords = {
  name: { zh: "社情民意转办", en: "Transfer of a report" },
  states: {
    sent: { zh: "待签收", en: "To be acknowledged" },
    in_progress: { zh: "办理中", en: "In progress" },
    return_requested: { zh: "申请退办", en: "Asks to be relieved" },
    replied: { zh: "已反馈", en: "Answered" },
    accepted: { zh: "反馈已确认", en: "Answer accepted" },
    released: { zh: "已退回", en: "Released" },
  },
  next: {
    sent: { zh: "承办单位签收并开始办理。", en: "The unit acknowledges it and begins." },
    in_progress: { zh: "承办单位在期限内书面反馈。", en: "The unit answers in writing by the date set." },
    return_requested: {
      zh: "信息办公室决定是否退回。",
      en: "The information office decides whether to release the unit.",
    },
    replied: {
      zh: "信息办公室确认反馈，或者要求补充。",
      en: "The information office accepts the answer or asks again.",
    },
    accepted: { zh: "反馈已告知反映人。", en: "The reporter has the answer." },
    released: { zh: "已退回信息办公室另行安排。", en: "It is back with the information office." },
  },
  actions: {
    open: { zh: "转办", en: "Hand to the unit" },
    acknowledge: { zh: "签收", en: "Acknowledge" },
    reply: { zh: "反馈", en: "Answer" },
    accept: { zh: "确认反馈", en: "Accept the answer" },
    askAgain: { zh: "要求补充", en: "Ask again" },
    requestReturn: { zh: "申请退办", en: "Ask to be relieved" },
    refuseReturn: { zh: "不同意退办", en: "Do not release" },
    release: { zh: "退回", en: "Release" },
    remind: { zh: "催办", en: "Remind" },
    extend: { zh: "延期", en: "Extend" },
  },
  does: {
    acknowledge: { zh: "登记经办人，开始办理。", en: "Names who handles it and begins." },
    reply: {
      zh: "把办理结果报信息办公室，并告知反映人。",
      en: "Tells the office, and through it the reporter.",
    },
    accept: { zh: "反馈符合要求，结束这次转办。", en: "The answer will do; this transfer ends." },
    askAgain: { zh: "请承办单位补充后重新反馈。", en: "The unit completes its answer." },
    requestReturn: {
      zh: "说明不属于本单位职责的理由，由信息办公室决定。",
      en: "Says why it is not the unit's; the office decides.",
    },
    refuseReturn: { zh: "由承办单位继续办理，期限接着计算。", en: "The unit goes on; its time runs again." },
    release: { zh: "解除承办单位的办理任务。", en: "Relieves the unit." },
    remind: { zh: "提醒承办单位按期反馈。", en: "Reminds the unit." },
    extend: { zh: "把反馈期限延到所选日期，并告知承办单位。", en: "Moves the date and tells the unit." },
  },
  fields: {
    receiver: { zh: "经办人", en: "Handled by" },
    reply: { zh: "办理情况和结果", en: "What was done" },
    resultClass: { zh: "结果分类", en: "Result" },
    reason: { zh: "理由", en: "Reason" },
    note: { zh: "说明", en: "Note" },
    until: { zh: "延到", en: "Until" },
  },
  deadlines: {
    acknowledgement: { zh: "签收", en: "Acknowledgement due" },
    reply: { zh: "反馈", en: "Answer due" },
  },
  relations: { handling_unit: { zh: "承办单位", en: "Unit" } },
  reasons: {
    until_in_past: {
      zh: "新的期限须晚于今天。请重新选择日期。",
      en: "The new date lies after today. Choose another.",
    },
  },
  choices: {
    A: { zh: "A 已解决或采纳", en: "A solved or taken up" },
    B: { zh: "B 正在解决或列入计划", en: "B in progress or planned" },
    C: { zh: "C 留作参考", en: "C kept for reference" },
  },
  notices: {
    transfer_sent: told("请办理并反馈社情民意信息", "A report to answer"),
    transfer_replied: told("转办信息已反馈", "A unit has answered"),
    transfer_again: told("请补充反馈", "Complete your answer"),
    transfer_return_asked: told("承办单位申请退办", "A unit asks to be relieved"),
    transfer_return_refused: told("未同意退办，请继续办理", "Not released: go on"),
    transfer_released: told("转办信息已退回，不再办理", "You are released from a report"),
    transfer_reminded: told("请尽快反馈社情民意信息", "Reminder: a report to answer"),
    transfer_extended: told("反馈期限已延长", "More time to answer"),
    overdue: told("转办信息反馈逾期", "An answer is overdue"),
    due_soon: told("转办信息反馈即将到期", "An answer is due soon"),
  },
  policies: {
    unitLiaison: { zh: "承办单位联络员", en: "the unit's liaison" },
    unitHead: { zh: "承办单位负责人", en: "the head of the unit" },
    informationOffice: { zh: "信息办公室", en: "the information office" },
  },
} satisfies ProcedureWords
