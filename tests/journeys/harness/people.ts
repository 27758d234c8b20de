import type { Role } from "../../../src/base/actor.ts"

/** Who there is: user name, name, roles and where. Members sit in the term. */
export const people = {
  li: ["李晓云", "member"],
  zhang: ["张立", "member"],
  wang: ["王建民", "member"],
  clerk: ["赵干事", "proposal_office"],
  director: ["钱主任", "proposal_committee"],
  chair: ["孙主席", "chair"],
  mayor: ["王副市长", "supervising_leader"],
  dispatcher: ["周科长", "dispatch_office", "governmentOffice"],
  checker: ["郑督查", "supervision_office"],
  housing: ["冯联络", "unit_liaison", "housing"],
  housinghead: ["陈局长", "unit_head", "housing"],
  transport: ["褚联络", "unit_liaison", "transport"],
  transporthead: ["卫局长", "unit_head", "transport"],
  administrator: ["何管理员", "system_administrator"],
  guard: ["孔安全", "security_administrator"],
  auditor: ["严审计", "audit_administrator"],
  information: ["吕信息", "information_office"],
  liaison: ["金联络", "liaison_office"],
  informationhead: ["施主任", "information_office"],
} as const satisfies Record<string, readonly [string, Role, string?]>

export type Username = keyof typeof people
