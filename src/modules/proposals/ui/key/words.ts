import type { ModuleWords } from "../../../../kit/case-view.ts"
import { appraisalArticles } from "../../../../rulebook/articles/appraisal.ts"
import { fundArticles } from "../../../../rulebook/articles/fund.ts"
import { keyArticles } from "../../../../rulebook/articles/key.ts"
import { appraisalWords } from "../../appraisal/words.ts"
import { awardWords } from "../../awards/words.ts"
import { fundWords } from "../../fund/words.ts"
import { keyWords } from "../../key/words.ts"
import { titles } from "./words-routes.ts"

const required = { zh: "还有必填的内容没有写", en: "Something required is still missing" }

/** The words of the four procedures as the kit reads them. */
export const keyCaseWords = {
  ...keyWords,
  reasons: { ...keyWords.reasons, required },
  bases: keyArticles,
} satisfies ModuleWords

export const appraisalCaseWords = {
  ...appraisalWords,
  reasons: { ...appraisalWords.reasons, required },
  bases: appraisalArticles,
  hints: Object.fromEntries(
    ["sound", "serious", "feasible", "wellFormed", "influential", "leadership", "method", "contact"]
      .concat(["effect", "answer"])
      .map((name) => [name, { zh: "0–100 分", en: "0 to 100" }]),
  ),
} satisfies ModuleWords

export const awardCaseWords = {
  ...awardWords,
  reasons: { ...awardWords.reasons, required },
  bases: appraisalArticles,
} satisfies ModuleWords

export const fundCaseWords = {
  ...fundWords,
  reasons: { ...fundWords.reasons, required },
  bases: fundArticles,
} satisfies ModuleWords

/** What only the screens say. */
export const screen = {
  ...titles,
  award: { zh: "评选", en: "Award round" },
  appraisal: { zh: "双向评议", en: "Appraisal" },
  list: { zh: "全部题目", en: "Themes" },
  theme: { zh: "重点题目", en: "Theme" },
  state: { zh: "状态", en: "State" },
  numbers: { zh: "提案", en: "Proposals" },
  leaders: { zh: "督办领导", en: "Leaders" },
  committee: { zh: "配合专委会", en: "Committee" },
  progress: { zh: "进展", en: "Progress" },
  decidedOn: { zh: "确定", en: "Chosen" },
  planOf: { zh: "方案", en: "Plan" },
  visitsOf: { zh: "督办 {n} 次", en: "{n} visits" },
  reportOf: { zh: "报告", en: "Report" },
  none: { zh: "尚无", en: "none" },
  shortlist: { zh: "列入备选", en: "Shortlist a proposal" },
  shortlistHelp: {
    zh: "从立案提案提出重点题目；之后可以并入相关提案、征求意见，由主席会议审定。",
    en: "Opens a theme from a filed proposal. More proposals can be bundled and opinions asked before the chairs' meeting decides.",
  },
  empty: { zh: "还没有重点提案", en: "No key proposals yet" },
  emptyHelp: {
    zh: "提案委员会列入备选、主席会议审定后，在这里看到督办进展。",
    en: "Once the committee shortlists and the chairs' meeting decides, supervision is followed here.",
  },
  find: { zh: "按编号或文字查找立案提案", en: "Find a filed proposal by number or words" },
  add: { zh: "选择", en: "Choose" },
  remove: { zh: "移除", en: "Remove" },
  nothingFound: { zh: "没有找到立案提案，请换个词。", en: "No filed proposal found. Try other words." },
  chooseFirst: { zh: "请先选择。", en: "Choose first." },
  cancel: { zh: "取消", en: "Cancel" },
  bundle: { zh: "包含的提案", en: "Proposals of this theme" },
  visits: { zh: "督办活动", en: "Visits and meetings" },
  noVisits: { zh: "还没有登记督办活动", en: "No visit recorded yet" },
  present: { zh: "提案者参加", en: "with a proposer" },
  issueOf: { zh: "{issue}（{owner}，{date}前）", en: "{issue} ({owner}, by {date})" },
  opinions: { zh: "征求的意见", en: "Opinions on the shortlist" },
  supervision: { zh: "督查室", en: "Supervision office" },
  share: { zh: "占用件数", en: "Share" },
  shareOf: {
    zh: "立案 {filed} 件，上限 {ratio}% 即 {most} 件；其他题目已 {key} 件",
    en: "{filed} filed, at most {ratio}%, {most}; other themes have {key}",
  },
  relisted: { zh: "往年未落实，再次列入", en: "Listed again from an earlier year" },
  session: { zh: "届次", en: "Session" },
  sessionOf: { zh: "{term} 届 {number} 次（{year}）", en: "Term {term}, session {number} ({year})" },
  leader: { zh: "领导", en: "Leader" },
  led: { zh: "领衔件数", en: "Themes led" },
  reported: { zh: "已报告", en: "Reported" },
  duty: { zh: "年度职责", en: "Yearly duty" },
  dutyDone: { zh: "已落实", en: "Met" },
  dutyOpen: { zh: "尚未领衔", en: "None yet" },
  dutyRule: {
    zh: "每位领导每年至少领衔督办一件重点提案；还没有领衔的排在前面。",
    en: "Every leader leads one key proposal a year at least; those who lead none stand first.",
  },
  noLeaders: { zh: "还没有督办领导", en: "No supervising leaders yet" },
  noLeadersHelp: {
    zh: "系统管理员设置督办领导后，这里显示各人的年度职责。",
    en: "Once the system administrator names supervising leaders, their yearly duty is shown here.",
  },
  openRound: { zh: "开始一轮评选", en: "Open a round" },
  roundsEmpty: { zh: "还没有评选", en: "No rounds yet" },
  roundsEmptyHelp: {
    zh: "提案委员会开始评选并公布后，在这里看到获奖提案和单位。",
    en: "Once the committee has held and published a round, the honoured are shown here.",
  },
  roundLine: {
    zh: "优秀提案 {proposals} 件，先进单位 {units} 家",
    en: "{proposals} proposals, {units} units",
  },
  proposals: { zh: "优秀提案", en: "Excellent proposals" },
  units: { zh: "先进承办单位", en: "Commended units" },
  candidate: { zh: "候选", en: "Candidate" },
  collective: { zh: "集体提案", en: "Collective" },
  score: { zh: "得分", en: "Points" },
  proposed: { zh: "列入名单", en: "On the list" },
  chosenOf: {
    zh: "已选 {n}，最多 {most}（{base} 的 {ratio}%）",
    en: "{n} chosen, at most {most} ({ratio}% of {base})",
  },
  collectiveOf: {
    zh: "其中集体提案 {n} 件，至少 {fewest} 件",
    en: "{n} of them collective, at least {fewest}",
  },
  noCandidates: { zh: "还没有候选", en: "No candidates yet" },
  mean: { zh: "平均 {mean} 分，{band}", en: "{mean} on the average: {band}" },
  hidden: { zh: "公布后显示，或没有评分", en: "Shown once published, or not rated" },
  readProposal: { zh: "查看提案全文", en: "Read the proposal" },
  round: { zh: "评选", en: "Round" },
  honoured: { zh: "列入名单", en: "On the list" },
  ofProposal: { zh: "单位评提案", en: "The unit on the proposal" },
  ofHandling: { zh: "提案委评办理", en: "The committee on the handling" },
  unit: { zh: "承办单位", en: "Unit" },
  listEmpty: { zh: "这里还没有内容", en: "Nothing here yet" },
  appraisalsHelp: {
    zh: "提案委员会开始评议后，待评的和已公布的在这里。",
    en: "Once the committee opens a round, what is to be rated and what is published stands here.",
  },
  fundHelp: {
    zh: "承办单位申请专项资金后，在这里看到察看、拨付和验收。",
    en: "Once units apply to the fund, visits, payments and acceptance are followed here.",
  },
  applyHelp: {
    zh: "为本单位正在办理的提案申请。提交后提案委办公室审查资格并实地察看，所填金额不能再改。",
    en: "For a proposal that your unit is handling. The proposal office screens it and visits the site; the sums cannot be changed afterwards.",
  },
  noAssignments: { zh: "没有可以申请的承办件", en: "No assignment to apply for" },
  noAssignmentsHelp: {
    zh: "正式交办后、办结以前的承办件才能申请专项资金。",
    en: "Money can be asked for once a proposal is assigned to your unit, until it is closed.",
  },
  fundOff: { zh: "没有启用专项资金", en: "There is no special fund here" },
  send: { zh: "提交申请", en: "Send the application" },
  money: { zh: "{n} 元", en: "{n} yuan" },
  paid: { zh: "已拨付", en: "Paid" },
  payments: { zh: "拨付记录", en: "Payments" },
  openAll: { zh: "对本届次已答复的承办件开始评议", en: "Open for every answered assignment of the session" },
  opened: { zh: "已开始评议 {n} 件。", en: "{n} appraisals opened." },
  openedMore: {
    zh: "已开始评议 {n} 件，还有未开始的，请再按一次。",
    en: "{n} opened, and some are left: press again.",
  },
}
