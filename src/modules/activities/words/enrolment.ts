import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import { keptNotices, keptWords, policies } from "./attendance.ts"

const w = (zh: string, en: string) => ({ zh, en })
const done = w("考勤已结算，计入履职。", "Settled; it counts for service.")

export const enrolmentWords = {
  ...keptWords,
  policies,
  name: w("活动报名（自愿）", "Enrolment"),
  states: {
    offered: w("可报名", "Open"),
    enrolled: w("已报名", "Signed up"),
    waiting_list: w("候补", "On the waiting list"),
    declined: w("不参加", "Not joining"),
    withdrawn: w("已取消报名", "Withdrawn"),
    here: w("已签到", "Checked in"),
    took_part: w("已参加", "Took part"),
    no_show: w("报名未到", "Did not come"),
    not_joined: w("未参加", "Did not join"),
    taken_off: w("不需参加", "Taken off the list"),
  },
  next: {
    offered: w("愿意参加的报名。", "Sign up if you would like to come."),
    enrolled: w(
      "到场时扫码签到；来不了请取消报名，把名额让给别人。",
      "Check in at the door; withdraw if you cannot come.",
    ),
    waiting_list: w("有人取消时按报名先后递补，会通知您。", "As places fall free you move up, and are told."),
    declined: w("改了主意可以再报名。", "You may still sign up."),
    withdrawn: w("改了主意可以再报名。", "You may sign up again."),
    here: w("结束后结算考勤。", "Attendance is settled afterwards."),
    took_part: done,
    no_show: done,
    not_joined: w("没有参加，不影响履职。", "Not joining costs nothing."),
    taken_off: w("不需参加。", "You need not come."),
  },
  actions: {
    ...keptWords.actions,
    signUp: w("报名", "Sign up"),
    decline: w("不参加", "Not this time"),
    withdraw: w("取消报名", "Withdraw"),
    promote: w("递补", "Move up"),
  },
  does: {
    ...keptWords.does,
    signUp: w("报名参加；名额已满时列为候补。", "Signs you up, or puts you on the waiting list."),
    decline: w("告诉组织者您不参加，不影响履职。", "Tells the organiser; it costs nothing."),
    withdraw: w("取消报名，名额让给候补的人。", "Gives your place to whoever waits."),
    promote: w("递补为正式报名，通知本人。", "A place is given, and the person told."),
  },
  deadlines: {},
  notices: {
    ...keptNotices,
    promoted: {
      title: w("已递补：{subject}", "You have a place: {subject}"),
      body: w("候补转为正式报名。", "You moved up from the waiting list."),
    },
  },
} satisfies ProcedureWords
