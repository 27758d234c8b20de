import type { Words } from "../../base/words.ts"

export const reasons: Readonly<Record<string, Words>> = {
  only_administrators: {
    zh: "登录账户只由系统管理员和安全管理员管理。请与他们联系。",
    en: "Accounts are looked after by the system and security administrators alone. Ask them.",
  },
  no_such_account: {
    zh: "本组织中没有这个人。请从人员名单中重新打开。",
    en: "There is no such person in this organisation. Open them from the list of people again.",
  },
  recovery_not_own: {
    zh: "不能为自己申请恢复登录。请由另一名管理员申请。",
    en: "Nobody asks for their own recovery. Let another administrator ask.",
  },
  recovery_open: {
    zh: "已有一项恢复申请等待确认。请由另一名管理员确认，或先撤回原申请。",
    en: "A recovery waits for confirmation already. Let another administrator confirm it, or withdraw it first.",
  },
  no_recovery: {
    zh: "没有等待确认的恢复申请：可能已办理、已撤回，或超过了二十四小时。请刷新后重新申请。",
    en: "No recovery is waiting: it was decided or withdrawn, or a day has passed. Reload and ask again.",
  },
  recovery_not_yours: {
    zh: "只有申请人可以撤回。不同意的，请选择“不同意”。",
    en: "Only who asked may withdraw it. To refuse, choose “Decline”.",
  },
  recovery_second: {
    zh: "恢复登录须由另一名管理员确认：一般为安全管理员；安全管理员是申请人或本人时，由审计管理员确认。申请人和本人都不能确认。",
    en: "A different administrator confirms: the security administrator, or the audit administrator where the security administrator asked or is concerned. Never who asked, nor whose account it is.",
  },
  no_single_sign_on: {
    zh: "本系统没有接入统一身份认证。请先由服务器管理人员配置。",
    en: "No single sign-on is set up on this server. Its keeper must configure it first.",
  },
  mapping_not_own: {
    zh: "不能为自己设置对应关系。请由另一名系统管理员办理。",
    en: "Nobody maps themselves. Another system administrator must do it.",
  },
  mapping_needs_second_factor: {
    zh: "管理员的账户须先由本人设置两步验证，才能对应统一身份。",
    en: "An administrator's account is mapped only after they set up a second factor themselves.",
  },
  subject_taken: {
    zh: "这个标识已经对应另一个账户。请核对；确需更换的，先在原账户上解除。",
    en: "This subject is mapped to another account. Check it; to move it, remove it there first.",
  },
}

export const letterWords = {
  about: {
    recovered: {
      subject: { zh: "您的登录方式已重置", en: "Your sign-in was reset" },
      body: {
        zh: "经 {by} 两名管理员办理，您的密码和两步验证已经重置，各处登录均已退出。请用他们告知的初始密码登录，并重新设置。",
        en: "Two administrators, {by}, reset your password and second factor; you are signed out everywhere. Sign in with the initial password they tell you and set both up again.",
      },
    },
    mapped: {
      subject: { zh: "您的账户已对应统一身份", en: "Your account was mapped to single sign-on" },
      body: {
        zh: "系统管理员 {by} 已将您的账户与统一身份认证对应，今后可以由此登录。",
        en: "The system administrator {by} mapped your account to single sign-on; you can sign in with it from now on.",
      },
    },
    unmapped: {
      subject: { zh: "您的统一身份对应已解除", en: "Your single sign-on mapping was removed" },
      body: {
        zh: "系统管理员 {by} 已解除您的账户与统一身份认证的对应，请用用户名和密码登录。",
        en: "The system administrator {by} removed the mapping of your account; sign in with user name and password.",
      },
    },
  },
  notYou: {
    zh: "如果这不是您提出的，请立即联系安全管理员。",
    en: "If you did not ask for this, tell the security administrator at once.",
  },
} as const

export const screens = {
  title: { zh: "登录账户", en: "Signing in" },
  waiting: { zh: "恢复登录", en: "Recoveries" },
  waitingLead: {
    zh: "有人忘记密码、丢失手机时，由一名管理员申请、另一名管理员确认，二十四小时内有效。申请从“人员”页的账户中提出。",
    en: "When somebody has lost password or phone, one administrator asks and another confirms within a day. It is asked for from the account on a person's page.",
  },
  empty: { zh: "没有等待确认的申请", en: "Nothing waits for confirmation" },
  emptyWhy: {
    zh: "系统管理员或安全管理员提出申请后，会列在这里，等另一名管理员确认。",
    en: "What the system or security administrator asks for is listed here for another to confirm.",
  },
  account: { zh: "账户", en: "Account" },
  username: { zh: "用户名", en: "User name" },
  noAccount: {
    zh: "还没有账户。由安全管理员在人员页开通。",
    en: "No account yet. The security administrator opens one on the person's page.",
  },
  blocked: { zh: "已停用", en: "blocked" },
  mustChange: { zh: "尚未修改初始密码", en: "initial password not changed yet" },
  passwordSet: { zh: "密码设于", en: "Password since" },
  factors: { zh: "两步验证", en: "Second factor" },
  app: { zh: "动态口令", en: "authenticator app" },
  passkeys: { zh: "{n} 个通行密钥", en: "{n} passkeys" },
  none: { zh: "未设置", en: "none" },
  noSessions: { zh: "没有", en: "nowhere" },
  sessions: { zh: "登录中", en: "Signed in" },
  sessionsOn: { zh: "{n} 处，最近使用 {at}", en: "in {n} places, last used {at}" },
  endSessions: { zh: "退出全部登录", en: "Sign out everywhere" },
  endSessionsDoes: {
    zh: "此人在各处的登录立即退出，密码不变。",
    en: "The person is signed out everywhere at once; the password stays.",
  },
  recovery: { zh: "恢复登录", en: "Recovery" },
  recoveryWhat: {
    zh: "忘记密码或丢失手机时用。须两名管理员先后办理：一人申请，另一人核实后确认。确认后，密码和两步验证一并重置。",
    en: "For a lost password or phone. It takes two administrators: one asks, another verifies and confirms. Then password and second factor are both reset.",
  },
  ask: { zh: "申请恢复", en: "Ask for recovery" },
  why: { zh: "事由", en: "Why" },
  whyHint: {
    zh: "写明如何核实了是本人，如“本人到办公室，核对了证件”。",
    en: "Say how you know it is the person, such as “came to the office, papers checked”.",
  },
  asked: { zh: "{name} 于 {at} 申请", en: "{name} asked, {at}" },
  until: { zh: "{at} 前有效", en: "good until {at}" },
  waitsForOther: {
    zh: "等待另一名管理员确认：一般为安全管理员；安全管理员是申请人或本人时，由审计管理员确认。",
    en: "Waits for another administrator: the security administrator, or the audit administrator where the security administrator asked or is concerned.",
  },
  verify: { zh: "核实", en: "Verify" },
  confirm: { zh: "核实无误，确认", en: "Verified: confirm" },
  confirmDoes: {
    zh: "原密码、动态口令、通行密钥和恢复码全部失效，各处登录退出；初始密码只显示这一次，由您告知本人。",
    en: "Password, authenticator, passkeys and recovery codes stop working and every session ends. The initial password is shown once, for you to pass on.",
  },
  decline: { zh: "不同意", en: "Decline" },
  withdraw: { zh: "撤回申请", en: "Withdraw" },
  passwordOnce: {
    zh: "{name} 的初始密码如下，只显示这一次。请当面或电话告知本人，首次登录须修改，并重新设置两步验证。",
    en: "The initial password of {name} is shown this once. Tell them in person or by telephone; at the first sign-in it is changed and the second factor set up again.",
  },
  understood: { zh: "已记下", en: "Noted" },
  sso: { zh: "统一身份", en: "Single sign-on" },
  ssoWhat: {
    zh: "对应后，此人可用“{label}”登录。只按标识对应，不按邮箱。",
    en: "Mapped, the person may sign in with “{label}”. People are matched by the subject alone, never by e-mail.",
  },
  subject: { zh: "标识（{claim}）", en: "Subject ({claim})" },
  subjectHint: {
    zh: "此人用统一身份登录一次，页面会显示标识，请其告知。",
    en: "When the person tries single sign-on once, the page shows the subject to tell you.",
  },
  unmapped: { zh: "未对应", en: "not mapped" },
  map: { zh: "对应", en: "Map" },
  change: { zh: "更改", en: "Change" },
  unmap: { zh: "解除对应", en: "Remove the mapping" },
  unmapDoes: {
    zh: "此人不能再用统一身份登录，现有登录全部退出。",
    en: "The person can no longer sign in that way, and every session ends.",
  },
  done: { zh: "已办理", en: "Done" },
  cancel: { zh: "取消", en: "Cancel" },
  open: { zh: "查看", en: "Open" },
  history: { zh: "管理员办理的记录", en: "What administrators did" },
  historyHelp: {
    zh: "与您的登录有关。有疑问请联系安全管理员。",
    en: "About how you sign in. If in doubt, ask the security administrator.",
  },
  historyNone: { zh: "还没有记录。", en: "Nothing yet." },
  policy: { zh: "登录规则", en: "Rules of signing in" },
  policyLead: {
    zh: "本单位人员如何登录。改动从所选日期起生效，并记入操作记录。",
    en: "How people of this organisation sign in. A change takes effect on the day chosen and is kept on record.",
  },
  policyReadOnly: {
    zh: "由系统管理员设置。",
    en: "Set by the system administrator.",
  },
  required: { zh: "必须", en: "Required" },
  offered: { zh: "自愿", en: "Offered" },
  usual: { zh: "默认 {value}", en: "by default {value}" },
  from: { zh: "生效日期", en: "From" },
  save: { zh: "保存", en: "Save" },
  saved: { zh: "已保存", en: "Saved" },
  group: { zh: "组织与人员", en: "Organisation and people" },
} as const
