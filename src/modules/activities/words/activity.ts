import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import { activityKinds } from "../schema/kinds.ts"
import { policies } from "./attendance.ts"

const w = (zh: string, en: string) => ({ zh, en })
const kinds = Object.fromEntries(Object.entries(activityKinds).map(([key, { name }]) => [key, name]))

export const activityWords = {
  name: w("会议活动", "Activity"),
  states: {
    draft: w("筹备中", "In preparation"),
    called: w("已通知", "Called"),
    settled: w("已结算", "Settled"),
    cancelled: w("已取消", "Cancelled"),
  },
  next: {
    draft: w("组织者发出通知以后，委员才会看到。", "Members see it once the organiser has sent the notice."),
    called: w(
      "委员答复；到会时扫码或由工作人员签到；结束后结算考勤。",
      "Members answer, check in at the door, and attendance is settled afterwards.",
    ),
    settled: w(
      "考勤已经结算并计入履职；有误的逐人更正，写明原因。",
      "Attendance is settled and counts for service; an error is corrected person by person, with the reason.",
    ),
    cancelled: w("已取消，不计考勤。", "Cancelled; no attendance is kept."),
  },
  actions: {
    open: w("新建会议活动", "Prepare an activity"),
    edit: w("修改", "Edit"),
    call: w("发出通知", "Send the notice"),
    invite: w("增加人员", "Invite more"),
    change: w("变更时间地点", "Change time or place"),
    widen: w("增加名额", "More places"),
    group: w("分组", "Put into groups"),
    chase: w("提醒未答复的人", "Remind who has not answered"),
    settle: w("结算考勤", "Settle attendance"),
    cancel: w("取消活动", "Cancel it"),
  },
  does: {
    edit: w("通知发出以前可以修改。", "May be changed until the notice is sent."),
    call: w(
      "通知所有邀请的人，请他们答复。晚于规定的通知时间须写明原因。",
      "Tells everybody invited and asks for an answer. Later than the terms have it, the reason is said.",
    ),
    invite: w("向新增的人发出通知。", "Tells those who are added."),
    change: w(
      "时间或地点变了，已有的答复全部作废，重新通知、重新答复。",
      "When time or place changes, every answer is void: all are told and asked again.",
    ),
    widen: w("按报名先后递补候补人员，并通知本人。", "Those who waited longest move up, and are told."),
    group: w("把选中的人编入一组。", "Puts those chosen into one group."),
    chase: w("给还没有答复的人发一条提醒。", "Sends a reminder to those who have not answered."),
    settle: w(
      "按签到结算每个人的考勤，计入履职。只结算一次；以后逐人更正。",
      "Settles everybody's attendance by the check-ins. Once only; later errors are corrected one by one.",
    ),
    cancel: w("通知所有邀请的人。不能撤销。", "Tells everybody invited. It cannot be undone."),
  },
  fields: {
    title: w("名称", "Title"),
    kind: w("类别", "Kind"),
    mustAttend: w("必须参加", "Attendance is a duty"),
    onDate: w("开始日期", "Begins on"),
    fromTime: w("开始时间", "at"),
    untilDate: w("结束日期", "Ends on"),
    untilTime: w("结束时间", "at"),
    place: w("地点", "Place"),
    about: w("内容和要求", "What it is about"),
    capacity: w("名额", "Places"),
    answerBy: w("答复截止", "Answer by"),
    organisingBodyId: w("主办单位", "Organised by"),
    invited: w("邀请对象", "Who is invited"),
    everybody: w("全体委员", "Every member"),
    standing: w("常务委员", "Standing members"),
    bodyIds: w("界别、专委会、小组", "Sectors, committees, groups"),
    personIds: w("个人", "Persons"),
    urgent: w("临时通知的原因", "Why at short notice"),
    group: w("组别", "Group"),
    attendanceIds: w("人员", "People"),
    reason: w("原因", "Reason"),
  },
  deadlines: {},
  relations: { invitee: w("参加人员", "Invited"), organising_body: w("主办单位", "Organised by") },
  choices: {
    ...kinds,
    organiser: w("组织者", "the organiser"),
    office: w("委员联络机构", "the liaison office"),
    chair: w("主席会议成员", "the chairs' meeting"),
  },
  reasons: {
    organisers_only: w(
      "会议活动由本会工作机构、专委会和界别召集人组织。",
      "Offices, committees and sector conveners organise activities.",
    ),
    no_organising_body: w(
      "主办单位须是现有的专委会、界别或小组。请重新选择。",
      "What organises it must be a committee, a sector or a group that stands. Choose again.",
    ),
    not_of_this_body: w(
      "召集人只能以本界别的名义组织。请改选本界别，或不填主办单位。",
      "A convener organises for their own sector. Choose it, or leave this empty.",
    ),
    ends_before_it_begins: w("结束时间须晚于开始时间。", "It has to end after it begins."),
    answers_too_late: w("答复截止不能晚于开始日期。", "Answers are wanted before it begins."),
    activity_too_long: w(
      "一次会议活动不超过一个月；更长的请分几次建立。",
      "One activity lasts a month at most; divide a longer one.",
    ),
    notice_too_short: w(
      "规定提前 {days} 天通知，现在只剩 {left} 天。确需临时通知的，写明原因，随通知一并告知。",
      "The terms ask for {days} days' notice; {left} are left. If it has to be, say why: it goes out with the notice.",
    ),
    activity_over: w("会议活动已经结束。", "It is over."),
    nobody_invited: w("还没有选择邀请对象。先修改，再发通知。", "Nobody is invited yet: edit it first."),
    nobody_new_invited: w(
      "选中的人都已经邀请过，或者其中没有在任委员。",
      "All of them are invited already, or none is a member in office.",
    ),
    no_capacity_set: w("没有限定名额，不需要增加。", "There is no limit to widen."),
    capacity_only_grows: w(
      "名额只能增加，现在是 {capacity}。",
      "Places can only be added; there are {capacity}.",
    ),
    everybody_answered: w("所有人都已经答复。", "Everybody has answered."),
    not_over_yet: w("{date} 结束，之后才能结算。", "It lasts until {date} and is settled then."),
    leaves_undecided: w(
      "还有 {count} 个请假没有批复，先批复再结算。",
      "{count} requests for leave are undecided: decide them first.",
    ),
  },
  notices: {
    activity_called: {
      title: w("会议活动通知：{subject}", "You are called: {subject}"),
      body: w("{when}，{place}。打开答复是否参加。", "{when}, {place}. Open it to answer."),
    },
    activity_changed: {
      title: w("时间地点变更：{subject}", "Time or place changed: {subject}"),
      body: w(
        "改为 {when}，{place}。原因：{reason}。原答复作废，重新答复。",
        "Now {when}, {place}: {reason}. Your answer is void; answer again.",
      ),
    },
    activity_cancelled: {
      title: w("已取消：{subject}", "Cancelled: {subject}"),
      body: w("原因：{reason}", "Why: {reason}"),
    },
  },
  policies: {
    ...policies,
    invitee: w("被邀请的人", "whoever is invited"),
    houseReader: w("机关和专委会工作人员、主席会议成员", "staff and chairs"),
  },
} satisfies ProcedureWords
