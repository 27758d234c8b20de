import type { Words } from "../../../base/words.ts"

/** Measures, conventions and what is shown apart, as people say them. */
const said = (zh: string, en: string): Words => ({ zh, en })

export const measureNames = {
  received: said("收到", "Received"),
  filed: said("立案", "Filed"),
  fates: said("收到提案的去向", "What became of proposals received"),
  filingRate: said("立案率", "Filing rate"),
  categoryShare: said("分类占比", "Share by category"),
  kindShare: said("提案者占比", "Share by kind"),
  assignments: said("承办件数", "Assignments"),
  replyRate: said("办复率", "Reply rate"),
  completionRate: said("办结率", "Completion rate"),
  fulfilmentRate: said("办成率", "Fulfilment rate"),
  satisfactionRate: said("满意率", "Satisfaction rate"),
  satisfactionShare: said("满意度分布", "Ratings by value"),
  feedbackReturnRate: said("反馈率", "Feedback return rate"),
  meetingRate: said("面商率", "Meeting rate"),
  adoptionRate: said("采纳率", "Adoption rate"),
  classShare: said("办理结果分类占比", "Share by result class"),
  participationRate: said("参与率", "Participation rate"),
  promiseAge: said("未兑现承诺的时间", "Age of open promises"),
} as const

/** Each convention, by the point in which reports differ, and what each choice means. */
export const conventionWords = {
  merge: {
    name: said("并案口径", "Merged proposals"),
    partition: said("分列：并案不计入立案", "Partition: merged ones are not counted as filed"),
    gross_net: said(
      "毛净：并案先计入立案，另列并案后件数",
      "Gross-net: merged ones are counted as filed, the net number stands beside",
    ),
  },
  share: {
    name: said("占比的分母", "Shares are of"),
    filed: said("以立案件数为分母", "Of filed proposals"),
    received: said("以收到件数为分母", "Of proposals received"),
  },
  reply: {
    name: said("办复口径", "Replied means"),
    full: said(
      "按期并按程序（沟通、见面次数足够）答复",
      "Answered in time, with the contacts and meetings required",
    ),
    any: said("只计是否答复", "Any answer"),
  },
  results: {
    name: said("办理结果的分母", "Results are of"),
    replies: said("以答复件次为分母（分办各计一次）", "Of replies; separate units each count once"),
    classified: said("以已分类的提案为分母", "Of classified proposals"),
    net: said("以立案件数为分母（含未答复）", "Of filed proposals, answered or not"),
  },
  solved: {
    name: said("办结口径", "Completed means"),
    solved_only: said("只计已解决", "Solved only"),
    with_in_progress: said("已解决加正在解决", "Solved, and being solved"),
  },
  satisfied: {
    name: said("满意率的分母", "Satisfaction is of"),
    returned: said("以收回并可开启的反馈为分母", "Of forms returned that may be opened"),
    all: said("以发出的全部反馈表为分母（未反馈计入分母）", "Of all forms sent, answered or not"),
  },
  mostly: {
    name: said("满意口径", "Satisfied means"),
    with_mostly: said("满意加基本满意", "Satisfied and mostly satisfied"),
    satisfied_only: said("只计满意", "Satisfied only"),
  },
} as const

export const partWords = {
  received: said("收到的提案", "Proposals received"),
  filed: said("立案的提案", "Filed proposals"),
  filedGross: said("立案的提案（含并案）", "Filed proposals, merged ones included"),
  filedIn: said("该类立案的提案", "Filed proposals of the kind"),
  receivedIn: said("该类收到的提案", "Proposals of the kind received"),
  assignments: said("承办任务", "Assignments"),
  repliedFull: said(
    "各主办、分办单位均按期按程序答复的提案",
    "Proposals answered in time and by full procedure",
  ),
  repliedAny: said("各主办、分办单位均已答复的提案", "Proposals answered by every answering unit"),
  solved: said("结果为“已解决”类的件数", "Results that mean solved"),
  solvedOrInProgress: said("结果为“已解决”或“正在解决”类的件数", "Results that mean solved or being solved"),
  replies: said("答复件次", "Replies"),
  classified: said("已分类的提案", "Classified proposals"),
  inClass: said("该类结果的件数", "Results of the class"),
  kept: said("已兑现的承诺", "Promises kept"),
  promises: said("作出的承诺", "Promises made"),
  openPromises: said("未兑现的承诺", "Open promises"),
  promisesOfAge: said("该时间段内作出、尚未兑现的承诺", "Open promises of that age"),
  satisfied: said("评价为满意的反馈", "Forms that say satisfied"),
  satisfiedOrMostly: said("评价为满意或基本满意的反馈", "Forms that say satisfied or mostly satisfied"),
  withValue: said("该评价的反馈", "Forms with the value"),
  returned: said("收回的反馈", "Forms returned"),
  opened: said("收回并可开启的反馈", "Forms returned that may be opened"),
  sent: said("发出的反馈表", "Forms sent"),
  met: said("有当面沟通记录的主办、分办件", "Answering assignments with a face-to-face contact"),
  answering: said("主办、独办、分办件（不含会办）", "Answering assignments, without assists"),
  adopted: said("答复为采纳的建议条数", "Recommendations adopted"),
  recommendations: said("立案提案的全部建议条数", "All recommendations of filed proposals"),
  proposed: said("提交（含联名）过提案的委员", "Members who proposed or co-signed"),
  members: said("本届委员", "Members of the term"),
}

const fateWords = {
  filed: said("立案", "Filed"),
  merged: said("并案", "Merged"),
  opinion: said("转社情民意信息", "Converted to opinion reports"),
  advice: said("转意见建议", "Converted to advice"),
  escalated: said("转上级或外单位", "Passed to a higher level"),
  resolved: said("会中已解决", "Resolved on site"),
  rejected: said("不予立案", "Not filed"),
  withdrawn: said("撤案", "Withdrawn"),
  in_review: said("审查中", "In review"),
}

export const codeWords: Readonly<Record<string, Words>> = {
  ...fateWords,
  sole: said("独办", "Sole"),
  lead: said("主办", "Lead"),
  assist: said("会办", "Assist"),
  separate: said("分办", "Separate"),
  under_90: said("不满 3 个月", "Under 3 months"),
  under_180: said("3–6 个月", "3–6 months"),
  under_365: said("6–12 个月", "6–12 months"),
  over_365: said("1 年以上", "Over a year"),
  unclassified: said("未分类", "Not classified"),
  plenary: said("大会提案", "Plenary"),
  intersession: said("平时提案", "Intersession"),
}

/** What belongs to no part of a rate and would be lost if it were not said. */
export const apartWords = {
  net: said("并案后净件数", "Net of merged"),
  unanswered: said("未反馈", "No response"),
  sealed: said("已收回、份数不足未开启", "Returned, sealed until there are enough"),
  sealedByFilter: said("评价密封：不按分类、种类等细分", "Ratings are sealed: not broken down by filters"),
  dueUnknown: said("已答复但无期限记录", "Answered, with no due date on record"),
  notReplied: said("尚未答复", "Not answered yet"),
  dropped: said("不再跟踪", "Dropped"),
  openPromises: said("未兑现", "Open"),
  overduePromises: said("其中已逾期", "Of these, overdue"),
  partial: said("部分采纳", "Adopted in part"),
  planned: said("列入计划", "Planned"),
  withdrawn: said("撤案", "Withdrawn"),
}

export const noConvention = said("各地口径一致", "Counted alike everywhere")

export const statisticsReasons = {
  statistics_not_open: {
    zh: "提案统计向委员、提案工作机构、督办领导和承办单位开放。请联系提案委办公室。",
    en: "Statistics are open to members, those who run the work, leaders and units. Ask the proposal office.",
  },
  snapshot_not_yours: {
    zh: "公布的数字由提案委办公室、提案委员会或主席会议成员存档。请联系提案委办公室。",
    en: "Published figures are kept by the proposal office, the committee or a chair. Ask the proposal office.",
  },
  unit_not_yours: {
    zh: "只能查看本单位的数字。请去掉承办单位筛选。",
    en: "You may see your own unit's figures only. Remove the filter by unit.",
  },
  statistics_no_session: {
    zh: "没有这次会议。请从列表中选择。",
    en: "There is no such session. Choose one from the list.",
  },
  unknown_convention: {
    zh: "没有“{convention}”这一口径。可选：{known}。",
    en: "There is no convention called {convention}. Known: {known}.",
  },
  published_in_future: {
    zh: "公布日期不能晚于今天。请改为实际公布的日期。",
    en: "The day of publication is in the future. Give the day on which it was published.",
  },
} satisfies Record<string, Words>
