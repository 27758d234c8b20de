import { type ArticleBody, localRule, practice } from "./source.ts"

/** Meetings and activities 会议活动: notice, answers, leave, attendance. */
export const activityArticles = {
  "activity-notice": {
    zh: "全体会议提前七日、其他会议提前三日书面通知到本人；时间地点变更重新通知。",
    en: "Written notice to each person, seven days before a plenary and three before anything else; a change is notified anew.",
    source: localRule("无锡市政协会议通知和请假规定", "Wuxi, rules on notice and leave"),
  },
  "activity-answer": {
    zh: "必须参加的会议活动，不能参加的应当请假；自愿参加的，自行报名和取消。",
    en: "Where attendance is a duty, whoever cannot come asks for leave; where it is free, members sign up and withdraw.",
    source: practice,
  },
  "activity-leave": {
    zh: "请假应当提前提出并说明事由，由本会规定的负责人批准。",
    en: "Leave is asked for in advance with the reason, and granted by whom the committee names.",
    source: localRule("无锡市、宣威市等", "Wuxi, Xuanwei and others"),
  },
  "activity-attendance": {
    zh: "考勤以半天计，由组织者记录；结算一次，更正另行记载并说明理由。",
    en: "Attendance is metered by half-days and kept by the organiser; settled once, corrected with a reason.",
    source: localRule("上海市闵行区、威海市等", "Minhang of Shanghai, Weihai and others"),
  },
} as const satisfies Record<string, ArticleBody>
