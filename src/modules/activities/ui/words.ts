import type { ModuleWords } from "../../../kit/case-view.ts"
import { activityWords } from "../words/activity.ts"
import { enrolmentWords } from "../words/enrolment.ts"
import { summonsWords } from "../words/summons.ts"

const w = (zh: string, en: string) => ({ zh, en })

/** The words of the two ways of attending, by their path. */
export const attendanceWords: Readonly<Record<string, ModuleWords>> = {
  summons: summonsWords,
  enrolments: enrolmentWords,
}

export const refusals = { ...activityWords.reasons, ...summonsWords.reasons }

export const screens = {
  mine: w("我的会议活动", "My activities"),
  short: w("会议", "Meetings"),
  settings: w("会议活动规则", "Rules of activities"),
  calendar: w("会议活动", "Activities"),
  activity: w("会议活动", "Activity"),
  attendance: w("参会情况", "Attendance"),
  create: w("新建会议活动", "Prepare an activity"),
  screen: w("签到屏", "Check-in screen"),
  list: w("名单签到", "Check in by the list"),
  checkIn: w("签到", "Check in"),
  // Mine
  mineLead: w("要参加什么，答复没有，去过哪些。", "What is coming, what you answered, where you were."),
  coming: w("将要举行", "Coming"),
  past: w("近一年的考勤", "My attendance in the past year"),
  nothingComing: w("近期没有会议活动", "Nothing is coming"),
  nothingComingWhy: w(
    "有会议活动通知时会出现在这里，可以一键答复。",
    "When you are called or invited it stands here, to be answered with one tap.",
  ),
  nothingPast: w("近一年没有考勤记录。", "No attendance in the past year."),
  must: w("必须参加", "attendance is a duty"),
  free: w("自愿参加", "free to join"),
  answerBy: w("{date}前答复", "answer by {date}"),
  halfDays: w("{n} 个半天", "{n} half-days"),
  leaveReason: w("请假事由：{reason}", "Leave: {reason}"),
  refused: w("没有准假：{reason}", "Leave refused: {reason}"),
  reason: w("事由", "Reason"),
  cancel: w("返回", "Back"),
  done: w("{action}：已完成", "{action}: done"),
  // Calendar
  earlier: w("上月", "Month before"),
  later: w("下月", "Month after"),
  month: w("{year} 年 {month} 月", "{month}/{year}"),
  nothingThen: w("这个月没有会议活动", "Nothing in this month"),
  nothingThenWhy: w(
    "新建以后发出通知，委员就能看到并答复。",
    "Prepare one and send the notice: members see it and answer.",
  ),
  invited: w("邀请", "Invited"),
  comingCount: w("参加", "Coming"),
  unanswered: w("未答复", "Unanswered"),
  leaves: w("待批请假", "Leave to decide"),
  present: w("到会", "Present"),
  yearAttendance: w("{year} 年会议出席", "Attendance of meetings in {year}"),
  yearAttendanceSays: w(
    "已结算的会议应到 {called} 人次：出席 {attended} 人次（{share}%），请假 {excused} 人次，缺席 {absent} 人次。",
    "Of {called} called to meetings that are settled, {attended} attended ({share}%), {excused} were on leave, {absent} were absent.",
  ),
  attendedByMonth: w("各月出席率", "Attended, by month"),
  attendedShare: w("出席率", "Attended"),
  monthOnly: w("{month} 月", "{month}"),
  // Form
  whom: w("邀请谁", "Whom"),
  whomHint: w(
    "按界别、专委会或个人选择；重复的人只通知一次。",
    "By sector, committee or person; nobody is told twice.",
  ),
  committees: w("专委会", "Committees"),
  sectors: w("界别", "Sectors"),
  bodies: w("其他单位和小组", "Other bodies and groups"),
  persons: w("个人", "Persons"),
  organisingBodyHint: w(
    "选填：以哪个专委会、界别或小组的名义组织；结算以后计入该单位的工作。",
    "If a committee, a sector or a group organises it: once settled it counts as that body's work.",
  ),
  capacityHint: w(
    "不填为不限；满额以后的报名列为候补。",
    "Empty: no limit. Beyond it people wait in a queue.",
  ),
  save: w("保存", "Save"),
  saveDraft: w("保存，下一步发通知", "Save; the notice comes next"),
  groupHint: w("不填按界别分组。", "Empty: by sector."),
  // Page
  organiser: w("组织者", "Organiser"),
  capacity: w("名额", "Places"),
  leaveBy: w("准假人", "Leave is granted by"),
  materials: w("材料", "Materials"),
  noMaterials: w("没有材料。", "No materials."),
  myAnswer: w("我的答复", "My answer"),
  roster: w("名单", "The list"),
  decideLeave: w("批假", "Decide"),
  rosterEmpty: w(
    "发出通知以后，名单和答复出现在这里。",
    "Once the notice is sent, the list and the answers stand here.",
  ),
  export: w("导出名单", "Export"),
  all: w("全部", "All"),
  name: w("姓名", "Name"),
  groupName: w("组别", "Group"),
  state: w("答复", "Answer"),
  notes: w("备注", "Notes"),
  late: w("逾期请假", "asked late"),
  wasLate: w("迟到早退", "late"),
  reminded: w("已提醒 {n} 次", "reminded {n}×"),
  timeline: w("经过", "What happened"),
  intoGroup: w("编入组别", "Put into group"),
  choose: w("选择 {name}", "Choose {name}"),
  // Door
  scan: w("用手机相机扫码签到", "Scan with the phone's camera to check in"),
  scanHint: w(
    "{lives} 秒内有效，须本人登录；每半天签一次。",
    "Good for {lives} seconds, under your own account; once in each half-day.",
  ),
  scanNote: w(
    "时效内转发的照片无法完全识别，请现场清点人数。这一行全屏时不显示。",
    "A picture sent on within that time cannot be told apart: count those in the room. Full screen leaves this line out.",
  ),
  presentNow: w("已到 {n} 人，应到 {all} 人", "{n} of {all} are here"),
  full: w("全屏", "Full screen"),
  toScreen: w("打开签到屏", "Open the check-in screen"),
  toList: w("名单签到", "Check in by the list"),
  checking: w("正在签到……", "Checking in…"),
  checkedIn: w("签到成功", "You are checked in"),
  notCheckedIn: w("没有签到", "Not checked in"),
  alreadyHere: w("已经签到", "You are checked in already"),
  noCode: w("请对准会场屏幕上的码扫描。", "Scan the code on the screen at the door."),
  toActivity: w("看会议活动", "See the activity"),
  half: w("半天", "Half-day"),
  am: w("{date}上午", "{date}, morning"),
  pm: w("{date}下午", "{date}, afternoon"),
  find: w("按姓名找", "Find a name"),
  keys: w("j、k 上下移动，x 登记到会。", "j and k move, x enters as present."),
  enter: w("登记", "Enter"),
  here: w("已到", "Here"),
  importFile: w(
    "导入签到表（XLSX、CSV：“姓名”，可有该半天一列）",
    "Import a table: names, and a column of the half-day if it has one (XLSX, CSV)",
  ),
  imported: w("登记 {entered} 人，{already} 人原已签到", "{entered} entered, {already} were here already"),
}
