import type { Role } from "./actor.ts"
import type { Words } from "./words.ts"

/** Roles as people say them, wherever one stands by itself. */
export const roleWords: Readonly<Record<Role, Words>> = {
  member: { zh: "委员", en: "Member" },
  standing_member: { zh: "常委", en: "Standing committee member" },
  chair: { zh: "主席会议成员", en: "Chair" },
  sector_convener: { zh: "界别召集人", en: "Sector convener" },
  body_representative: { zh: "提案单位代表", en: "Representative of a body" },
  committee_staff: { zh: "专委会工作人员", en: "Committee staff" },
  proposal_office: { zh: "提案委办公室", en: "Proposal office" },
  proposal_committee: { zh: "提案委员会", en: "Proposal committee" },
  information_office: { zh: "社情民意办公室", en: "Information office" },
  liaison_office: { zh: "委员联络机构", en: "Liaison office" },
  dispatch_office: { zh: "归口交办单位", en: "Dispatch office" },
  supervision_office: { zh: "督查室", en: "Supervision office" },
  unit_liaison: { zh: "承办单位联络员", en: "Unit liaison" },
  unit_head: { zh: "承办单位负责人", en: "Head of a unit" },
  supervising_leader: { zh: "督办领导", en: "Supervising leader" },
  system_administrator: { zh: "系统管理员", en: "System administrator" },
  security_administrator: { zh: "安全管理员", en: "Security administrator" },
  audit_administrator: { zh: "审计管理员", en: "Audit administrator" },
}
