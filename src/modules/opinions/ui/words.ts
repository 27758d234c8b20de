import type { ModuleWords } from "../../../kit/case-view.ts"
import { opinionArticles } from "../../../rulebook/articles/opinion.ts"
import { commissionWords } from "../commissions/words.ts"
import { instructionWords } from "../instructions/words.ts"
import { issueWords } from "../journal/words.ts"
import { reportWords } from "../reports/words.ts"
import { transferWords } from "../transfers/words.ts"

const bases = opinionArticles
const required = { zh: "还有必填的内容没有写", en: "Something required is still missing" }

/** The procedures' words as the kit reads them, with what only a screen says. */
export const reportCaseWords = {
  ...reportWords,
  reasons: { ...reportWords.reasons, required },
  bases,
  done: { showContact: { zh: "查看联系方式", en: "Looked at the contact" } },
} satisfies ModuleWords
export const issueCaseWords = {
  ...issueWords,
  reasons: { ...issueWords.reasons, required },
  bases,
} satisfies ModuleWords
export const commissionCaseWords = {
  ...commissionWords,
  reasons: { ...commissionWords.reasons, required },
  bases,
} satisfies ModuleWords
export const transferCaseWords = { ...transferWords, bases } satisfies ModuleWords
export const instructionCaseWords = { ...instructionWords, bases } satisfies ModuleWords

export const screenWords = {
  group: { zh: "社情民意", en: "Public opinion" },
  reports: { zh: "社情民意", en: "Opinion reports" },
  short: { zh: "社情民意", en: "Reports" },
  all: { zh: "信息登记", en: "All reports" },
  write: { zh: "反映社情民意", en: "Report" },
  writing: { zh: "写信息", en: "Write a report" },
  journal: { zh: "编发刊物", en: "Journal" },
  issue: { zh: "刊物", en: "Issue" },
  commissions: { zh: "约稿", en: "Requests for reports" },
  commission: { zh: "约稿", en: "Request for reports" },
  transfers: { zh: "转办督办", en: "Transfers" },
  transfer: { zh: "转办", en: "Transfer" },
  instructions: { zh: "领导批示", en: "Instructions" },
  board: { zh: "选题与篇数", en: "Topics and quotas" },
  sources: { zh: "信息员与公众渠道", en: "Informants and the public" },
  hotline: { zh: "12345 工单", en: "Hotline tickets" },
  statistics: { zh: "社情民意统计", en: "Opinion statistics" },
  settings: { zh: "社情民意规则", en: "Opinion rules" },
}

export const listWords = {
  separator: { zh: "、", en: ", " },
  issueNumber: { zh: "期号", en: "Issue" },
  standing: { zh: "情况", en: "Standing" },
  everyone: { zh: "列出全部 {n} 人", en: "All {n}" },
  unit: { zh: "单位", en: "Unit" },
  mine: { zh: "我的", en: "Mine" },
  all: { zh: "全部", en: "All" },
  scope: { zh: "范围", en: "Scope" },
  untitled: { zh: "未写标题", en: "Untitled" },
  state: { zh: "状态", en: "State" },
  number: { zh: "登记号", en: "Number" },
  channel: { zh: "来源", en: "Channel" },
  reporter: { zh: "反映人", en: "Reporter" },
  affiliation: { zh: "界别、单位", en: "Sector or body" },
  submittedOn: { zh: "报送日期", en: "Handed in" },
  issuedOn: { zh: "编发日期", en: "Issued" },
  urgentOnly: { zh: "紧急", en: "Urgent" },
  yes: { zh: "是", en: "Yes" },
  since: { zh: "报送起", en: "From" },
  until: { zh: "报送止", en: "To" },
  empty: { zh: "还没有信息", en: "No report yet" },
  emptyMine: {
    zh: "您反映的信息会列在这里，每一步进展都会告知您。",
    en: "What you report is listed here, and you are told of each step.",
  },
  emptyAll: {
    zh: "收到的信息会列在这里，先登记再筛选。",
    en: "What comes in is listed here, to be registered and screened.",
  },
  paper: { zh: "录入纸质信息", en: "Enter a paper" },
}

export const writeWords = {
  below: {
    zh: "一事一报：写清一个问题、原因和建议。草稿自动保存。",
    en: "One matter a report: the problem, its cause, your suggestion. Drafts save themselves.",
  },
  secrecy: {
    zh: "国家秘密、工作秘密不得在本系统填写、上传或存储。涉密信息请走保密渠道。",
    en: "State and official secrets may not be written, uploaded or kept here. They go the secret way.",
  },
  start: { zh: "开始写", en: "Begin" },
  drafts: { zh: "没写完的", en: "Unfinished" },
  kind: { zh: "写哪一种", en: "Which kind" },
  reportHelp: {
    zh: "写明情况、原因、建议，可以编发报送。",
    en: "Problem, cause and suggestion; it can be issued and reported up.",
  },
  microHelp: {
    zh: "一两句话的具体建议，直接转有关单位。",
    en: "A concrete suggestion in a sentence or two, straight to the unit.",
  },
  titleHint: { zh: "一句话说清是什么问题", en: "The matter in one sentence" },
  problemHint: {
    zh: "什么时间、什么地点、什么情况，涉及多少人",
    en: "When, where, what, and how many people",
  },
  causeHint: { zh: "为什么会这样", en: "Why it is so" },
  suggestionHint: { zh: "希望哪个部门做什么；一条一行", en: "Who should do what; one a line" },
  characters: { zh: "{n} / {most} 字", en: "{n} of {most} characters" },
  over: { zh: "{n} 字，超出 {extra} 字", en: "{n} characters, {extra} too many" },
  more: { zh: "更多：地点、范围、署名", en: "More: place, scope, name" },
  photos: { zh: "照片和附件", en: "Photos and files" },
  declare: { zh: "确认", en: "Declare" },
  submit: { zh: "报送", en: "Hand in" },
  handedIn: {
    zh: "已报送，信息办公室会登记并告知您进展",
    en: "Handed in: the information office registers it and tells you of each step",
  },
  resubmit: { zh: "重新报送", en: "Hand in again" },
  discard: { zh: "不要这份草稿", en: "Discard this draft" },
  returned: { zh: "需要修改", en: "To be mended" },
  see: { zh: "查看信息", en: "See the report" },
  notYours: { zh: "这份信息现在不能修改", en: "This report cannot be changed now" },
  ownName: { zh: "以本人名义", en: "In my own name" },
  inName: { zh: "以什么名义", en: "In whose name" },
  paperFrom: { zh: "反映人姓名", en: "Reporter's name" },
  paperWho: { zh: "反映人（委员或信息员）", en: "Reporter (member or informant)" },
  paperHelp: {
    zh: "在册人员请选择，办理进展会告知本人；其他人填写姓名。",
    en: "Choose a person of the register, who will be told of each step, or write the name.",
  },
}

export const recordWords = {
  original: { zh: "原件", en: "Original" },
  edited: { zh: "编辑稿", en: "Edited text" },
  compare: { zh: "修改对照", en: "What was changed" },
  legend: { zh: "下划线为增加，删除线为删去。", en: "Underlined was added, struck out was removed." },
  same: { zh: "与原件相同。", en: "Same as the original." },
  added: { zh: "增加", en: "added" },
  removed: { zh: "删去", en: "removed" },
  why: { zh: "理由", en: "Reason" },
  mergedInto: { zh: "并入", en: "Merged into" },
  similar: { zh: "相似信息", en: "Similar reports" },
  similarNone: { zh: "近期没有相似的信息。", en: "Nothing like it in the last months." },
  duplicate: { zh: "疑似重复", en: "Likely a duplicate" },
  same_matter: { zh: "可能同一事项", en: "Perhaps the same matter" },
  related: { zh: "相关", en: "Related" },
  copied: { zh: "文字相同 {percent}", en: "{percent} word for word" },
  issues: { zh: "编入刊物", en: "Issues" },
  reportings: { zh: "报送", en: "Reported to" },
  receipt: { zh: "回执", en: "Receipt" },
  waiting: { zh: "等待回执", en: "Receipt awaited" },
  adoptions: { zh: "采用", en: "Uses" },
  instructions: { zh: "批示", en: "Instructions" },
  transfers: { zh: "转办", en: "Transfers" },
  credits: { zh: "计分", en: "Credit" },
  points: { zh: "{n} 分", en: "{n} points" },
  issued: { zh: "编发", en: "Issued" },
  adopted: { zh: "采用", en: "Used" },
  instructed: { zh: "批示", en: "Instructed" },
  view: { zh: "反映人评价", en: "The reporter's view" },
  withheld: { zh: "不署名", en: "Name withheld" },
  contact: { zh: "联系方式", en: "Contact" },
  showContact: { zh: "查看联系方式", en: "Show the contact" },
  takeOut: { zh: "导出文件", en: "Take out as a file" },
  takeOutHelp: {
    zh: "每页标明知悉范围、导出人和日期；导出会留下记录。",
    en: "Every page bears its circulation, who took it and when; taking it out is kept.",
  },
  purpose: { zh: "查看用途", en: "What for" },
  contactHelp: {
    zh: "查看会留下记录：谁、什么时间、什么用途。",
    en: "Who looked, when and what for is kept.",
  },
  converted: {
    zh: "与另一件提案或信息属于同一事项，只计算一次。",
    en: "One matter with another case, counted once.",
  },
  files: { zh: "照片和附件", en: "Photos and files" },
  facts: { zh: "字数", en: "Length" },
  charactersOf: { zh: "{n} 字", en: "{n} characters" },
}
