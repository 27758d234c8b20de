import type { Words } from "../../../../base/words.ts"

const step = (zh: string, en: string, longZh: string, longEn: string): { short: Words; long: Words } => ({
  short: { zh, en },
  long: { zh: longZh, en: longEn },
})

/** What to do next, in plain words. */
export const stepWords = {
  line: {
    acknowledge: { zh: "签收", en: "Receipt" },
    contact: { zh: "沟通", en: "Contact" },
    draft: { zh: "起草答复", en: "Draft the reply" },
    check: { zh: "会签审核", en: "Countersign, check" },
    issued: { zh: "答复送出", en: "Reply sent" },
    opinion: { zh: "会办意见", en: "Opinion" },
  },
  do: {
    acknowledge: step(
      "签收，或申请退办",
      "Confirm receipt, or ask to return it",
      "先签收：写明经办人、分管领导和承办科室。不属于本单位职责的，由单位负责人在期限内申请退办，不要搁置，也不要自行转给别的单位。",
      "Confirm receipt first: who handles it, who is in charge, which section. If it is not your unit's duty, its head asks to return it in time; do not leave it lying or pass it on yourselves.",
    ),
    goOn: step(
      "退办未获同意，签收办理",
      "Return denied: confirm receipt and go on",
      "退办申请没有获准，由本单位继续办理。先签收，再与提案者沟通。",
      "The return was not granted, so the case stays with your unit. Confirm receipt, then get in touch with the proposer.",
    ),
    contact: step(
      "联系提案者，登记沟通",
      "Get in touch and record it",
      "在首次沟通期限内联系提案者，听清要求，登记每一次沟通；提案者会收到并确认。",
      "Get in touch with the proposer in time, hear what is meant, and record every contact; the proposer is asked to confirm it.",
    ),
    reply: step(
      "沟通满次数后起草答复",
      "Draft the reply",
      "继续沟通，并逐条起草答复。沟通次数够了才能提交。",
      "Keep in touch and answer each recommendation. The reply can be handed in once there were enough contacts.",
    ),
    again: step(
      "重新办理，再次答复",
      "Handle it again and reply",
      "提案者不满意上次答复。先当面听取意见，再起草再次答复。",
      "The proposer was not satisfied. Hear why, in person, then draft the repeated reply.",
    ),
    draft: step(
      "写完答复并提交",
      "Finish the reply and hand it in",
      "答复在起草中：逐条答复，写明分类、文号和签发人，然后提交。",
      "The reply is being drafted: answer each item, add class, number and signer, then hand it in.",
    ),
    proposer: step(
      "听取提案者对答复稿的意见",
      "Hear what the proposer says of the draft",
      "答复稿已送提案者。收到意见后修改，或直接提交正式答复。",
      "The draft is with the proposer. Change it when the comment comes, or go on and hand it in.",
    ),
    opinion: step(
      "提交会办意见",
      "Give the opinion",
      "会办单位不直接答复提案者：就本单位职责内的部分写会办意见，提交给主办单位。",
      "An assisting unit does not answer the proposer: write your opinion on your part and hand it to the lead unit.",
    ),
  },
  wait: {
    assignment: step(
      "等待正式交办",
      "Waiting for formal assignment",
      "还没有正式交办，目前不需要办理。",
      "Not assigned formally yet; nothing to do for now.",
    ),
    return: step(
      "等待裁定退办申请",
      "Waiting for the decision on the return",
      "归口单位正在裁定退办申请；裁定以前仍由本单位负责。",
      "The dispatch office decides on the return; until then the case stays with your unit.",
    ),
    countersign: step(
      "等待会办单位会签",
      "Waiting for countersignatures",
      "答复已提交，等待会办单位会签；有异议的会退回修改。",
      "The reply is with the assisting units; an objection sends it back to you.",
    ),
    check: step(
      "等待督办审核",
      "Waiting for the check",
      "答复已提交，等待督办审核；通过后自动送达提案者。",
      "The reply is being checked; once passed it goes to the proposers by itself.",
    ),
  },
  over: {
    opinion: step(
      "已提交会办意见",
      "Opinion given",
      "会办意见已交主办单位，答复时会请本单位会签。",
      "Your opinion is with the lead unit; you will be asked to countersign the reply.",
    ),
    replied: step(
      "已答复，等待评价",
      "Replied, to be rated",
      "答复已送达，等待提案者评价。不满意的会重新办理。",
      "The reply is delivered and will be rated. If the proposer is dissatisfied it is handled again.",
    ),
    reassigned: step(
      "已改由其他单位办理",
      "With another unit now",
      "退办获准，已改由其他单位办理。",
      "The return was granted; another unit handles it now.",
    ),
    closed: step("已办结", "Closed", "这件承办件已经结束。", "This assignment is closed."),
  },
}

export const unitWords = {
  title: { zh: "承办提案", en: "Proposals to handle" },
  record: { zh: "承办件", en: "Assignment" },
  tabs: { zh: "范围", en: "Which assignments" },
  due: { zh: "要办的", en: "To handle" },
  all: { zh: "全部", en: "All" },
  summary: {
    zh: "等本单位办的 {n} 件，其中 {late} 件已逾期；等别人的 {waiting} 件。",
    en: "{n} wait for your unit, {late} of them overdue; {waiting} wait for others.",
  },
  guide: {
    title: { zh: "怎样办理一件提案", en: "How a proposal is handled" },
    one: { zh: "签收", en: "Confirm receipt" },
    oneHelp: {
      zh: "收到后先签收，写明谁经办、谁分管。不属于本单位职责的，在期限内申请退办。",
      en: "Say who handles it and who is in charge. If it is not your unit's duty, ask to return it in time.",
    },
    two: { zh: "沟通", en: "Get in touch" },
    twoHelp: {
      zh: "与提案者电话联系、见面，听清要求；每次都登记，提案者会确认。",
      en: "Call and meet the proposer, hear what is meant; record each contact, the proposer confirms it.",
    },
    three: { zh: "答复", en: "Reply" },
    threeHelp: {
      zh: "逐条回应建议，能办的写清何时办、谁负责。会签、审核后送达，提案者评价。",
      en: "Answer every recommendation; for what will be done say by when and who. It is checked, delivered and rated.",
    },
    kept: {
      zh: "写到一半可以离开，草稿会自动保存。看不懂的地方，问提案委办公室。",
      en: "You may leave half-way, drafts are saved. If something is unclear, ask the proposal office.",
    },
  },
  groups: {
    late: { zh: "已逾期", en: "Overdue" },
    soon: { zh: "三个工作日内", en: "Within three working days" },
    later: { zh: "之后", en: "Later" },
    waiting: { zh: "等别人", en: "Waiting for others" },
  },
  empty: { zh: "没有要办的提案", en: "Nothing to handle" },
  emptyHelp: {
    zh: "交办给本单位的提案会出现在这里，写明期限和下一步。已答复的在“全部”里。",
    en: "Proposals assigned to your unit appear here with the date and the next step. Those replied to are under “All”.",
  },
  emptyAll: { zh: "没有承办件", en: "No assignments" },
  emptyAllHelp: {
    zh: "提案交办以后，每家承办单位各有一件，列在这里。",
    en: "Once a proposal is assigned, each of its units has one here.",
  },
  columns: {
    subject: { zh: "案由", en: "Subject" },
    number: { zh: "编号", en: "Number" },
    unit: { zh: "承办单位", en: "Unit" },
    role: { zh: "分工", en: "Role" },
    state: { zh: "状态", en: "State" },
    next: { zh: "下一步", en: "Next step" },
    due: { zh: "期限", en: "Due" },
    assigned: { zh: "交办", en: "Assigned" },
    replied: { zh: "答复", en: "Replied" },
    lead: { zh: "提案者", en: "Proposer" },
    only: { zh: "只看", en: "Only" },
    overdue: { zh: "已逾期", en: "Overdue" },
    undecided: { zh: "待裁定", en: "To be decided" },
    key: { zh: "重点", en: "Key" },
    next_due: { zh: "{name} {on}", en: "{name} {on}" },
  },
  load: {
    title: { zh: "本单位本年工作量", en: "Your unit's work" },
    total: { zh: "承办", en: "Assigned" },
    roles: {
      zh: "独办 {sole} · 主办 {lead} · 分办 {separate} · 会办 {assist}",
      en: "sole {sole} · lead {lead} · separate {separate} · assist {assist}",
    },
    rate: { zh: "办复率", en: "Replied" },
    done: { zh: "已答复或已提交会办意见", en: "Replied, or opinion given" },
    base: { zh: "正式交办（不含已改办）", en: "Formally assigned (not those moved to another unit)" },
    how: {
      zh: "按承办件计：一件提案由几家单位办理，各计一件。",
      en: "Counted by assignment: a proposal handled by several units counts once for each.",
    },
    late: { zh: "有期限逾期", en: "With something overdue" },
  },
} as const
