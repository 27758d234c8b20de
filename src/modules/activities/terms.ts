import { z } from "zod"
import { type TermsOf, term } from "../../procedure/terms.ts"

const days = z.int().min(0).max(60)
const approver = z.enum(["organiser", "office", "chair"])
export type LeaveApprover = z.infer<typeof approver>
const unit = { zh: "日", en: "days" }

const definitions = {
  plenaryNotice: term<number>({
    label: { zh: "全体会议提前通知", en: "Notice of a plenary" },
    group: "notice",
    default: 7,
    unit,
    range: { zh: "无锡 7 日", en: "Wuxi: 7 days" },
    basis: "activity-notice",
    schema: days,
  }),
  otherNotice: term<number>({
    label: { zh: "其他会议活动提前通知", en: "Notice of anything else" },
    group: "notice",
    default: 3,
    unit,
    range: { zh: "无锡 3 日", en: "Wuxi: 3 days" },
    basis: "activity-notice",
    schema: days,
  }),
  leaveBefore: term<number>({
    label: { zh: "请假须提前", en: "Leave is asked for" },
    help: {
      zh: "晚于此时仍可请假，审批人会看到“逾期请假”。",
      en: "Later one may still ask; whoever decides sees that it is late.",
    },
    group: "leave",
    default: 2,
    unit,
    range: { zh: "无锡 2 日", en: "Wuxi: 2 days" },
    basis: "activity-leave",
    schema: days,
  }),
  leaveOfMeetings: term<LeaveApprover>({
    label: { zh: "全体会议、常委会会议由谁准假", en: "Who grants leave of plenaries and standing committee" },
    group: "leave",
    default: "chair",
    range: { zh: "秘书长（无锡）、主席（宣威）", en: "secretary-general (Wuxi), chair (Xuanwei)" },
    basis: "activity-leave",
    schema: approver,
  }),
  leaveOfOthers: term<LeaveApprover>({
    label: { zh: "其他会议活动由谁准假", en: "Who grants leave of anything else" },
    group: "leave",
    default: "organiser",
    range: { zh: "专委会负责人（宣威）", en: "the committee's head (Xuanwei)" },
    basis: "activity-leave",
    schema: approver,
  }),
  codeLives: term<number>({
    label: { zh: "签到码有效时间", en: "How long a code at the door lives" },
    help: {
      zh: "屏幕上的码每过一半时间更换一次；每人每半天只能用一次。照片在有效时间内转给场外的本人账号仍可使用，越短越难。",
      en: "It is replaced after half of this; each person uses one once in a half-day. A picture sent on within this time still works for whoever is on the list and signed in: the shorter, the harder.",
    },
    group: "attendance",
    default: 20,
    unit: { zh: "秒", en: "seconds" },
    range: { zh: "10—20 秒，由本会确定", en: "10 to 20 seconds; set by the committee" },
    basis: "activity-attendance",
    schema: z.int().min(10).max(20),
  }),
  presentShare: term<number>({
    label: { zh: "出席不足这一比例按缺席", en: "Absent below this share" },
    help: {
      zh: "按半天计；0 表示到会半天就算出席半天。",
      en: "By half-days; at 0 each half-day attended stands for itself.",
    },
    group: "attendance",
    default: 0,
    unit: { zh: "%", en: "%" },
    range: { zh: "威海：不足三分之二", en: "Weihai: below two thirds" },
    basis: "activity-attendance",
    schema: z.int().min(0).max(100),
  }),
}

export const activityTerms = {
  office: "activities",
  definitions,
  groups: {
    notice: { zh: "会议活动通知", en: "Notice" },
    leave: { zh: "请假", en: "Leave" },
    attendance: { zh: "考勤", en: "Attendance" },
  },
  presets: {},
}

export type ActivityTerms = TermsOf<typeof definitions>
