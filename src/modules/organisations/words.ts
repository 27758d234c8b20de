import { belongingKindWords } from "../../base/body-words.ts"

export const reasons = {
  functional_unfit: {
    zh: "只有党支部可以是功能型。请清除这一项。",
    en: "Only a party branch can be a functional one. Clear it.",
  },
  not_a_branch: { zh: "这不是党支部。", en: "This is not a party branch." },
  functional_branch: {
    zh: "“{name}”是功能型党支部：不发展党员、不收缴党费、不转接组织关系。请在此人组织关系所在的党支部办理。",
    en: "“{name}” is a functional branch: it recruits nobody, collects no dues and moves no membership. Do it in the branch that keeps the person's membership.",
  },
  not_your_register: {
    zh: "机构、届次和人员由系统管理员或提案委办公室登记。需要更改时，请与他们联系。",
    en: "Bodies, terms and people are kept by the system administrator or the proposal office. Ask them for a change.",
  },
  no_such_body: {
    zh: "没有这个机构或名称，可能已被移除。请刷新后再试。",
    en: "There is no such body or name; it may have been removed. Reload and try again.",
  },
  no_such_term: {
    zh: "没有这一届或这次会议。请刷新后再试。",
    en: "There is no such term or session. Reload and try again.",
  },
  body_exists: {
    zh: "同一类别中已有“{name}”。请核对是否重复登记；改名的，请在原机构上“更名”。",
    en: "“{name}” is registered already among bodies of this kind. If one was renamed, rename the entry that exists.",
  },
  same_name: {
    zh: "这个名称已经在用。请填写不同的名称。",
    en: "This name is in use already. Enter a different one.",
  },
  track_needed: {
    zh: "承办单位和归口单位必须选择所属系统，否则无法交办。请选择党委、政府或其他。",
    en: "Handling units and dispatch offices need a track, or nothing can be assigned to them. Choose one.",
  },
  track_unfit: {
    zh: "只有承办单位和归口单位分系统。请清除系统。",
    en: "Only handling units and dispatch offices have a track. Clear it.",
  },
  term_exists: {
    zh: "这一届已经登记。请改用其他届数，或修改原有的届。",
    en: "This term is registered already. Use another number or change that one.",
  },
  terms_overlap: {
    zh: "与第 {number} 届的起止日期重叠。请先填写前一届的结束日期。",
    en: "This overlaps with term {number}. Enter the end of the earlier term first.",
  },
  session_exists: {
    zh: "本届中已有这次会议。请改用其他次数，或修改原有的会议。",
    en: "This term has a session of that number already. Use another, or change that one.",
  },
  session_outside_term: {
    zh: "会议开幕日不在本届起止日期之内。请核对。",
    en: "The session opens outside its term. Check the days.",
  },
}

export const words = {
  unitName: { zh: "单位名称", en: "Name of the unit" },
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  functional: { zh: "功能型党支部", en: "Functional branch" },
  functionalMeans: {
    zh: "功能型党支部：不发展党员、不收缴党费、不转接组织关系",
    en: "Functional branch: recruits nobody, collects no dues, moves no membership",
  },
  branchAct: { zh: "记录组织生活事项", en: "Record a matter of membership" },
  branchActs: { zh: "组织关系记录", en: "Matters of membership" },
  person: { zh: "人员", en: "Person" },
  note: { zh: "说明", en: "Note" },
  belonging: { zh: "成员", en: "Who belongs" },
  onDay: { zh: "查看日期", en: "On the day" },
  belongingOn: { zh: "{on} 的成员（{n} 人）", en: "Who belonged on {on} ({n})" },
  roll: { zh: "成员名册", en: "Roll of a day" },
  standingCommittee: { zh: "常务委员会", en: "Standing committee" },
  rollOn: { zh: "{on}：{n} 个机构，共 {people} 人", en: "{on}: {n} bodies, {people} people" },
  rollCount: { zh: "{n} 人", en: "{n} people" },
  rollHow: {
    zh: "可以换一个日期或类别；成员在各人的页面上加入机构，注明起止日期。",
    en: "Try another day or kind. People are added to bodies on their own pages, with days.",
  },
  nobody: { zh: "这一天没有成员。", en: "Nobody belonged on this day." },
  back: { zh: "返回机构", en: "Back to the bodies" },
  export: { zh: "导出", en: "Export" },
  organisation: { zh: "机构与届次", en: "Organisation" },
  group: { zh: "组织与人员", en: "Organisation and people" },
  overview: { zh: "概况与清单", en: "Overview" },
  bodies: { zh: "机构", en: "Bodies" },
  terms: { zh: "届次", en: "Terms and sessions" },
  checks: { zh: "还缺什么", en: "What is still missing" },
  checksDone: { zh: "该有的都有了。", en: "Everything needed is there." },
  checksLeft: {
    zh: "还有 {n} 项待补，其中 {needed} 项补齐后才能开始办理提案。",
    en: "{n} items to complete; {needed} of them before work on proposals can begin.",
  },
  checksMinor: {
    zh: "还有 {n} 项待补，不影响办理提案。",
    en: "{n} items to complete; work on proposals can begin without them.",
  },
  needed: { zh: "必需", en: "needed" },
  suchAs: { zh: "如：{names}", en: "Such as: {names}" },
  go: { zh: "去补齐", en: "Complete" },
  facts: { zh: "基本信息", en: "About" },
  add: { zh: "新增", en: "Add" },
  addBody: { zh: "新增{kind}", en: "Add: {kind}" },
  edit: { zh: "修改", en: "Change" },
  rename: { zh: "更名", en: "Rename" },
  close: { zh: "撤销", en: "Close" },
  reopen: { zh: "恢复", en: "Reopen" },
  aliases: { zh: "曾用名与别称", en: "Earlier names and aliases" },
  addAlias: { zh: "添加别称", en: "Add an alias" },
  removeAlias: { zh: "移除“{name}”", en: "Remove “{name}”" },
  ended: { zh: "包括已撤销的", en: "Include closed ones" },
  seek: { zh: "按名称查找", en: "Find by name" },
  endedOn: { zh: "{on} 撤销", en: "closed {on}" },
  formerly: { zh: "曾用名 {name}（至 {until}）", en: "formerly {name} (to {until})" },
  alias: { zh: "又称 {name}", en: "also {name}" },
  noBodies: { zh: "还没有登记{kind}", en: "None registered yet: {kind}" },
  noBodiesHow: {
    zh: "逐个新增，或在“导入花名册”中一次导入。",
    en: "Add them one by one, or import a roster.",
  },
  noMatch: { zh: "没有符合的机构", en: "No body matches" },
  renameDoes: {
    zh: "原名保留为曾用名，注明截止日期；以前的文件仍按原名显示和查找。",
    en: "The old name is kept with its last day; earlier papers keep it and are found by it.",
  },
  closeDoes: {
    zh: "从次日起不能再交办、选择或加入；已有的案件和记录不受影响。",
    en: "From the next day it can no longer be chosen; cases and records stay as they are.",
  },
  newTerm: { zh: "新增一届", en: "New term" },
  newSession: { zh: "新增一次会议", en: "New session" },
  termName: { zh: "第 {n} 届", en: "Term {n}" },
  sessionName: { zh: "第 {n} 次会议（{year}）", en: "Session {n} ({year})" },
  seats: { zh: "{n} 个委员席位", en: "{n} seats" },
  toDate: { zh: "{from} 至 {to}", en: "{from} to {to}" },
  open: { zh: "未定", en: "open" },
  toNow: { zh: "今", en: "now" },
  noSessions: {
    zh: "还没有会议。新增一次后，委员才能撰写提案。",
    en: "No session yet: members can write once there is one.",
  },
  track: { zh: "系统", en: "Track" },
  people: { zh: "人数", en: "People" },
  since: { zh: "设立", en: "Since" },
  more: { zh: "更多", en: "More" },
  actions: { zh: "操作", en: "Actions" },
}

export const kinds = {
  ...belongingKindWords,
  handling_unit: { zh: "承办单位", en: "Handling units" },
  dispatch_office: { zh: "归口交办单位", en: "Dispatch offices" },
  supervision_office: { zh: "督查室", en: "Supervision offices" },
  office: { zh: "政协办公机构", en: "Offices of the committee" },
  organisation: { zh: "其他组织", en: "Other organisations" },
}

export const trackWords = {
  party: { zh: "党委", en: "Party side" },
  government: { zh: "政府", en: "Government side" },
  other: { zh: "其他", en: "Other" },
}

export const fields = {
  name: { zh: "全称", en: "Full name" },
  shortName: { zh: "简称", en: "Short name" },
  track: { zh: "所属系统", en: "Track" },
  duties: { zh: "职责", en: "Duties" },
  family: { zh: "业务类别", en: "Family" },
  sort: { zh: "排序号", en: "Order" },
  since: { zh: "设立日期", en: "Since" },
  on: { zh: "生效日期", en: "From" },
  lastDay: { zh: "最后一日", en: "Last day" },
  number: { zh: "届（次）数", en: "Number" },
  startsOn: { zh: "开始日期", en: "Begins" },
  endsOn: { zh: "结束日期", en: "Ends" },
  opensOn: { zh: "开幕", en: "Opens" },
  closesOn: { zh: "闭幕", en: "Closes" },
  collectionOpensOn: { zh: "提案征集开始", en: "Collection opens" },
  cutoffAt: { zh: "大会提案截止", en: "Cut-off" },
  regionCode: { zh: "行政区划代码", en: "Region code" },
  publishes: { zh: "对外公开页面", en: "Public pages" },
}

export const hints = {
  duties: {
    zh: "用于推荐承办单位，写得越具体越准。",
    en: "Suggestions of units are made from this; be specific.",
  },
  family: { zh: "如：教育、交通、卫生", en: "Such as education, transport, health" },
  shortName: { zh: "不填则与全称相同", en: "Left empty, the full name" },
  sort: { zh: "小的在前", en: "Smaller first" },
}

/** Said when the check is not done yet. */
export const checkWords = {
  organisation: { zh: "没有填写行政区划代码", en: "No region code" },
  term: { zh: "没有登记当前的届", en: "No current term" },
  rules: {
    zh: "还没有人核对过办理规则，现按通用规则办理",
    en: "Nobody has gone through the rules yet; the usual ones apply",
  },
  session: { zh: "没有当前的会议（次）", en: "No current session" },
  sectors: { zh: "没有登记界别", en: "No sectors" },
  members: { zh: "没有在任委员", en: "No members in office" },
  members_without_sector: { zh: "{count} 名委员没有界别", en: "{count} members without a sector" },
  members_without_account: { zh: "{count} 名委员没有账户", en: "{count} members without an account" },
  units: { zh: "没有登记承办单位", en: "No handling units" },
  units_without_liaison: {
    zh: "{count} 个承办单位没有联络员",
    en: "{count} handling units without a liaison",
  },
  units_without_track: { zh: "{count} 个承办单位没有分系统", en: "{count} handling units without a track" },
  units_without_duties: { zh: "{count} 个承办单位没有写职责", en: "{count} handling units without duties" },
  dispatch_offices: { zh: "没有登记归口交办单位", en: "No dispatch offices" },
  proposal_office: {
    zh: "没有人担任提案委办公室：先登记人员，再由安全管理员开通账户、授予角色",
    en: "Nobody holds the proposal office: register the person; the security administrator then opens the account and grants the role",
  },
  system_administrator: { zh: "没有系统管理员", en: "No system administrator" },
  security_administrator: { zh: "没有安全管理员", en: "No security administrator" },
  audit_administrator: { zh: "没有审计管理员", en: "No audit administrator" },
}

export const branchActWords = {
  recruit: { zh: "发展党员", en: "Recruited" },
  dues: { zh: "收缴党费", en: "Dues collected" },
  move_in: { zh: "转入组织关系", en: "Membership moved in" },
  move_out: { zh: "转出组织关系", en: "Membership moved out" },
}
