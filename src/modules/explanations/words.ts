import type { Words } from "../../base/words.ts"

export const screen = {
  case: { zh: "谁能看到，为什么", en: "Who can see this, and why" },
  caseHelp: {
    zh: "按规则逐人计算，此刻有效。职务、任期或者关系变了，这里随之改变。",
    en: "Worked out person by person from the rules, as of now. It changes with roles, terms and relations.",
  },
  back: { zh: "返回案件", en: "Back to the case" },
  noTitle: {
    zh: "案件内容不在安全管理员的查看范围内",
    en: "The security administrator is not shown what it is about",
  },
  public: {
    zh: "公众自 {date} 起可以在公开网页上看到。",
    en: "The public reads it on the open pages since {date}.",
  },
  notPublic: { zh: "没有向公众公开。", en: "It is not open to the public." },
  people: { zh: "{n} 人", en: "{n} people" },
  more: { zh: "另有 {n} 人", en: "and {n} more" },
  andOthers: { zh: "{names} 等 {n} 人", en: "{names} and others, {n} in all" },
  nobody: { zh: "现在没有人能看到", en: "Nobody can see it now" },
  nobodyHelp: {
    zh: "没有人担任可以查看的职务，也没有人与本件有关。",
    en: "Nobody holds a role that sees it or has to do with it.",
  },
  because: { zh: "与本件的关系：{what}", en: "To this case: {what}" },
  person: { zh: "此人能做什么", en: "What this person can do" },
  mine: { zh: "我能做什么", en: "What I can do" },
  personHelp: {
    zh: "由职务、任期、替岗和与案件的关系推算，今天有效。",
    en: "Worked out from roles, terms, substitutions and relations to cases, as of today.",
  },
  roles: { zh: "职务", en: "Roles" },
  noRoles: { zh: "今天没有担任任何职务。", en: "Holds no role today." },
  substitutions: { zh: "替岗", en: "Substitution" },
  standsIn: { zh: "替 {name} 办理：{duty}", en: "Stands in for {name}: {duty}" },
  replaced: { zh: "由 {name} 代为办理：{duty}", en: "{name} stands in: {duty}" },
  procedures: { zh: "在各项工作中", en: "In each procedure" },
  seesAll: { zh: "能看到全部", en: "Sees all of them" },
  seesSome: {
    zh: "能看到与自己有关的，或者到了相应阶段的",
    en: "Sees those they have to do with, or that have come far enough",
  },
  always: { zh: "凭职务", en: "By role, in every case" },
  some: { zh: "视案件而定", en: "In cases it depends on" },
  only: { zh: "只看，不能操作", en: "Reads only" },
  relation: { zh: "{relation} {n} 件", en: "{relation}: {n}" },
  relations: { zh: "与案件的关系", en: "Relations to cases" },
  sinceOnly: { zh: "自 {since}", en: "since {since}" },
  span: { zh: "{since} 至 {until}", en: "{since} to {until}" },
  grantedBy: { zh: "{name} 授予", en: "granted by {name}" },
  bySeat: { zh: "因委员席位", en: "by the seat" },
  byPost: { zh: "因在该单位任职", en: "by the post" },
} satisfies Readonly<Record<string, Words>>

export const duties: Readonly<Record<string, Words>> = {
  proposing: { zh: "委员履职", en: "a member's work" },
  representing: { zh: "代表单位", en: "speaking for a body" },
  handling: { zh: "承办", en: "handling" },
  dispatching: { zh: "归口交办", en: "dispatching" },
  office: { zh: "办公室工作", en: "office work" },
  committee: { zh: "审查决定", en: "review and decisions" },
  supervising: { zh: "督查", en: "supervision" },
  leading: { zh: "领导批办", en: "a leader's decisions" },
}
