import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import { keptNotices, keptWords, policies } from "./attendance.ts"

const w = (zh: string, en: string) => ({ zh, en })
const done = w("考勤已结算，计入履职。", "Settled; it counts for service.")

export const summonsWords = {
  ...keptWords,
  policies,
  name: w("参会通知（必到）", "Summons"),
  states: {
    called: w("待答复", "To be answered"),
    coming: w("参加", "Coming"),
    leave_asked: w("请假待批", "Leave asked for"),
    on_leave: w("已准假", "Leave granted"),
    leave_refused: w("未准假", "Leave refused"),
    present: w("已签到", "Checked in"),
    attended: w("出席", "Attended"),
    excused: w("请假", "On leave"),
    absent: w("缺席", "Absent"),
    released: w("不需参加", "Released"),
  },
  next: {
    called: w("答复参加；不能参加的请假。", "Say that you come, or ask for leave."),
    coming: w("到会时扫码签到。", "Check in at the door."),
    leave_asked: w("等待批复。", "Leave is being decided."),
    on_leave: w("已准假，不需到会。", "You need not come."),
    leave_refused: w("没有准假，应当到会。", "Leave was refused: you are expected."),
    present: w("结束后结算考勤。", "Attendance is settled afterwards."),
    attended: done,
    excused: done,
    absent: done,
    released: w("不需参加。", "You need not come."),
  },
  actions: {
    ...keptWords.actions,
    accept: w("参加", "I am coming"),
    askLeave: w("请假", "Ask for leave"),
    grantLeave: w("准假", "Grant leave"),
    refuseLeave: w("不准假", "Refuse leave"),
  },
  does: {
    ...keptWords.does,
    accept: w("告诉组织者您会到会。", "Tells the organiser that you come."),
    askLeave: w("写明事由，由规定的人批准。", "Say why; whoever the terms name decides."),
    grantLeave: w("准假并通知本人。", "Grants leave and tells the person."),
    refuseLeave: w("不准假，告知本人原因。", "Refuses it and tells the person why."),
  },
  deadlines: { answer: w("答复是否参加", "Answer") },
  notices: {
    ...keptNotices,
    leave_asked: {
      title: w("请假待批：{subject}", "Leave asked for: {subject}"),
      body: w("{by}：{reason}", "{by}: {reason}"),
    },
    leave_granted: {
      title: w("已准假：{subject}", "Leave granted: {subject}"),
      body: w("不需到会。", "You need not come."),
    },
    leave_refused: {
      title: w("未准假：{subject}", "Leave refused: {subject}"),
      body: w("原因：{reason}", "Why: {reason}"),
    },
  },
} satisfies ProcedureWords
