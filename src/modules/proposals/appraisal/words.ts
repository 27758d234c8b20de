import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import * as parties from "../words/parties.ts"

const about = { zh: "《{subject}》", en: "{subject}" }
const why = { zh: "《{subject}》：{reason}", en: "{subject}: {reason}" }
const told = (zh: string, en: string, body = about) => ({ title: { zh, en }, body })

export const appraisalWords = {
  name: { zh: "双向评议", en: "Two-way appraisal" },
  states: {
    open: { zh: "待评议", en: "Open" },
    unit_rated: { zh: "单位已评", en: "Rated by the unit" },
    committee_rated: { zh: "提案委已评", en: "Rated by the committee" },
    closed: { zh: "已公布", en: "Closed" },
  },
  next: {
    open: {
      zh: "承办单位评提案，提案委员会评办理，互不知晓；双方都评完或到期后公布。",
      en: "The unit rates the proposal and the committee the handling, neither knowing the other's, until both are in or time is up.",
    },
    unit_rated: { zh: "等待提案委员会评议办理情况。", en: "The committee rates the handling." },
    committee_rated: { zh: "等待承办单位评议提案。", en: "The unit rates the proposal." },
    closed: {
      zh: "评议已公布；办理评议在最低档的，可以要求整改。",
      en: "Published; handling in the lowest band may be called back for correction.",
    },
  },
  actions: {
    open: { zh: "开始评议", en: "Ask for an appraisal" },
    rateProposal: { zh: "评议提案", en: "Rate the proposal" },
    rateHandling: { zh: "评议办理", en: "Rate the handling" },
    closeRound: { zh: "提前结束评议", en: "Close early" },
    lapse: { zh: "到期公布", en: "Close, time being up" },
    announce: { zh: "公布评议", en: "Announce" },
    askRectification: { zh: "要求整改", en: "Ask for correction" },
    reportRectification: { zh: "报告整改情况", en: "Report the correction" },
  },
  does: {
    rateProposal: {
      zh: "提交后不能更改；公布以前只有本单位看得到。",
      en: "Cannot be changed once given; only your unit sees it until it is published.",
    },
    rateHandling: {
      zh: "提交后不能更改；公布以前只有提案委员会看得到。",
      en: "Cannot be changed once given; only the committee sees it until it is published.",
    },
    closeRound: {
      zh: "不再等待未评的一方，已有的评议随即公布。",
      en: "Waits for nobody any longer; what has been said is published at once.",
    },
    lapse: { zh: "到期仍未评的，视为未评。", en: "Whoever has not rated by now has not rated." },
    announce: {
      zh: "告知承办单位和提案者评议已经公布。",
      en: "Tells the unit and the proposers that it is published.",
    },
    askRectification: {
      zh: "要求承办单位整改并报告；只能要求一次。",
      en: "Asks the unit to put things right and report; it can be asked once.",
    },
    reportRectification: {
      zh: "向提案委员会报告整改情况。",
      en: "Tells the committee what has been put right.",
    },
  },
  fields: {
    assignmentId: { zh: "承办件", en: "Assignment" },
    sound: { zh: "科学性", en: "Soundness" },
    serious: { zh: "严肃性", en: "Seriousness" },
    feasible: { zh: "可行性", en: "Feasibility" },
    wellFormed: { zh: "规范性", en: "Form" },
    influential: { zh: "影响性", en: "Influence" },
    leadership: { zh: "组织领导", en: "Leadership" },
    method: { zh: "办理机制", en: "Working method" },
    contact: { zh: "沟通面商", en: "Contact with the proposer" },
    effect: { zh: "办理成效", en: "Effect" },
    answer: { zh: "答复规范", en: "Form of the reply" },
    comment: { zh: "评语", en: "Comment" },
    reason: { zh: "原因", en: "Reason" },
    rectified: { zh: "整改情况", en: "What was put right" },
  },
  deadlines: { rating: { zh: "评议期限", en: "Rating due" } },
  relations: parties.relations,
  reasons: {
    not_in_lowest_band: {
      zh: "只有办理评议低于 {least} 分的才要求整改。这件没有低于这一分数，或者还没有评分。",
      en: "Correction is asked for below {least} points. This one is not below, or was not rated.",
    },
    rectification_asked: {
      zh: "已经要求整改，不能再次要求。请等待承办单位报告。",
      en: "Correction was asked for already. Wait for the unit's report.",
    },
    rectification_not_asked: {
      zh: "提案委员会没有要求整改，因此不需要报告。",
      en: "The committee has not asked for correction, so there is nothing to report.",
    },
    only_committee_appraises: {
      zh: "双向评议由提案委员会组织。请与提案委员会联系。",
      en: "The proposal committee holds the appraisal. Get in touch with it.",
    },
    no_such_assignment: {
      zh: "没有找到这件承办件。请重新选择。",
      en: "This assignment was not found. Choose again.",
    },
    not_to_be_appraised: {
      zh: "这件承办件还没有答复、是会办件，或已经评议过，不能再评议。请选择已答复的主办、独办或分办件。",
      en: "This assignment has no reply yet, is an assist, or was appraised before. Choose one that was answered by its unit.",
    },
    results_not_shown: {
      zh: "各单位评议结果只向办理提案工作的部门显示。",
      en: "Units' results are shown to those who run the work.",
    },
  },
  choices: {
    excellent: { zh: "优秀", en: "Excellent" },
    good: { zh: "良好", en: "Good" },
    fair: { zh: "一般", en: "Fair" },
    poor: { zh: "较差", en: "Poor" },
  },
  notices: {
    appraisal_closed: told("双向评议已公布", "A two-way appraisal is published"),
    rectification_asked: told("评议结果要求整改", "Correction is asked after the appraisal", why),
    rectification_reported: told("承办单位报告了整改情况", "A unit has reported its correction"),
    overdue: told("评议已逾期", "An appraisal is overdue"),
    due_soon: told("评议即将到期", "An appraisal is due soon"),
  },
  policies: {
    ...parties.policies,
    closed: { zh: "公布之后", en: "once published" },
  },
} satisfies ProcedureWords
