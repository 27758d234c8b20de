import { z } from "zod"
import type { Role } from "../../base/actor.ts"
import { passwordBounds } from "../../base/password-rule.ts"
import { type TermsOf, term } from "../../procedure/terms.ts"

/** Administrators, and leaders whose word moves other people's work: a stolen password of theirs does the most harm. */
export const secondFactorRoles: readonly Role[] = [
  "system_administrator",
  "security_administrator",
  "audit_administrator",
  "chair",
  "supervising_leader",
]

const definitions = {
  secondFactor: term<"required" | "offered">({
    label: { zh: "管理员和领导的两步验证", en: "Second factor of administrators and leaders" },
    help: {
      zh: "“必须”：三名管理员、主席会议成员、督办领导登录后未设置两步验证的，先设置，才能办理其他事项。其他人可以自行设置。",
      en: "“Required”: administrators, chairs and supervising leaders set one up before they can do anything else. Everyone else may.",
    },
    group: "factors",
    default: "required",
    basis: "sign-in-second-factor",
    schema: z.enum(["required", "offered"]),
  }),
  passwordMinimum: term<number>({
    label: { zh: "密码最少字符数", en: "Shortest password" },
    group: "passwords",
    default: passwordBounds.minimum,
    range: { zh: "10 至 64", en: "10 to 64" },
    unit: { zh: "个字符", en: "characters" },
    basis: "sign-in-password",
    schema: z.int().min(passwordBounds.minimum).max(64),
  }),
  passwordHistory: term<number>({
    label: { zh: "不得重复使用最近的密码", en: "Former passwords not used again" },
    help: { zh: "填 0 为不限。", en: "0 for no limit." },
    group: "passwords",
    default: 5,
    range: { zh: "0 至 10", en: "0 to 10" },
    unit: { zh: "个", en: "passwords" },
    basis: "sign-in-password",
    schema: z.int().min(0).max(10),
  }),
  passwordDays: term<number>({
    label: { zh: "密码有效期", en: "A password is good for" },
    help: {
      zh: "到期后登录时先改密码。填 0 为不过期。",
      en: "Afterwards it is changed at the next sign-in. 0 for no limit.",
    },
    group: "passwords",
    default: 90,
    range: { zh: "0，或 30 至 365", en: "0, or 30 to 365" },
    unit: { zh: "天", en: "days" },
    basis: "sign-in-password",
    schema: z.union([z.literal(0), z.int().min(30).max(365)]),
  }),
}

export type SignInTerms = TermsOf<typeof definitions>

/** How an organisation's people sign in. */
export const signInTerms = {
  office: "sign-in",
  definitions,
  groups: {
    factors: { zh: "两步验证", en: "Second factor" },
    passwords: { zh: "密码", en: "Passwords" },
  },
  presets: {
    offered: {
      label: {
        zh: "试用：两步验证自愿，密码不过期",
        en: "Trial: second factor offered, passwords do not expire",
      },
      values: { secondFactor: "offered" as const, passwordDays: 0 },
    },
  },
}
