const w = (zh: string, en: string) => ({ zh, en })

export const policies = {
  organiser: w("组织者（委员联络机构可代）", "the organiser, or the liaison office"),
  attendee: w("本人", "the person called"),
  inPerson: w("本人", "in person"),
  grantsLeave: w("准假人", "whoever grants leave"),
  system: w("系统", "the system"),
  attendanceReader: w("委员联络机构、主席会议成员", "the liaison office and chairs"),
}

/** Said of both lifecycles alike. */
export const keptWords = {
  actions: {
    open: w("列入名单", "Put on the list"),
    tell: w("发出通知", "Tell"),
    remind: w("提醒答复", "Remind"),
    checkIn: w("扫码签到", "Check in by the code"),
    present: w("登记签到", "Enter as present"),
    strikeCheckIn: w("撤销签到", "Strike a check-in"),
    recordSpeech: w("登记发言", "Record a speech"),
    strikeSpeech: w("撤销发言登记", "Strike the speech"),
    recordLateness: w("登记迟到早退", "Record lateness"),
    strikeLateness: w("撤销迟到登记", "Strike the lateness"),
    ask: w("重新征求答复", "Ask again"),
    close: w("随活动取消", "Close with the activity"),
    release: w("移出名单", "Take off the list"),
    settle: w("结算", "Settle"),
    correct: w("更正考勤", "Correct the attendance"),
  },
  does: {
    tell: w("通知本人。", "Tells the person."),
    remind: w("给本人发一条提醒。", "Sends the person a reminder."),
    checkIn: w("用会场屏幕上的码签到，只能本人签到。", "With the code on the screen at the door, in person."),
    present: w("登记这半天到会。", "Enters presence for that half-day."),
    strikeCheckIn: w(
      "这半天不算到会；原记录保留，写明原因。",
      "That half-day no longer counts; the record stays, with the reason.",
    ),
    recordSpeech: w("计入本人履职。", "Counts in the person's service."),
    strikeSpeech: w("发言不再计入履职。", "The speech no longer counts."),
    recordLateness: w("计入本人履职。", "Counts in the person's service."),
    strikeLateness: w("不再计迟到早退。", "The lateness no longer counts."),
    ask: w("原答复作废，重新答复。", "The answer is void; the person answers again."),
    close: w("活动取消，不计考勤。", "The activity is cancelled; nothing is counted."),
    release: w("通知本人不再需要参加。", "Tells the person that they need not come."),
    settle: w("按签到结算。", "Settles by the check-ins."),
    correct: w(
      "以更正后的为准，通知本人；原结算保留。",
      "What is right stands from now on and the person is told; the settlement is kept.",
    ),
  },
  fields: {
    reason: w("原因", "Reason"),
    code: w("签到码", "Code"),
    halfDay: w("半天", "Half-day"),
    how: w("签到方式", "How"),
    form: w("发言方式", "Form"),
    outcome: w("考勤结果", "Outcome"),
    halfDays: w("半天数", "Half-days"),
  },
  choices: {
    oral: w("口头发言", "oral"),
    written: w("书面发言", "written"),
    code: w("扫码", "by code"),
    list: w("名单", "by list"),
    import: w("导入", "imported"),
    attended: w("出席", "attended"),
    on_leave: w("请假", "on leave"),
    absent: w("缺席", "absent"),
    no_show: w("报名未到", "signed up, did not come"),
    not_joined: w("未参加", "did not join"),
  },
  relations: { attendee: w("参加人", "Attendee") },
  reasons: {
    activity_closed: w(
      "会议活动已经结算或取消。结算以后的错误用“更正考勤”。",
      "It is settled or cancelled. After the settlement use a correction.",
    ),
    activity_over: w("会议活动已经结束。", "It is over."),
    not_begun_yet: w("{date} 开始，当天才能签到。", "It begins on {date}; check-in is open from that day."),
    no_such_half_day: w("会议活动不包括这半天。", "It does not take place in that half-day."),
    half_day_to_come: w("这半天还没有到。", "That half-day is still to come."),
    not_checked_in: w("没有这半天的签到。", "There is no check-in for it."),
    checked_in_already: w("这半天已经签到，不用再签。", "You are checked in for this half-day already."),
    code_expired: w(
      "签到码已经更换。请对准会场屏幕上现在的码再扫一次。",
      "This code has been replaced. Scan the one on the screen now.",
    ),
    no_half_day_now: w("现在不在会议活动时间内，不能扫码签到。", "It does not take place now."),
    not_on_the_list: w(
      "您不在这次会议活动的名单上，请联系会场工作人员。",
      "You are not on the list of this activity: speak to the staff at the door.",
    ),
    has_not_spoken: w("没有发言登记。", "No speech is recorded."),
    has_spoken: w("已经登记发言。", "The speech is recorded already."),
    was_not_late: w("没有迟到登记。", "No lateness is recorded."),
    was_late: w("已经登记迟到。", "The lateness is recorded already."),
    more_half_days: w("最多 {most} 个半天。", "There were {most} half-days."),
    attended_no_half_day: w("出席至少半天。", "Attendance is one half-day at least."),
    activity_full: w("名额已满。", "There is no free place."),
    import_no_file: w("没有收到文件。", "No file arrived."),
    import_no_names: w("表中没有“姓名”一列。", "The table has no column of names."),
    import_unknown: w(
      "第 {row} 行“{name}”不在名单上，没有登记任何人。",
      "Row {row}: {name} is not on the list. Nobody was entered.",
    ),
    import_two: w(
      "第 {row} 行“{name}”在名单上有两人同名，请在名单上登记。",
      "Row {row}: there are two of the name {name}; enter them on the list.",
    ),
  },
}

const told = { title: w("{subject}", "{subject}") }
export const keptNotices = {
  asked: {
    title: w("会议活动通知：{subject}", "You are called: {subject}"),
    body: w("打开答复是否参加。", "Open it to answer."),
  },
  reminded: {
    title: w("尚未答复：{subject}", "Not answered yet: {subject}"),
    body: w("组织者在等您的答复。", "The organiser waits for your answer."),
  },
  released: {
    title: w("不再需要参加：{subject}", "You need not come: {subject}"),
    body: w("原因：{reason}", "Why: {reason}"),
  },
  corrected: { ...told, body: w("考勤已更正。原因：{reason}", "Your attendance was corrected: {reason}") },
}
