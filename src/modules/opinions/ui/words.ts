import type { ModuleWords } from "../../../kit/case-view.ts"
import { opinionArticles } from "../../../rulebook/articles/opinion.ts"
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
export const transferCaseWords = { ...transferWords, bases } satisfies ModuleWords
export const instructionCaseWords = { ...instructionWords, bases } satisfies ModuleWords

export const screenWords = {
  group: { zh: "社情民意", en: "Public opinion" },
  reports: { zh: "社情民意", en: "Opinion reports" },
  all: { zh: "信息登记", en: "All reports" },
  write: { zh: "反映社情民意", en: "Report" },
  writing: { zh: "写信息", en: "Write a report" },
  journal: { zh: "编发刊物", en: "Journal" },
  issue: { zh: "刊物", en: "Issue" },
  transfers: { zh: "转办督办", en: "Transfers" },
  transfer: { zh: "转办", en: "Transfer" },
  instructions: { zh: "领导批示", en: "Instructions" },
  board: { zh: "选题与篇数", en: "Topics and quotas" },
  sources: { zh: "信息员与公众渠道", en: "Informants and the public" },
  hotline: { zh: "12345 工单", en: "Hotline tickets" },
  statistics: { zh: "社情民意统计", en: "Opinion statistics" },
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

export const issueScreenWords = {
  below: {
    zh: "选入审核通过的信息，编排后送审、签发；签发后编期号。",
    en: "Choose reviewed reports, arrange them, have the issue reviewed and signed; the last signature numbers it.",
  },
  begin: { zh: "编一期", en: "Begin an issue" },
  which: { zh: "哪种刊物", en: "Which journal" },
  choose: { zh: "选入信息", en: "Choose reports" },
  noneReady: {
    zh: "没有待编发的信息。信息审核通过后会出现在这里。",
    en: "No report is ready. Reviewed reports appear here.",
  },
  empty: { zh: "还没有刊物", en: "No issue yet" },
  emptyHelp: { zh: "编发的各期会列在这里。", en: "Issues are listed here." },
  reports: { zh: "篇数", en: "Reports" },
  signedOn: { zh: "签发日期", en: "Signed on" },
  composer: { zh: "编排", en: "Composed by" },
  contents: { zh: "本期信息", en: "In this issue" },
  handle: { zh: "移动：{title}", en: "Move: {title}" },
  up: { zh: "上移：{title}", en: "Up: {title}" },
  down: { zh: "下移：{title}", en: "Down: {title}" },
  takeOut: { zh: "移出：{title}", en: "Take out: {title}" },
  putIn: { zh: "选入：{title}", en: "Put in: {title}" },
  ready: { zh: "可选入的信息", en: "Ready to be put in" },
  arrangeHelp: { zh: "拖动排序，或用上移、下移按钮。", en: "Drag to arrange, or use the buttons." },
  saved: { zh: "已保存", en: "Saved" },
  save: { zh: "保存", en: "Save" },
  onePerLine: { zh: "每行一个单位", en: "One body a line" },
  chain: { zh: "签发程序", en: "Signing" },
  reviewed: { zh: "审核", en: "Reviewed" },
  signed: { zh: "已签", en: "signed" },
  next: { zh: "待签", en: "next" },
  receipts: { zh: "签收", en: "Receipts" },
  notReceived: { zh: "未签收：{names}", en: "Not yet received: {names}" },
  document: { zh: "文件", en: "Document" },
  preview: { zh: "预览文件", en: "Preview" },
  pdf: { zh: "PDF", en: "PDF" },
  docx: { zh: "可编辑文件", en: "Editable file" },
  making: { zh: "文件正在生成。", en: "The document is being made." },
}

export const transferScreenWords = {
  below: {
    zh: "转有关单位的信息，先到期的在前；逾期的可以催办。",
    en: "Reports with units, what is due first at the top.",
  },
  unit: { zh: "承办单位", en: "Unit" },
  title: { zh: "信息", en: "Report" },
  due: { zh: "期限", en: "Due" },
  late: { zh: "已逾期", en: "Overdue" },
  fast: { zh: "快速", en: "Fast track" },
  reminders: { zh: "催办", en: "Reminders" },
  times: { zh: "{n} 次", en: "{n} times" },
  overdue: { zh: "逾期", en: "Overdue" },
  only: { zh: "只看逾期", en: "Overdue only" },
  empty: { zh: "没有转办", en: "No transfers" },
  emptyHelp: { zh: "转给单位的信息会列在这里。", en: "Reports handed to units are listed here." },
  asked: { zh: "办理要求", en: "What is asked" },
  reply: { zh: "反馈", en: "Answer" },
  report: { zh: "查看信息", en: "See the report" },
}

export const instructionScreenWords = {
  below: { zh: "只显示指定您阅读的批示。", en: "Those that you are named to read." },
  empty: { zh: "没有批示", en: "No instructions" },
  emptyHelp: {
    zh: "指定您阅读的批示会列在这里。",
    en: "Instructions that you are named to read are listed here.",
  },
  result: { zh: "落实结果", en: "Result" },
  onReport: { zh: "所批信息", en: "On the report" },
}

export const boardWords = {
  below: {
    zh: "近 {weeks} 周集中反映的事项、全年选题和篇数。",
    en: "What has gathered in the last {weeks} weeks, the year's topics and quotas.",
  },
  subjects: { zh: "集中反映", en: "Gathering subjects" },
  subjectOf: { zh: "{n} 篇", en: "{n} reports" },
  noSubjects: { zh: "近期没有多篇信息反映同一事项。", en: "No matter has gathered several reports lately." },
  topics: { zh: "选题", en: "Topics" },
  topic: { zh: "分类", en: "Topic" },
  unclassed: { zh: "未分类", en: "Not classed" },
  received: { zh: "收到", en: "Received" },
  issued: { zh: "编发", en: "Issued" },
  adopted: { zh: "采用", en: "Used" },
  instructed: { zh: "批示", en: "Instructed" },
  quotas: { zh: "篇数", en: "Quotas" },
  name: { zh: "姓名", en: "Name" },
  wanted: { zh: "要求", en: "Asked" },
  handedIn: { zh: "已报", en: "Handed in" },
  used: { zh: "编发", en: "Issued" },
  missing: { zh: "还差 {n} 篇", en: "{n} to go" },
  met: { zh: "已完成", en: "Done" },
  standing: { zh: "常委", en: "Standing member" },
  member: { zh: "委员", en: "Member" },
  source: { zh: "信息员、直报点", en: "Informant or point" },
  onlyMissing: { zh: "只列未完成的前 {n} 人", en: "The first {n} who have reports to go" },
}

export const sourceWords = {
  below: {
    zh: "联络站、信息直报点和特邀信息员；公众凭二维码反映。",
    en: "Stations, reporting points and informants; the public by a QR code.",
  },
  name: { zh: "聘任、设立", en: "Name one" },
  kind: { zh: "类型", en: "Kind" },
  station: { zh: "联络站", en: "Liaison station" },
  point: { zh: "信息直报点", en: "Reporting point" },
  informant: { zh: "特邀信息员", en: "Invited informant" },
  person: { zh: "负责人或信息员", en: "Person" },
  place: { zh: "名称或单位", en: "Name or body" },
  since: { zh: "开始", en: "Since" },
  until: { zh: "终止", en: "Until" },
  now: { zh: "在任", en: "Now" },
  end: { zh: "终止：{name}", en: "End: {name}" },
  ending: { zh: "终止", en: "End" },
  add: { zh: "添加", en: "Add" },
  empty: { zh: "还没有联络站、直报点和信息员", en: "None named yet" },
  emptyHelp: { zh: "添加以后，他们就可以反映社情民意。", en: "Once named, they can report." },
  publicWay: { zh: "公众渠道", en: "The public's way in" },
  open: {
    zh: "已开放。把二维码贴在联络站、服务大厅。",
    en: "It is open. Put the QR code up where people come.",
  },
  shut: {
    zh: "未开放。系统管理员可在规则设置中开放。",
    en: "It is shut. The system administrator opens it in the terms.",
  },
  address: { zh: "地址", en: "Address" },
}

export const hotlineWords = {
  below: {
    zh: "与 12345 交换工单；格式为 Open311 GeoReport v2。",
    en: "Tickets exchanged with 12345, as Open311 GeoReport v2.",
  },
  takeOut: { zh: "导出工单", en: "Take tickets out" },
  bringIn: { zh: "导入办理情况", en: "Bring news in" },
  brought: {
    zh: "新增 {added}，更新 {changed}，重新打开 {reopened}，没有变化 {unchanged}。",
    en: "{added} new, {changed} changed, {reopened} reopened, {unchanged} unchanged.",
  },
  unread: {
    zh: "文件不是工单列表（JSON）。请选择热线导出的文件。",
    en: "This is no list of tickets (JSON). Choose the file that the hotline made.",
  },
  number: { zh: "工单号", en: "Ticket" },
  title: { zh: "事项", en: "Matter" },
  status: { zh: "状态", en: "Status" },
  open: { zh: "办理中", en: "Open" },
  closed: { zh: "已办结", en: "Closed" },
  reopened: { zh: "重新打开 {n} 次", en: "reopened {n} times" },
  agency: { zh: "承办单位", en: "Agency" },
  notes: { zh: "办理情况", en: "Notes" },
  updated: { zh: "更新", en: "Updated" },
  given: { zh: "未给号", en: "no number yet" },
  empty: { zh: "还没有工单", en: "No tickets" },
  emptyHelp: {
    zh: "转 12345 的信息和导入的工单会列在这里。",
    en: "Reports handed to 12345 and tickets brought in are listed here.",
  },
}

export const statisticsWords = {
  below: { zh: "按记录计算，同一事项只计一次。", en: "Counted from facts, each matter once." },
  year: { zh: "年度", en: "Year" },
  yearOf: { zh: "{year} 年", en: "{year}" },
  received: { zh: "收到", en: "Received" },
  issuedRate: { zh: "编发率", en: "Issued" },
  adoptedRate: { zh: "采用率", en: "Used" },
  instructed: { zh: "批示", en: "Instructed" },
  base: { zh: "收到件数", en: "received" },
  how: {
    zh: "本年报送、编发、采用的事项，各按发生的日期计；提案转来的与原提案为同一事项。",
    en: "Matters handed in, issued or used in the year, each by its own date; what came from a proposal is one matter with it.",
  },
  channel: { zh: "来源", en: "Channel" },
  channels: { zh: "按来源", en: "By channel" },
  levels: { zh: "按层级", en: "By level" },
  reporters: { zh: "按反映人", en: "By reporter" },
  units: { zh: "按承办单位", en: "By unit" },
  asked: { zh: "转办", en: "Asked" },
  answered: { zh: "反馈", en: "Answered" },
  late: { zh: "逾期", en: "Late" },
  level: { zh: "层级", en: "Level" },
  export: { zh: "导出", en: "Export" },
  nothing: { zh: "这一年还没有信息", en: "No report in this year" },
  nothingHelp: { zh: "有信息报送后，这里显示数量和采用情况。", en: "Figures appear once reports come in." },
}
