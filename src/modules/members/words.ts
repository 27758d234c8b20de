import { termChangeReasons } from "./change-of-term/words.ts"
import { privateReasons } from "./private/words.ts"
import { substitutionReasons } from "./substitution/words.ts"

export const reasons = {
  ...privateReasons,
  link_code_unfit: {
    zh: "关联码不对、不是给本组织的、已用过或已过期。请向对方的安全管理员重新索取。",
    en: "The code is wrong, for another organisation, used or expired. Ask the other's security administrator for a new one.",
  },
  account_here_already: {
    zh: "这个账户在本组织已关联到另一人。请先核对是否为同一人重复登记。",
    en: "This account belongs to somebody else here. See whether the same person is registered twice.",
  },
  ...substitutionReasons,
  ...termChangeReasons,
  no_photo: { zh: "没有照片。", en: "There is no photograph." },
  guest_already: {
    zh: "此人已登记为该委员会在本地的委员。请先结束原记录。",
    en: "This person is recorded as a guest from that committee already. End that entry first.",
  },
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
  seat_change_ahead: {
    zh: "界别和常委的变动从今天或以前的某一天起登记。将来的变动请到那一天再登记。",
    en: "A change of sector or of standing is entered from today or an earlier day. Enter one to come on its day.",
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
  roster_year: {
    zh: "应当填出生年份，如 1975 或 1975-03。",
    en: "A year of birth is expected, such as 1975 or 1975-03.",
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

export const rollWords = {
  title: { zh: "成员名册", en: "Roll" },
  standing: { zh: "常务委员会", en: "Standing committee" },
}

export const levelWords = {
  nation: { zh: "全国", en: "National" },
  province: { zh: "省级", en: "Province" },
  city: { zh: "市级", en: "City" },
  county: { zh: "县级", en: "County" },
}

export const screens = {
  guest: { zh: "上级委员", en: "Member of another committee" },
  noGuest: { zh: "不是其他政协的委员。", en: "Not a member of another committee." },
  addGuest: { zh: "登记为上级委员", en: "Record as a guest" },
  homeCommittee: { zh: "所在的政协", en: "Home committee" },
  homeLevel: { zh: "级别", en: "Level" },
  onDay: { zh: "某日的任职", en: "On the day" },
  nowhere: { zh: "这一天没有任职。", en: "No seat and no body on this day." },
  photo: { zh: "照片", en: "Photograph" },
  photoPut: { zh: "上传照片", en: "Put up a photograph" },
  photoAnew: { zh: "更换照片", en: "Change the photograph" },
  photoDrop: { zh: "撤下", en: "Take down" },
  photoSending: { zh: "正在上传", en: "Sending" },
  offerAccount: { zh: "用于其他组织", en: "Share with another organisation" },
  offerDoes: {
    zh: "同一人在两个组织有席位时，用一个账户登录。生成的关联码只给对方的安全管理员，7 天内有效，用一次即失效；双方都会留下记录。",
    en: "Whoever has seats in two organisations signs in with one account. The code is for the other's security administrator alone, for seven days and one use; both keep a record.",
  },
  otherOrganisation: { zh: "对方组织", en: "The other organisation" },
  codeOnce: {
    zh: "{name} 的关联码如下，只显示这一次。请交给对方组织的安全管理员，由其在此人页面上关联。",
    en: "The code for {name} is shown this once. Hand it to the other organisation's security administrator, who links it on the person's page.",
  },
  linkAccount: { zh: "关联其他组织的账户", en: "Link an account from elsewhere" },
  linkDoes: {
    zh: "输入对方组织安全管理员提供的关联码。关联后，此人用原账户登录即可切换到本组织。",
    en: "Enter the code that the other organisation's security administrator gave. The person then switches to this organisation with the same account.",
  },
  linkCode: { zh: "关联码", en: "Code" },
  members: { zh: "委员与人员", en: "Members and people" },
  group: { zh: "组织与人员", en: "Organisation and people" },
  import: { zh: "导入花名册", en: "Import a roster" },
  changes: { zh: "资料核实", en: "Verify entries" },
  mine: { zh: "我的资料", en: "My entry" },
  add: { zh: "登记人员", en: "Register a person" },
  who: { zh: "范围", en: "Whom" },
  whoMembers: { zh: "本届委员", en: "Members of the term" },
  whoAll: { zh: "全部人员", en: "Everyone" },
  whoOthers: { zh: "非委员", en: "Not members" },
  sector: { zh: "界别", en: "Sector" },
  noSector: { zh: "没有界别", en: "None" },
  state: { zh: "状态", en: "State" },
  standing: { zh: "常委", en: "Standing" },
  account: { zh: "账户", en: "Account" },
  accountNone: { zh: "没有账户", en: "None" },
  accountSome: { zh: "有账户", en: "Has one" },
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  empty: { zh: "还没有人员", en: "Nobody yet" },
  emptyHow: { zh: "导入花名册，或逐个登记。", en: "Import a roster, or register people one by one." },
  export: { zh: "导出", en: "Export" },
  exportDoes: {
    zh: "导出当前筛选的名单。导出人、时间、用途会写在表内，并记入操作记录。",
    en: "Exports the list as filtered. Who took it, when and what for stands in the sheet and in the record.",
  },
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
  edit: { zh: "修改", en: "Change" },
  end: { zh: "结束", en: "End" },
  since: { zh: "开始日期", en: "From" },
  until: { zh: "最后一日", en: "Last day" },
  untilHint: { zh: "不填为长期", en: "Left empty: open-ended" },
  term: { zh: "届", en: "Term" },
  termName: { zh: "第 {n} 届", en: "Term {n}" },
  dates: { zh: "{from} 至 {to}", en: "{from} to {to}" },
  toNow: { zh: "今", en: "now" },
  profile: { zh: "基本信息", en: "About" },
  seats: { zh: "委员席位", en: "Seats" },
  noSeats: { zh: "不是委员。", en: "Not a member." },
  addSeat: { zh: "给予席位", en: "Give a seat" },
  changeSeat: { zh: "变动", en: "Change" },
  on: { zh: "生效日期", en: "From" },
  affiliations: { zh: "所在机构", en: "Bodies" },
  noAffiliations: { zh: "没有加入机构。", en: "Belongs to no body." },
  addAffiliation: { zh: "加入机构", en: "Add to a body" },
  noHistory: { zh: "还没有变动。", en: "Nothing has changed yet." },
  seatWas: { zh: "{from} 至 {to}：{what}", en: "{from} to {to}: {what}" },
  body: { zh: "机构", en: "Body" },
  bodyPost: { zh: "机构内职务", en: "Post in it" },
  roles: { zh: "角色与权限", en: "Roles" },
  noRoles: { zh: "没有授予角色。", en: "No roles granted." },
  grant: { zh: "授予角色", en: "Grant a role" },
  role: { zh: "角色", en: "Role" },
  roleBody: { zh: "所属机构", en: "For which body" },
  roleBodyHint: {
    zh: "联络员、负责人、归口单位、召集人和代表须选机构；专委会工作人员选了专委会，就可以代表它述职和提出异议；其他角色不选",
    en: "Needed for liaisons, heads, dispatch offices, conveners and representatives; staff for whom a committee is chosen also report and object in its name; empty for others",
  },
  grantedBy: { zh: "{name} 授予", en: "granted by {name}" },
  noAccount: { zh: "没有账户，不能登录。", en: "No account: cannot sign in." },
  openAccount: { zh: "开通账户", en: "Open an account" },
  username: { zh: "登录用户名", en: "User name" },
  newPassword: { zh: "重置密码", en: "New initial password" },
  newPasswordDoes: {
    zh: "原密码立即失效，此人在各处的登录都会退出。",
    en: "The present password stops working at once and the person is signed out everywhere.",
  },
  block: { zh: "停用账户", en: "Block" },
  unblock: { zh: "恢复账户", en: "Unblock" },
  blocked: { zh: "已停用", en: "blocked" },
  mustChange: { zh: "尚未修改初始密码", en: "initial password not changed yet" },
  passwordOnce: {
    zh: "{name} 的初始密码如下，只显示这一次。请当面或电话告知本人，首次登录须修改。",
    en: "The initial password of {name} is shown this once. Tell them in person or by telephone; it must be changed at the first sign-in.",
  },
  understood: { zh: "已记下", en: "Noted" },
  signInPage: { zh: "登录方式与恢复", en: "Sign-in and recovery" },
  history: { zh: "变动记录", en: "What was done" },
  distinct: { zh: "不是同一人，另行登记", en: "Somebody else: register" },
  alike: { zh: "可能是同一人", en: "May be the same person" },
  alikeWhy: {
    zh: "同名，且出生年份相同或未填。请比对后再决定。",
    en: "Same name, same or no year of birth. Compare before you decide.",
  },
  openEntry: { zh: "打开这条记录", en: "Open this entry" },
  given: { zh: "拟登记", en: "To be registered" },
  mineLead: {
    zh: "更改提交后由办公室逐项核实，核实前仍显示原内容。",
    en: "Changes are verified by the office field by field; until then the present entry stands.",
  },
  ask: { zh: "提交核实", en: "Submit for verification" },
  asked: { zh: "已提交核实", en: "Submitted for verification" },
  myChanges: { zh: "我提交的更改", en: "What I asked for" },
  noChanges: { zh: "没有待核实的更改", en: "Nothing waits for verification" },
  noChangesWhy: {
    zh: "委员修改本人资料后，会逐项出现在这里。",
    en: "What members change in their entries appears here, field by field.",
  },
  accept: { zh: "核实无误", en: "Verified" },
  decline: { zh: "不同意", en: "Decline" },
  why: { zh: "原因", en: "Why" },
  fromTo: { zh: "{from} → {to}", en: "{from} → {to}" },
  blank: { zh: "（空）", en: "(empty)" },
  waiting: { zh: "待核实", en: "waiting" },
  accepted: { zh: "已核实", en: "verified" },
  declined: { zh: "未同意", en: "declined" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
  kindMembers: { zh: "委员", en: "Members" },
  kindUnits: { zh: "承办单位", en: "Handling units" },
  importLead: {
    zh: "选择 .xlsx 或 .csv 文件（UTF-8 或 GBK）。先预览，全部无误才导入；重复导入同一文件不会重复登记。",
    en: "Choose an .xlsx or .csv file (UTF-8 or GBK). It is previewed first and imported only as a whole; the same file again adds nothing.",
  },
  mapped: {
    zh: "文件的 {all} 列中，对应了 {n} 列。展开可以更改。",
    en: "{n} of the {all} columns are mapped. Open to change it.",
  },
  chooseFile: { zh: "选择花名册文件", en: "Choose the roster" },
  otherFile: { zh: "换一个文件", en: "Choose another" },
  mapping: { zh: "列的对应关系", en: "Which column is what" },
  notMapped: { zh: "不导入", en: "Not imported" },
  missing: { zh: "还没有指明：{fields}", en: "Not chosen yet: {fields}" },
  sample: { zh: "前几行", en: "The first rows" },
  wouldDo: {
    zh: "共 {rows} 行：新增 {add}，更新 {change}，已有且一致 {same}，待比对 {undecided}。",
    en: "{rows} rows: {add} new, {change} updated, {same} known and the same, {undecided} to compare.",
  },
  errors: { zh: "{n} 处错误，改正文件后重新选择", en: "{n} errors: correct the file and choose it again" },
  row: { zh: "行", en: "Row" },
  column: { zh: "列", en: "Column" },
  value: { zh: "内容", en: "Content" },
  problem: { zh: "问题", en: "Problem" },
  compare: { zh: "逐行比对", en: "Compare, row by row" },
  compareMore: { zh: "比对其余 {n} 行", en: "Compare the other {n} rows" },
  inFile: { zh: "文件第 {row} 行", en: "Row {row} of the file" },
  inRegister: { zh: "已有记录", en: "In the register" },
  isThis: { zh: "是这一条，更新", en: "This one: update it" },
  isNew: { zh: "都不是，新增", en: "None of them: add" },
  importNow: { zh: "导入 {n} 行", en: "Import {n} rows" },
  reading: { zh: "正在读取", en: "Reading" },
  writing: { zh: "正在写入：{done} / {total}", en: "Writing: {done} of {total}" },
  presentTerm: { zh: "本届", en: "The present term" },
  imported: { zh: "导入完成：新增 {add}，更新 {change}。", en: "Imported: {add} added, {change} updated." },
}

export const rosterFields = {
  shortName: { zh: "简称", en: "Short name" },
  track: { zh: "系统", en: "Track" },
  duties: { zh: "职责", en: "Duties" },
  family: { zh: "业务类别", en: "Family" },
  aliases: { zh: "曾用名、别称", en: "Aliases" },
  sector: { zh: "界别", en: "Sector" },
  standing: { zh: "常委", en: "Standing" },
  since: { zh: "任职日期", en: "In office since" },
  unitName: { zh: "单位名称", en: "Name of the unit" },
}
