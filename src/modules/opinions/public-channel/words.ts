import type { Words } from "../../../base/words.ts"

/** What the public reads. */
export const voiceWords = {
  title: { zh: "反映社情民意", en: "Tell the committee" },
  lead: {
    zh: "不需要注册。一次反映一件事；来信先经审核，不会公开。个人纠纷、信访和诉讼请向有关部门反映。",
    en: "No account is needed. One matter at a time; what you write is moderated and not published. Private disputes, petitions and lawsuits go to the authorities concerned.",
  },
  secrecy: {
    zh: "请勿填写国家秘密、工作秘密和他人隐私。",
    en: "Do not write state or official secrets, or other people's private affairs.",
  },
  subject: { zh: "标题", en: "Title" },
  problem: { zh: "情况和问题", en: "What is the matter" },
  suggestion: { zh: "您的建议", en: "What you suggest" },
  place: { zh: "地点（可不填）", en: "Place (optional)" },
  name: { zh: "您的姓名（可不填）", en: "Your name (optional)" },
  phone: { zh: "联系电话（可不填）", en: "Your phone (optional)" },
  contact: {
    zh: "姓名和电话加密保存，只有经办人员在需要时可以查看。",
    en: "Name and phone are kept sealed and shown only to those who need them.",
  },
  declare: {
    zh: "我确认内容属实，不涉及国家秘密",
    en: "What I write is true and holds no state secret",
  },
  send: { zh: "提交", en: "Send" },
  track: { zh: "查询处理情况", en: "See what became of it" },
  receipt: { zh: "回执号", en: "Receipt number" },
  look: { zh: "查询", en: "Look up" },
  thanks: { zh: "已收到", en: "Received" },
  keep: {
    zh: "请记下回执号。凭它可以随时查询处理情况；遗失后无法补发。",
    en: "Keep this number: with it you can see at any time what became of it. It cannot be issued again.",
  },
  missing: {
    zh: "没有找到这个回执号。请核对后重新输入。",
    en: "There is no such receipt. Check the number and try again.",
  },
  standing: { zh: "处理情况", en: "Where it stands" },
  received: { zh: "收到日期", en: "Received on" },
  reason: { zh: "说明", en: "Note" },
  answer: { zh: "反馈", en: "Answer" },
  unread: {
    zh: "有内容没有填写或不符合要求：标题 2～80 字，情况不超过 1500 字，建议不能为空，并须确认声明。请返回修改。",
    en: "Something is missing or too long: a title of 2 to 80 characters, at most 1,500 on the matter, a suggestion, and the declaration. Go back and mend it.",
  },
  foot: { zh: "内部办理，不公开发表。", en: "Handled internally, and not published." },
} satisfies Record<string, Words>

/** What the public is told of a state: less than the office sees, and never what is said in the house. */
const told: Readonly<Record<string, Words>> = {
  submitted: { zh: "已收到，等待审核登记", en: "Received; to be moderated and registered" },
  registered: { zh: "已登记，正在研究", en: "Registered and being considered" },
  not_used: { zh: "已留存参考", en: "Kept on file" },
  withdrawn: { zh: "已终止", en: "Ended" },
  issued: { zh: "已反映给有关方面", en: "Brought before those who decide" },
  transferred: { zh: "已转有关单位办理", en: "With the unit in charge" },
  answered: { zh: "有关单位已反馈", en: "Answered by the unit in charge" },
  hotline: { zh: "已转 12345 热线办理", en: "With the 12345 hotline" },
  closed: { zh: "已办结", en: "Closed" },
}

const groups: Readonly<Record<string, string>> = {
  screening: "registered",
  returned: "registered",
  merged_into: "registered",
  editing: "registered",
  reviewing: "registered",
  pending_signoff: "registered",
  reported_up: "issued",
  converted_hotline: "hotline",
  archived: "closed",
}

export function toldOf(state: string): Words {
  return told[groups[state] ?? state] ?? (told.registered as Words)
}
