import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import * as parties from "../words/parties.ts"

export const feedbackWords = {
  name: { zh: "反馈评价", en: "Feedback" },
  states: {
    awaiting: { zh: "待评价", en: "Awaiting" },
    given: { zh: "已评价", en: "Given" },
    lapsed: { zh: "未反馈", en: "No response" },
  },
  next: {
    awaiting: {
      zh: "请提案者本人评价；到期未评价的记为未反馈，不算满意。",
      en: "The proposer rates in person; after the deadline it counts as no response, never as satisfied.",
    },
    given: {
      zh: "评价已密封，承办单位只能看到达到最低份数的汇总。",
      en: "The rating is sealed; units only see totals above the minimum.",
    },
    lapsed: { zh: "逾期未评价，单列为未反馈。", en: "The time is over; it is counted apart as no response." },
  },
  actions: {
    open: { zh: "征询评价", en: "Ask for a rating" },
    rate: { zh: "评价", en: "Rate" },
    enterPaper: { zh: "录入纸质反馈", en: "Enter a paper form" },
    lapse: { zh: "逾期未反馈", en: "Lapse" },
  },
  does: {
    rate: {
      zh: "评价一经提交即密封，不能更改；承办单位看不到您个人的评价。",
      en: "Once given it is sealed and cannot be changed; the unit never sees your own rating.",
    },
    enterPaper: {
      zh: "按提案者直接交来的纸质表录入，注明为书面，并告知提案者本人。",
      en: "Enters the form the proposer handed in, marked as paper; the proposer is told.",
    },
    lapse: { zh: "到期没有评价，记为未反馈。", en: "Recorded as no response." },
  },
  fields: {
    ratings: { zh: "评价", en: "Rating" },
    axis: { zh: "评价维度", en: "Axis" },
    value: { zh: "评价等级", en: "Value" },
    comment: { zh: "意见", en: "Comment" },
    receivedOn: { zh: "收到日期", en: "Received on" },
    givenOn: { zh: "评价日期", en: "Given on" },
    channel: { zh: "途径", en: "Way" },
    attempt: { zh: "第几次办理", en: "Attempt" },
  },
  deadlines: { feedback: { zh: "评价期限", en: "Rating due" } },
  relations: { rater: { zh: "评价人", en: "Rater" } },
  reasons: {
    axis_missing: {
      zh: "还没有评价“{axis}”，请逐项评价。",
      en: "“{axis}” has not been rated. Rate each item.",
    },
    counts_not_yours: {
      zh: "只能查看本单位的满意度汇总。",
      en: "You can see the totals of your own unit only.",
    },
    unknown_rating: {
      zh: "评价维度或等级不在本政协的范围内，请刷新后重新选择。",
      en: "An axis or value is not in use here. Reload and choose again.",
    },
    paper_from_future: {
      zh: "收到日期不能晚于今天，请核对。",
      en: "The form cannot have arrived after today. Check the date.",
    },
  },
  choices: {
    self: { zh: "本人", en: "In person" },
    paper: { zh: "书面", en: "On paper" },
  },
  notices: {
    paper_entered: {
      title: { zh: "已按您的纸质反馈表录入评价", en: "Your paper form was entered" },
      body: {
        zh: "{number}《{subject}》。如果您没有交过纸质反馈表，请立即联系提案委员会。",
        en: "{number} {subject}. If you handed in no form, tell the proposal committee at once.",
      },
    },
    joint_meeting_due: {
      title: {
        zh: "再次答复后仍有不满意，需召开联席面商会",
        en: "Dissatisfied again: a joint meeting is due",
      },
      body: { zh: "{number}《{subject}》", en: "{number} {subject}" },
    },
  },
  policies: {
    ...parties.policies,
    rater: { zh: "评价人本人", en: "the proposer whose form it is" },
    notOfUnit: { zh: "不兼任承办单位职务", en: "without a post in a handling unit" },
  },
} satisfies ProcedureWords
