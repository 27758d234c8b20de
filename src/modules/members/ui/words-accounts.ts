import type { Words } from "../../../base/words.ts"

/** 批量开通账户. */
export const manyAccountsWords = {
  title: { zh: "批量开通账户", en: "Open accounts for many" },
  lead: {
    zh: "为名单中还没有账户的人开通。用户名是姓名的拼音，重名的加数字；初始密码只在这里显示一次，首次登录时必须修改。",
    en: "For everybody of the list who has none. The user name is the name in pinyin, numbered where one is taken; the initial password is shown here once only and must be changed at the first sign-in.",
  },
  open: { zh: "开始开通", en: "Open the accounts" },
  goOn: { zh: "接着开通其余的", en: "Go on with the others" },
  working: {
    zh: "正在开通：{done} / {all}。每百人约一分钟，请不要关闭本页。",
    en: "Opening: {done} / {all}. A hundred take about a minute; keep this page open.",
  },
  once: {
    zh: "已开通 {n} 个账户。现在打印，裁开交给本人；离开本页后密码不再显示。",
    en: "{n} accounts are open. Print now, cut and hand out: the passwords are not shown again once you leave.",
  },
  print: { zh: "打印密码条", en: "Print the slips" },
  none: { zh: "名单中的人都有账户了", en: "Everybody of the list has an account" },
  back: { zh: "回到花名册", en: "Back to the register" },
  username: { zh: "登录用户名", en: "User name" },
  password: { zh: "初始密码", en: "Initial password" },
  where: { zh: "登录地址", en: "Address" },
} satisfies Readonly<Record<string, Words>>
