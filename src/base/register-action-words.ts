import type { Words } from "./words.ts"

/** How somebody signs in: told to the person, and found under accounts and roles in the audit. */
const signIn = {
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
} satisfies Record<string, Words>

const rights = {
  grant_role: { zh: "授予角色", en: "Role granted" },
  end_role: { zh: "收回角色", en: "Role ended" },
  name_substitute: { zh: "指定替岗人", en: "Substitute named" },
  end_substitution: { zh: "结束替岗", en: "Substitution ended" },
  offer_account: { zh: "向其他组织提供账户", en: "Account offered to another organisation" },
  account_linked: { zh: "账户已由其他组织关联", en: "Account linked by another organisation" },
  link_account: { zh: "关联账户", en: "Account linked" },
} satisfies Record<string, Words>

/** What is done in the registers, as their facts name it. */
export const registerActionWords = {
  ...signIn,
  ...rights,
  show_private: { zh: "查看个人信息", en: "Personal data shown" },
  change_private: { zh: "更正个人信息", en: "Personal data corrected" },
  create_person: { zh: "登记人员", en: "Person registered" },
  change_person: { zh: "修改人员信息", en: "Person's entry changed" },
  change_photo: { zh: "更换照片", en: "Photograph put up" },
  remove_photo: { zh: "撤下照片", en: "Photograph taken down" },
  add_guest: { zh: "登记为上级委员", en: "Recorded as a guest member" },
  end_guest: { zh: "不再是上级委员", en: "Guest membership ended" },
  add_seat: { zh: "给予席位", en: "Seat given" },
  change_seat: { zh: "席位变动", en: "Seat changed" },
  add_affiliation: { zh: "加入机构", en: "Added to a body" },
  end_affiliation: { zh: "离开机构", en: "Left a body" },
  ask_change: { zh: "申请更改资料", en: "Change asked for" },
  accept_change: { zh: "更改已核实", en: "Change verified" },
  decline_change: { zh: "更改未同意", en: "Change declined" },
  import_roster: { zh: "导入花名册", en: "Roster imported" },
  import_person: { zh: "从花名册导入人员", en: "Person imported from a roster" },
  import_change: { zh: "按花名册更新人员", en: "Person updated from a roster" },
  change_of_term: { zh: "换届", en: "Change of term" },
  change_of_term_person: { zh: "换届（个人）", en: "Change of term (one person)" },
  change_organisation: { zh: "修改本单位信息", en: "Organisation's entry changed" },
  create_body: { zh: "新增机构", en: "Body registered" },
  change_body: { zh: "修改机构", en: "Body changed" },
  rename_body: { zh: "机构更名", en: "Body renamed" },
  close_body: { zh: "撤销机构", en: "Body closed" },
  reopen_body: { zh: "恢复机构", en: "Body reopened" },
  add_alias: { zh: "添加机构别称", en: "Alias of a body added" },
  remove_alias: { zh: "移除机构别称", en: "Alias of a body removed" },
  import_body: { zh: "导入机构", en: "Body imported" },
  import_body_change: { zh: "按导入更新机构", en: "Body updated by an import" },
  branch_act: { zh: "党支部组织关系记录", en: "Matter of membership recorded" },
  open_term: { zh: "新增一届", en: "Term opened" },
  change_term: { zh: "修改届", en: "Term changed" },
  open_session: { zh: "新增会议（次）", en: "Session opened" },
  change_session: { zh: "修改会议（次）", en: "Session changed" },
  addSeries: { zh: "新增发文字号", en: "Series of numbers added" },
  changeSeries: { zh: "修改发文字号", en: "Series of numbers changed" },
  addSeal: { zh: "新增印章", en: "Seal added" },
  retireSeal: { zh: "停用印章", en: "Seal retired" },
  publishTemplate: { zh: "发布公文模板", en: "Template of a document published" },
  endSource: { zh: "信息来源结束", en: "Source of reports ended" },
  nameSource: { zh: "确定信息来源", en: "Source of reports named" },
} satisfies Record<string, Words>

export type RegisterAction = keyof typeof registerActionWords

export const signInActions = Object.keys(signIn) as readonly RegisterAction[]
/** What changes what somebody may do, or how they come in. */
export const rightsActions = [...signInActions, ...Object.keys(rights)] as readonly RegisterAction[]

/** What such an act is called; one that is known no longer goes by its name. */
export const registerActionOf = (action: string): Words =>
  Object.hasOwn(registerActionWords, action)
    ? registerActionWords[action as RegisterAction]
    : { zh: action, en: action }
