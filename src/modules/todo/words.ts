import type { Role } from "../../base/actor.ts"
import type { Words } from "../../base/words.ts"

export const todoWords = {
  title: { zh: "待办", en: "To do" },
  empty: { zh: "现在没有需要您办理的事项。", en: "There is nothing you need to do now." },
  /** One line for a whole queue of the office. */
  queue: { zh: "{name}：{state} {count} 件", en: "{name}: {count} in “{state}”" },
  /** What is left when a person has more cases than the page lists. */
  rest: { zh: "{name}：{state}，另有 {count} 件", en: "{name}: {count} more in “{state}”" },
  whyParty: { zh: "您是{relation}", en: "You: {relation}" },
  whyUnit: { zh: "您是{body}的{role}", en: "You are {role} of {body}" },
  whyRole: { zh: "您的职责：{role}", en: "Your role: {role}" },
  whyPerson: { zh: "由您本人办理", en: "This is for you in person" },
  many: { zh: "{count}+", en: "{count}+" },
} satisfies Record<string, Words>

/** Roles as people say them. */
export const roleWords: Readonly<Record<Role, Words>> = {
  member: { zh: "委员", en: "member" },
  standing_member: { zh: "常委", en: "standing member" },
  chair: { zh: "主席会议成员", en: "chair-level leader" },
  sector_convener: { zh: "界别召集人", en: "sector convener" },
  body_representative: { zh: "单位代表", en: "representative" },
  committee_staff: { zh: "专委会工作人员", en: "committee staff" },
  proposal_office: { zh: "提案委办公室", en: "proposal office" },
  proposal_committee: { zh: "提案委员会", en: "proposal committee" },
  information_office: { zh: "信息工作机构", en: "information office" },
  dispatch_office: { zh: "归口交办单位", en: "dispatch office" },
  supervision_office: { zh: "督查室", en: "supervision office" },
  unit_liaison: { zh: "联络员", en: "liaison" },
  unit_head: { zh: "负责人", en: "head" },
  supervising_leader: { zh: "督办领导", en: "supervising leader" },
  system_administrator: { zh: "系统管理员", en: "system administrator" },
  security_administrator: { zh: "安全管理员", en: "security administrator" },
  audit_administrator: { zh: "审计管理员", en: "audit administrator" },
}
