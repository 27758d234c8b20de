import type { Words } from "../../../base/words.ts"

export const feedWords = {
  name: { zh: "善议日程", en: "Shanyi calendar" },
} satisfies Readonly<Record<string, Words>>

export const feedReasons = {
  no_such_feed: {
    zh: "这个日程地址已停用或者不存在。请登录后在“账户”里重新生成。",
    en: "This calendar address was ended or never was. Sign in and make a new one under your account.",
  },
} satisfies Readonly<Record<string, Words>>
