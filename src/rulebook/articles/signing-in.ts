import type { ArticleBody, Source } from "./source.ts"

const protection: Source = {
  kind: "national",
  zh: "《信息安全技术 网络安全等级保护基本要求》（GB/T 22239—2019）第三级 8.1.4.1 身份鉴别",
  en: "Baseline for classified protection of cybersecurity (GB/T 22239-2019), level 3, 8.1.4.1 identification and authentication",
}

/** Signing in, as the third level of the classified protection of cybersecurity asks. */
export const signingInArticles = {
  "sign-in-password": {
    zh: "身份标识唯一，鉴别信息有复杂度要求并定期更换。",
    en: "Each identity is one person's; what proves it is hard to guess and is changed from time to time.",
    source: protection,
  },
  "sign-in-second-factor": {
    zh: "采用口令、密码技术等两种或两种以上组合的鉴别技术，其中至少一种使用密码技术。",
    en: "Two or more kinds of proof are combined, at least one of them cryptographic.",
    source: protection,
  },
} as const satisfies Record<string, ArticleBody>
