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

/** What was done about how somebody signs in, as the fact names it. */
export const actionWords: Readonly<Record<string, Words>> = {
  open_account: { zh: "开通账户", en: "Account opened" },
  renew_password: { zh: "重置密码", en: "New initial password" },
  block_account: { zh: "停用账户", en: "Account blocked" },
  unblock_account: { zh: "恢复账户", en: "Account unblocked" },
  ask_recovery: { zh: "申请恢复登录", en: "Recovery asked for" },
  confirm_recovery: { zh: "确认恢复登录", en: "Recovery confirmed" },
  decline_recovery: { zh: "不同意恢复登录", en: "Recovery declined" },
  withdraw_recovery: { zh: "撤回恢复申请", en: "Recovery withdrawn" },
  map_single_sign_on: { zh: "对应统一身份", en: "Single sign-on mapped" },
  unmap_single_sign_on: { zh: "解除统一身份对应", en: "Single sign-on mapping removed" },
  end_sessions: { zh: "退出全部登录", en: "Signed out everywhere" },
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
