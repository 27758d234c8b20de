/** The words of one's own account: who I am, my password, how I am told. */
export const accountWords = {
  name: { zh: "姓名", en: "Name" },
  roles: { zh: "职务", en: "Roles" },
  noRoles: { zh: "没有职务", en: "None" },
  identity: { zh: "身份", en: "Who I am" },
  organisation: { zh: "当前组织", en: "Working in" },
  organisationHelp: {
    zh: "您在多个组织有职务。切换后，看到和办理的都是所选组织的事项。",
    en: "You have a seat in several committees. What you see and do is always that of the one chosen.",
  },
  password: {
    title: { zh: "修改密码", en: "Change the password" },
    first: { zh: "先设一个自己的密码", en: "Choose a password of your own first" },
    firstWhy: {
      zh: "现在用的是初始密码，别人可能知道。改好后就可以开始使用。",
      en: "The initial password may be known to others. Once it is changed you can begin.",
    },
    present: { zh: "原密码", en: "Present password" },
    next: { zh: "新密码", en: "New password" },
    again: { zh: "再输一次新密码", en: "New password once more" },
    submit: { zh: "修改密码", en: "Change it" },
    missing: { zh: "原密码和新密码都要填写。", en: "Fill in both the present and the new password." },
    differ: {
      zh: "两次输入的新密码不一样，重新输入。",
      en: "The two new passwords differ. Enter them again.",
    },
    done: {
      zh: "密码已修改，其他设备上的登录已全部退出。",
      en: "The password is changed; you are signed out everywhere else.",
    },
  },
  told: {
    title: { zh: "通知方式", en: "How I am told" },
    help: { zh: "改动立即生效。", en: "Changes take effect at once." },
    each: { zh: "逐类设置提醒和邮件", en: "Choose for each kind of notice" },
    inApp: { zh: "站内提醒", en: "In the app" },
    email: { zh: "邮件", en: "E-mail" },
    now: { zh: "立即", en: "At once" },
    daily: { zh: "每日汇总", en: "Daily" },
    weekly: { zh: "每周汇总", en: "Weekly" },
    never: { zh: "不发", en: "Never" },
    saved: { zh: "通知方式已保存", en: "Saved" },
  },
} as const
