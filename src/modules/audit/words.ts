import type { Words } from "../../base/words.ts"

/** What the entries are about, as an auditor asks for them. */
export const topics = {
  case: { zh: "案件办理", en: "Cases" },
  sign_in: { zh: "登录", en: "Sign-ins" },
  export: { zh: "导出", en: "Exports" },
  private: { zh: "个人信息查看和更改", en: "Personal data shown or changed" },
  rights: { zh: "账户和职务", en: "Accounts and roles" },
  settings: { zh: "规则设置", en: "Settings" },
  register: { zh: "机构和花名册", en: "Registers" },
} satisfies Readonly<Record<string, Words>>

export type Topic = keyof typeof topics

export const procedures: Readonly<Record<string, Words>> = {
  sign_in: { zh: "登录", en: "Sign-in" },
  export: { zh: "导出", en: "Export" },
  organisation: { zh: "登记", en: "Register" },
  terms: { zh: "规则设置", en: "Settings" },
  service: { zh: "履职", en: "Service" },
  hotline: { zh: "12345 工单", en: "Hotline tickets" },
}

/** Entries that belong to no procedure; those of a procedure have its words. */
export const actions: Readonly<Record<string, Words>> = {
  "sign_in.open": { zh: "登录成功", en: "Signed in" },
  "sign_in.refuse": { zh: "登录被拒", en: "Sign-in refused" },
  "sign_in.close": { zh: "退出登录", en: "Signed out" },
  "export.take": { zh: "导出清单", en: "Took a list out" },
  "terms.set": { zh: "修改规则", en: "Rules changed" },
  "hotline.export": { zh: "导出工单", en: "Tickets taken out" },
  "hotline.import": { zh: "导入办理情况", en: "Answers brought in" },
  "service.record": { zh: "登记履职", en: "Recorded" },
  "service.replace": { zh: "更正履职记录", en: "Entry corrected" },
  "service.void": { zh: "作废履职记录", en: "Entry voided" },
  "service.save_rule_book": { zh: "保存考核办法", en: "Rule book saved" },
  "service.adopt_rule_book": { zh: "启用考核办法", en: "Rule book adopted" },
  "service.set_duty": { zh: "布置委员作业", en: "Something asked of members" },
  "service.end_duty": { zh: "撤回委员作业", en: "What was asked taken back" },
  "service.open_evaluation": { zh: "开始评价", en: "Evaluation opened" },
  "service.close_evaluation": { zh: "结束评价", en: "Evaluation closed" },
  "service.submit_report": { zh: "提交履职报告", en: "Report handed in" },
  "service.review_report": { zh: "审阅履职报告", en: "Report reviewed" },
  "service.remind_reports": { zh: "催交履职报告", en: "Reports reminded of" },
  "service.take_dossier": { zh: "导出履职档案", en: "Dossier taken out" },
  "service.take_out_replay": { zh: "导出重算结果", en: "Replay taken out" },
  "service.take_out_facts": { zh: "导出重算所依据的事实", en: "Facts of a replay taken out" },
}

/** What entries say that belong to no procedure. */
export const fields: Readonly<Record<string, Words>> = {
  way: { zh: "登录方式", en: "Way" },
  device: { zh: "设备", en: "Device" },
  address: { zh: "网络地址", en: "Address" },
  list: { zh: "清单", en: "List" },
  purpose: { zh: "用途", en: "Purpose" },
  filter: { zh: "筛选条件", en: "Filter" },
  validFrom: { zh: "施行日期", en: "In force from" },
  preset: { zh: "整套采用", en: "Adopted whole" },
  changed: { zh: "改了什么", en: "What changed" },
}

export const values: Readonly<Record<string, Words>> = {
  "way.password": { zh: "密码", en: "password" },
  "way.second_factor": { zh: "两步验证", en: "second factor" },
  "way.passkey": { zh: "通行密钥", en: "passkey" },
  "way.single_sign_on": { zh: "单点登录", en: "single sign-on" },
}

export const channels = {
  self: { zh: "本人", en: "in person" },
  staff: { zh: "工作人员代录", en: "entered by staff" },
  substitute: { zh: "替岗", en: "by a substitute" },
  system: { zh: "系统", en: "by the system" },
  import: { zh: "历史导入", en: "imported" },
} satisfies Readonly<Record<string, Words>>

export const reasons = {
  only_audit_administrator: {
    zh: "审计记录只有审计管理员可以查看。需要核查时请与审计管理员联系。",
    en: "The audit is read by the audit administrator alone. Ask them when something must be checked.",
  },
  no_such_entry: { zh: "没有这条记录。", en: "There is no such entry." },
} satisfies Readonly<Record<string, Words>>

export const screen = {
  audit: { zh: "审计记录", en: "Audit" },
  help: {
    zh: "本政协发生的每一件事，按时间先后，只能添加、不能更改。每条的校验值覆盖前一条，改动或者缺失都会显现。",
    en: "Everything that happened here, in order; entries are added and never changed. Each hash covers the one before it, so that a change or a gap shows.",
  },
  at: { zh: "时间", en: "When" },
  by: { zh: "操作人", en: "Who" },
  what: { zh: "事项", en: "What" },
  about: { zh: "对象", en: "About" },
  topic: { zh: "类别", en: "Topic" },
  how: { zh: "方式", en: "How" },
  from: { zh: "起", en: "From" },
  to: { zh: "止", en: "To" },
  person: { zh: "人员", en: "Person" },
  action: { zh: "操作代码", en: "Action code" },
  caseId: { zh: "案件标识", en: "Case id" },
  seq: { zh: "序号", en: "Number" },
  states: { zh: "状态变化", en: "State" },
  data: { zh: "内容", en: "What it says" },
  hash: { zh: "校验值（SM3）", en: "Hash (SM3)" },
  own: { zh: "本条", en: "This one" },
  before: { zh: "前一条", en: "The one before" },
  sameCase: { zh: "同一对象的全部记录", en: "Every entry about the same" },
  samePerson: { zh: "此人的全部记录", en: "Every entry of this person" },
  behalf: { zh: "代 {name}", en: "for {name}" },
  oneYear: {
    zh: "按文字查找的是最近一年的记录。更早的，请在“筛选”中选择起始日期。",
    en: "Words are sought in the entries of one year. For earlier ones, choose a first day among the filters.",
  },
  none: { zh: "没有符合条件的记录", en: "No entry fits" },
  noneHelp: { zh: "放宽时间或者去掉一个条件再看。", en: "Widen the period or drop a condition." },
  system: { zh: "系统", en: "The system" },
} satisfies Readonly<Record<string, Words>>
