import type { Words } from "../../base/words.ts"

/** Notices that every procedure has: the deadline sweep sends them. */
export const deadlineNotices: Readonly<Record<string, { readonly title: Words; readonly body: Words }>> = {
  overdue: {
    title: { zh: "已逾期：{deadline}", en: "Overdue: {deadline}" },
    body: {
      zh: "《{subject}》的“{deadline}”期限是 {due}，现已逾期。请尽快办理；确有困难的，请说明原因并申请延期。",
      en: "“{deadline}” for {subject} was due on {due}. Please act now; if you cannot, give the reason and ask for an extension.",
    },
  },
  due_soon: {
    title: { zh: "即将到期：{deadline}", en: "Due soon: {deadline}" },
    body: {
      zh: "《{subject}》的“{deadline}”期限是 {due}，还剩 {days} 个工作日。",
      en: "“{deadline}” for {subject} is due on {due}, in {days} working day(s).",
    },
  },
}

/** Notices that every procedure has besides: whoever has a substitute hears of each act that was done for them. */
export const substituteNotices: Readonly<Record<string, { readonly title: Words; readonly body: Words }>> = {
  done_by_substitute: {
    title: { zh: "{by} 替您办理了一步", en: "{by} acted for you" },
    body: {
      zh: "{by} 按您的替岗委托，办理了《{subject}》。不是您的意思的，请尽快与办公室联系。",
      en: "{by}, your substitute, acted on {subject}. If that was not what you meant, tell the office soon.",
    },
  },
}

/** Notices about the person, not about a case. */
export const personalNotices = {
  account_linked: {
    title: { zh: "您的账户可以进入{organisation}了", en: "Your account now opens {organisation}" },
    body: {
      zh: "{organisation}的安全管理员 {by} 用本单位给的关联码，把您的账户与您在那里的席位关联，登录后可以切换单位。不是您的意思的，请尽快告诉本单位安全管理员。",
      en: "{by}, security administrator of {organisation}, used the code given here to link your account with your seat there; you can change organisations once signed in. If that was not what you meant, tell the security administrator soon.",
    },
  },
  account_recovered: {
    title: { zh: "您的登录方式已重置", en: "Your sign-in was reset" },
    body: {
      zh: "经 {by} 两名管理员办理，您的密码和两步验证已经重置，各处登录均已退出。不是您提出的，请尽快告诉办公室。",
      en: "Two administrators, {by}, reset your password and second factor; you were signed out everywhere. If you did not ask for it, tell the office soon.",
    },
  },
  report_owed: {
    title: { zh: "请提交 {year} 年度常委履职报告", en: "Your report of {year} is due" },
    body: {
      zh: "常务委员每年提交一次书面履职报告。请在“我的履职”中填写，点评以前可以修改。",
      en: "Standing members hand in a written report each year. Write it under “My year”; it may be changed until it is reviewed.",
    },
  },
  sso_mapped: {
    title: { zh: "您的账户已对应统一身份", en: "Your account was mapped to single sign-on" },
    body: {
      zh: "系统管理员 {by} 把您的账户与统一身份认证的标识“{subject}”对应，今后可以由此登录；各处登录均已退出。标识不是您的，请立即告诉安全管理员。",
      en: "The system administrator {by} mapped your account to the single sign-on subject “{subject}”; you can sign in with it, and were signed out everywhere. If the subject is not yours, tell the security administrator at once.",
    },
  },
  sso_unmapped: {
    title: { zh: "您的统一身份对应已解除", en: "Your single sign-on mapping was removed" },
    body: {
      zh: "系统管理员 {by} 解除了您的账户与统一身份认证的对应，各处登录均已退出。请用用户名和密码登录。",
      en: "The system administrator {by} removed the mapping of your account, and you were signed out everywhere. Sign in with user name and password.",
    },
  },
} satisfies Readonly<Record<string, { readonly title: Words; readonly body: Words; readonly path?: string }>>

/** Why a notice cannot be muted in the app. */
export const dutyWhy = {
  deadline: {
    zh: "期限提醒，错过会耽误办理",
    en: "a due date: missing it holds the work up",
  },
  act: {
    zh: "等您处理，不知道就办不下去",
    en: "it waits for you: nothing goes on until you know",
  },
  spokenFor: {
    zh: "有人以您的名义办理，必须让您知道",
    en: "somebody acted in your name: you must hear of it",
  },
} satisfies Record<string, Words>

export const reasons = {
  unknown_letter_link: {
    zh: "这个退订链接无效或已经更换。请登录后在“账户”的通知方式中设置。",
    en: "This link is not valid any more. Sign in and choose under “How I am told” in your account.",
  },
} satisfies Record<string, Words>

/** The page behind the link at the foot of a letter. */
export const unsubscribeWords = {
  title: { zh: "退订邮件", en: "Unsubscribe" },
  ask: {
    zh: "按下后不再发送这类邮件；站内通知照常，您应办的事项仍会提醒。",
    en: "Letters of this kind will stop. Notices in the app go on, and so do reminders of what is yours to do.",
  },
  button: { zh: "退订", en: "Unsubscribe" },
  done: { zh: "已退订。", en: "Done: you are unsubscribed." },
} satisfies Record<string, Words>

/** The words of the e-mails; greeting and closing are the letter's own. */
export const mailWords = {
  open: { zh: "在系统中查看", en: "Open it" },
  openAll: { zh: "查看全部通知", en: "See all notices" },
  digest: { zh: "您有 {count} 条新通知", en: "You have {count} new notice(s)" },
  stop: { zh: "不想再收到这类邮件，打开：\n{href}", en: "To stop letters of this kind, open:\n{href}" },
  more: { zh: "另有 {count} 条，请到系统中查看。", en: "And {count} more; see the system." },
} satisfies Record<string, Words>
