import type { ProcedureWords } from "../../../platform/procedures/office.ts"

const about = { zh: "《{subject}》", en: "{subject}" }
const told = (zh: string, en: string) => ({ title: { zh, en }, body: about })

export const issueWords = {
  name: { zh: "社情民意刊物", en: "Issue of the journal" },
  states: {
    composing: { zh: "编排中", en: "Being composed" },
    reviewing: { zh: "审核中", en: "In review" },
    signing: { zh: "待签发", en: "To be signed" },
    issued: { zh: "已编发", en: "Issued" },
    cancelled: { zh: "已作废", en: "Cancelled" },
    archived: { zh: "已归档", en: "Archived" },
  },
  next: {
    composing: {
      zh: "选编信息、填写主送单位，然后送审。",
      en: "Arrange the reports, name the addressees, send it to review.",
    },
    reviewing: { zh: "由另一位同志审核。", en: "Somebody else reviews it." },
    signing: {
      zh: "按签发程序逐级签发，最后一级签发时编期号。",
      en: "It is signed in turn; the last signature gives it its number.",
    },
    issued: { zh: "印发主送、抄送单位，登记签收。", en: "It goes to addressees; receipts are recorded." },
    cancelled: { zh: "没有编发。", en: "It was not issued." },
    archived: { zh: "已归档。", en: "Archived." },
  },
  actions: {
    open: { zh: "开始编排", en: "Begin an issue" },
    save: { zh: "保存", en: "Save" },
    arrange: { zh: "编排顺序", en: "Arrange" },
    sendToReview: { zh: "送审", en: "Send to review" },
    approve: { zh: "审核通过", en: "Approve" },
    sign: { zh: "签发", en: "Sign" },
    sendBack: { zh: "退回修改", en: "Send back" },
    cancel: { zh: "作废", en: "Cancel" },
    recordReceipt: { zh: "登记签收", en: "Record a receipt" },
    archive: { zh: "归档", en: "Archive" },
  },
  does: {
    save: { zh: "保存刊物内容。", en: "Saves the issue." },
    arrange: { zh: "保存所选信息和顺序。", en: "Keeps the reports and their order." },
    sendToReview: { zh: "请另一位同志审核。", en: "Asks somebody else to review it." },
    approve: { zh: "送签发人签发。", en: "Goes to the first signer." },
    sign: {
      zh: "签发后送下一级；最后一级签发即编期号、生成文件，并告知反映人。",
      en: "Goes to the next signer; the last signature numbers it, makes the document and tells the reporters.",
    },
    sendBack: { zh: "退回编排，签发重新开始。", en: "Goes back to composing; signing begins anew." },
    cancel: {
      zh: "不再编发，信息可编入其他期。",
      en: "It is not issued; its reports are free for other issues.",
    },
    recordReceipt: { zh: "登记收文单位的签收。", en: "Records who received it." },
    archive: { zh: "归档后不再变动。", en: "Nothing changes after that." },
  },
  fields: {
    journal: { zh: "刊物", en: "Journal" },
    title: { zh: "标题", en: "Title" },
    note: { zh: "按语", en: "Note" },
    urgent: { zh: "紧急", en: "Urgent" },
    addressees: { zh: "主送", en: "Addressees" },
    copies: { zh: "抄送", en: "Copies" },
    reportIds: { zh: "信息", en: "Reports" },
    opinion: { zh: "意见", en: "Opinion" },
    reason: { zh: "理由", en: "Reason" },
    addressee: { zh: "签收单位", en: "Received by (body)" },
    receivedOn: { zh: "签收日期", en: "Received on" },
    receivedBy: { zh: "签收人", en: "Received by" },
  },
  deadlines: { urgent: { zh: "紧急编发", en: "Urgent issue due" } },
  relations: {},
  reasons: {
    no_addressee: { zh: "还没有主送单位。请至少填写一个。", en: "There is no addressee. Name at least one." },
    empty_issue: {
      zh: "还没有选入信息。请至少选一篇。",
      en: "There is no report in it. Choose at least one.",
    },
    single_has_one: {
      zh: "单篇刊物只编一篇信息，现有 {n} 篇。请移出其余，或改编综合刊物。",
      en: "A single issue holds one report, this has {n}. Take the others out, or make it a digest.",
    },
    digest_has_several: {
      zh: "综合刊物至少编两篇信息。请再选入，或改编单篇刊物。",
      en: "A digest holds at least two reports. Add some, or make it a single issue.",
    },
    item_not_ready: {
      zh: "《{title}》尚未审核通过。请先完成编辑和审核，或从本期移出。",
      en: "“{title}” has not passed review. Finish that, or take it out of this issue.",
    },
    own_issue: {
      zh: "编排和审核须为两人。请由另一位同志审核。",
      en: "Composer and reviewer are two persons. Let somebody else review it.",
    },
    not_addressed: {
      zh: "这个单位不在主送、抄送之列。请从中选择。",
      en: "This body was not addressed. Choose one that was.",
    },
    date_in_future: { zh: "日期不能晚于今天。请核对。", en: "The date cannot lie in the future. Check it." },
    received_before_issue: {
      zh: "签收日期早于签发日期。请核对。",
      en: "Received before it was signed. Check the date.",
    },
    received_already: { zh: "这个单位已登记签收。", en: "This body's receipt is recorded already." },
    no_document_yet: {
      zh: "文件正在生成，请稍后再试。",
      en: "The document is being made. Try again in a moment.",
    },
    unknown_journal: {
      zh: "没有这种刊物。请从列表中选择。",
      en: "There is no such journal. Choose from the list.",
    },
    only_office_composes: { zh: "刊物由信息办公室编排。", en: "The information office composes issues." },
    report_not_for_issue: {
      zh: "所选信息不存在，或者还不能编入这种刊物。请重新选择。",
      en: "A chosen report does not exist or cannot stand in this journal yet. Choose again.",
    },
  },
  choices: {
    single: { zh: "单篇", en: "Single" },
    digest: { zh: "综合", en: "Digest" },
    forwarded: { zh: "原稿转送", en: "Forwarded original" },
  },
  notices: {
    issue_to_review: told("有一期刊物待审核", "An issue awaits review"),
    issue_to_sign: told("有一期刊物请签发", "An issue awaits your signature"),
    issue_signed: told("刊物已签发", "An issue was signed"),
    issue_sent_back: told("刊物退回修改", "An issue was sent back"),
    overdue: told("紧急信息编发逾期", "An urgent issue is overdue"),
    due_soon: told("紧急信息须当日编发", "An urgent issue is due"),
  },
  policies: {
    informationOffice: { zh: "信息办公室", en: "the information office" },
    nextSigner: { zh: "本级签发人", en: "the next signer" },
    signerOfIt: { zh: "签发程序中的领导", en: "a signer" },
    chairOnceSigning: { zh: "主席会议成员（送签之后）", en: "a chair, once it is to be signed" },
  },
} satisfies ProcedureWords
