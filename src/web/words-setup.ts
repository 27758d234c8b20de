/** Words of the first-run set-up. */
export const setupWords = {
  title: { zh: "首次设置", en: "First-run set-up" },
  lead: {
    zh: "约五分钟。完成后本页面失效，三名管理员各自登录，再补齐单位、委员和工作人员。",
    en: "About five minutes. Afterwards this page is gone; the three administrators sign in and enter units, members and staff.",
  },
  gone: { zh: "这个地址不能用", en: "This address cannot be used" },
  toSignIn: { zh: "去登录", en: "Sign in" },
  step: {
    organisation: { zh: "政协组织", en: "The committee" },
    administrators: { zh: "三名管理员", en: "Three administrators" },
    term: { zh: "届次与截止", en: "Term and session" },
    confirm: { zh: "核对", en: "Check" },
  },
  next: { zh: "下一步", en: "Next" },
  back: { zh: "上一步", en: "Back" },
  change: { zh: "修改", en: "Change" },
  found: { zh: "完成设置", en: "Finish the set-up" },
  working: { zh: "正在建立", en: "Setting up" },
  missing: { zh: "这一步还有 {n} 项没有填好。", en: "{n} fields of this step are not filled in yet." },
  required: { zh: "尚未填写", en: "Not filled in yet" },
  field: {
    name: { zh: "组织全称", en: "Full name" },
    shortName: { zh: "简称", en: "Short name" },
    level: { zh: "层级", en: "Level" },
    regionCode: { zh: "行政区划代码", en: "Region code" },
    slug: { zh: "公开页面网址名", en: "Name in public addresses" },
    personName: { zh: "姓名", en: "Name" },
    username: { zh: "登录用户名", en: "User name" },
    termNumber: { zh: "第几届", en: "Term number" },
    startsOn: { zh: "本届开始", en: "Term begins" },
    endsOn: { zh: "本届结束", en: "Term ends" },
    sessionNumber: { zh: "第几次会议", en: "Session number" },
    opensOn: { zh: "全体会议开幕", en: "Plenary opens" },
    closesOn: { zh: "全体会议闭幕", en: "Plenary closes" },
    collectionOpensOn: { zh: "提案征集开始", en: "Collection of proposals opens" },
    cutoffAt: { zh: "大会提案截止时间", en: "Cut-off of plenary proposals" },
  },
  hint: {
    name: { zh: "如：中国人民政治协商会议云泽市委员会", en: "As it stands on the seal" },
    shortName: { zh: "如：云泽市政协", en: "As it is said every day" },
    regionCode: { zh: "六位数字", en: "Six digits" },
    slug: {
      zh: "小写字母、数字或连字符，如 yunze；公开提案页面的网址中会出现",
      en: "Small letters, digits or hyphens; appears in the address of the public pages",
    },
    username: { zh: "不分大小写；可用汉字", en: "Capitals make no difference" },
    endsOn: { zh: "未定可不填", en: "Leave empty if not settled" },
    cutoffAt: {
      zh: "此后收到的为平时提案；时区 {zone}",
      en: "What arrives later is an intersession proposal; time zone {zone}",
    },
  },
  level: {
    province: { zh: "省级", en: "Province" },
    city: { zh: "市级", en: "City" },
    county: { zh: "县级", en: "County" },
  },
  duty: {
    system: { zh: "系统管理员", en: "System administrator" },
    security: { zh: "安全管理员", en: "Security administrator" },
    audit: { zh: "审计管理员", en: "Audit administrator" },
  },
  dutyDoes: {
    system: {
      zh: "设置办理规则，登记机构、届次和人员；不能授权，也不能删改记录。",
      en: "Sets the terms and keeps the registers; can neither grant roles nor change records.",
    },
    security: {
      zh: "开通账户，授予和收回角色；不能给自己授权，看不到提案内容。",
      en: "Opens accounts, grants and ends roles; cannot grant to themselves and sees no case.",
    },
    audit: { zh: "查阅全部操作记录；不能改动任何内容。", en: "Reads the whole audit; can change nothing." },
  },
  three: {
    zh: "按照“三员分立”，三项职责由三个不同的人担任，互相制约。",
    en: "The three duties are held by three different people, so that nobody can both grant and erase.",
  },
  done: { zh: "设置完成", en: "The set-up is done" },
  doneLead: {
    zh: "把初始密码当面或电话告知本人。密码只在这里显示一次，首次登录时必须修改。",
    en: "Tell each person their initial password. It is shown here once only and must be changed at the first sign-in.",
  },
  initialPassword: { zh: "初始密码", en: "Initial password" },
  nextSteps: { zh: "接下来", en: "What comes next" },
  nextList: {
    one: {
      zh: "系统管理员登录，在“机构与届次”中按清单补齐界别、承办单位等。",
      en: "The system administrator signs in and completes sectors, units and the rest by the check list.",
    },
    two: {
      zh: "从花名册导入委员和承办单位，或逐一登记。",
      en: "Import members and handling units from rosters, or enter them one by one.",
    },
    three: {
      zh: "安全管理员登录，在“委员与人员”中批量开通账户、打印密码条，并给提案委工作人员、承办单位联络员授予角色。",
      en: "The security administrator signs in, opens the accounts of the whole list, prints their slips and grants roles to staff and liaisons.",
    },
  },
}
