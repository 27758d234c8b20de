export const reasons = {
  not_your_people: {
    zh: "花名册由系统管理员和提案委办公室管理。查找人员请用各处的选人框；更改本人资料请到“我的资料”。",
    en: "The register of people is kept by the system administrator and the proposal office. To change your own entry, go to “My entry”.",
  },
  only_security_administrator: {
    zh: "账户和角色只能由安全管理员开通和授予。请与安全管理员联系。",
    en: "Accounts and roles are given by the security administrator alone. Ask them.",
  },
  not_to_oneself: {
    zh: "不能为自己开通账户、授予或收回角色。请由另一名安全管理员办理。",
    en: "Nobody grants, ends or opens anything for themselves. Another security administrator must do it.",
  },
  person_alike: {
    zh: "已有同名人员“{name}”（{detail}），出生年份相同或未填。请比对：是同一人的，在原记录上更改；确为不同的人，选择“不是同一人”后再登记。",
    en: "“{name}” ({detail}) is registered already, with the same or no year of birth. Compare: if it is the same person, change that entry; if not, say so and register.",
  },
  no_such_seat: {
    zh: "没有这条记录，可能已被更改。请刷新后再试。",
    en: "There is no such entry; it may have been changed. Reload and try again.",
  },
  no_such_choice: {
    zh: "所选的“{field}”不存在或已撤销。请重新选择。",
    en: "What was chosen as {field} does not exist or has been closed. Choose again.",
  },
  seat_held: {
    zh: "此人在第 {term} 届已有席位。请修改原有的席位。",
    en: "This person holds a seat in term {term} already. Change that one.",
  },
  seat_state: {
    zh: "席位不能这样变动：提名之后就任，就任之后才能离任、辞去、撤销或届满；离任后不再恢复。",
    en: "A seat cannot change like this: nominated, then in office, then ended. An ended seat is not taken up again.",
  },
  post_carries_role: {
    zh: "联络员、负责人、代表和召集人带有办理权限，请由安全管理员授予相应角色。",
    en: "Liaisons, heads, representatives and conveners have rights of their own: the security administrator grants the role.",
  },
  role_needs_body: {
    zh: "这一角色必须指明所属的机构，且机构类别要相符、未撤销。请选择机构。",
    en: "This role is held for one body of the fitting kind that is not closed. Choose it.",
  },
  role_without_body: {
    zh: "这一角色面向整个组织，不能指定机构。请清除机构。",
    en: "This role is for the whole organisation. Clear the body.",
  },
  role_held: {
    zh: "此人在这段时间已有这一角色。请先结束原授权，或更改起止日期。",
    en: "This person holds the role in that period already. End the earlier grant or change the days.",
  },
  administrators_apart: {
    zh: "系统、安全、审计三名管理员须由三个不同的人担任，同一人不能兼任其中两项。请选择其他人。",
    en: "The system, security and audit administrators are three different people; no one may hold two. Choose somebody else.",
  },
  last_administrator: {
    zh: "这是最后一名担任此职的管理员，结束后将无人可以接任。请先授予另一人。",
    en: "This is the last administrator of this kind. Grant the role to somebody else first.",
  },
  role_over: { zh: "这一授权已经结束。", en: "This grant has ended already." },
  account_held: {
    zh: "此人已有账户。忘记密码的，请重置初始密码。",
    en: "This person has an account already. If the password is lost, give a new initial one.",
  },
  no_account: { zh: "此人还没有账户。请先开通。", en: "This person has no account yet. Open one first." },
  account_shared: {
    zh: "此账户同时在其他组织有席位，不能由本组织单独重置或停用。请由服务器管理人员用命令行办理；如只需停止在本组织办理，请结束其角色和席位。",
    en: "This account opens other organisations too, so this one alone may not reset or block it. Use the command line; to end work here only, end the person's roles and seats.",
  },
  account_of_administrator: {
    zh: "三名管理员的密码不能由其中一人重置或停用。请由服务器管理人员用命令行 account password 办理。",
    en: "No administrator may reset or block another. Use the command line: account password.",
  },
  no_such_change: {
    zh: "没有这项申请。请刷新后再试。",
    en: "There is no such request. Reload and try again.",
  },
  not_own_change: {
    zh: "本人提出的更改须由他人核实。",
    en: "What you asked for yourself is verified by somebody else.",
  },
  change_decided: {
    zh: "这项更改已被核实或撤回。请刷新查看。",
    en: "This change has been decided or withdrawn. Reload to see.",
  },
  note_needed: {
    zh: "不同意更改时，请写明原因，本人会看到。",
    en: "Say why when you decline; the person will read it.",
  },
  roster_no_file: {
    zh: "没有收到文件。请选择花名册文件后重试。",
    en: "No file arrived. Choose the roster and try again.",
  },
  roster_missing: {
    zh: "还没有指明哪一列是“{field}”。请在列的对应关系中选择。",
    en: "No column is chosen for {field}. Choose it in the mapping.",
  },
  roster_errors: {
    zh: "花名册中有 {count} 处错误，没有导入任何内容。请按行改正后重新导入。",
    en: "The roster has {count} errors and nothing was imported. Correct the rows and import again.",
  },
  roster_undecided: {
    zh: "还有 {count} 行可能与已有记录是同一个，没有导入任何内容。请逐行选择。",
    en: "{count} rows may be entries that exist, and nothing was imported. Decide each of them.",
  },
  roster_twice: { zh: "与第 {row} 行重复。", en: "The same as row {row}." },
  roster_unknown: {
    zh: "没有名为“{value}”的界别或机构。请先登记，或改正名称。",
    en: "There is no body called “{value}”. Register it first, or correct the name.",
  },
  roster_no_term: {
    zh: "还没有登记届。请先在“届次”中新增一届。",
    en: "There is no term yet. Open one first.",
  },
}

export const stateWords = {
  nominated: { zh: "提名", en: "Nominated" },
  in_office: { zh: "在任", en: "In office" },
  left: { zh: "离任", en: "Left" },
  resigned: { zh: "辞去", en: "Resigned" },
  ordered_to_resign: { zh: "责令辞去", en: "Ordered to resign" },
  revoked: { zh: "撤销", en: "Revoked" },
  term_ended: { zh: "届满", en: "Term ended" },
}

export const postWords = {
  member: { zh: "成员", en: "Member" },
  convener: { zh: "召集人", en: "Convener" },
  director: { zh: "主任", en: "Director" },
  deputy_director: { zh: "副主任", en: "Deputy director" },
  representative: { zh: "代表", en: "Representative" },
  liaison: { zh: "联络员", en: "Liaison" },
  head: { zh: "负责人", en: "Head" },
}

export const roleWords = {
  chair: { zh: "主席会议成员", en: "Chair" },
  sector_convener: { zh: "界别召集人", en: "Sector convener" },
  body_representative: { zh: "提案单位代表", en: "Representative of a body" },
  committee_staff: { zh: "专委会工作人员", en: "Committee staff" },
  proposal_office: { zh: "提案委办公室", en: "Proposal office" },
  proposal_committee: { zh: "提案委员会", en: "Proposal committee" },
  information_office: { zh: "社情民意办公室", en: "Information office" },
  dispatch_office: { zh: "归口交办单位", en: "Dispatch office" },
  supervision_office: { zh: "督查室", en: "Supervision office" },
  unit_liaison: { zh: "承办单位联络员", en: "Unit liaison" },
  unit_head: { zh: "承办单位负责人", en: "Head of a unit" },
  supervising_leader: { zh: "督办领导", en: "Supervising leader" },
  system_administrator: { zh: "系统管理员", en: "System administrator" },
  security_administrator: { zh: "安全管理员", en: "Security administrator" },
  audit_administrator: { zh: "审计管理员", en: "Audit administrator" },
}

export const fieldWords = {
  name: { zh: "姓名", en: "Name" },
  gender: { zh: "性别", en: "Sex" },
  birthYear: { zh: "出生年份", en: "Year of birth" },
  employer: { zh: "工作单位", en: "Employer" },
  post: { zh: "职务", en: "Post" },
  party: { zh: "党派", en: "Party" },
  email: { zh: "电子邮箱", en: "E-mail" },
}

export const genderWords = { female: { zh: "女", en: "Female" }, male: { zh: "男", en: "Male" } }

export const sheetWords = {
  title: { zh: "委员花名册", en: "Register of people" },
  sector: { zh: "界别", en: "Sector" },
  standing: { zh: "常委", en: "Standing" },
  state: { zh: "状态", en: "State" },
  since: { zh: "任职日期", en: "Since" },
  account: { zh: "有账户", en: "Account" },
  yes: { zh: "是", en: "yes" },
}
