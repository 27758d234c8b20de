import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import * as parties from "../words/parties.ts"

const about = { zh: "“{subject}”", en: "{subject}" }
const why = { zh: "“{subject}”：{reason}", en: "{subject}: {reason}" }
const told = (zh: string, en: string, body = about) => ({ title: { zh, en }, body })

export const awardWords = {
  name: { zh: "评选", en: "Awards" },
  states: {
    nominating: { zh: "征集候选", en: "Nominations open" },
    rated: { zh: "已评议", en: "Rated" },
    proposed: { zh: "待审定", en: "Before the chairs' meeting" },
    approved: { zh: "已审定", en: "Approved" },
    published: { zh: "已公布", en: "Published" },
  },
  next: {
    nominating: {
      zh: "推荐优秀提案和先进承办单位，再由提案委员会评议打分。",
      en: "Proposals and units are nominated; then the proposal committee rates them.",
    },
    rated: {
      zh: "提案委员会按比例提出名单，报主席会议审定。",
      en: "The committee puts forward a list within the shares to the chairs' meeting.",
    },
    proposed: { zh: "等待主席会议审定。", en: "The chairs' meeting decides." },
    approved: { zh: "等待公布表彰。", en: "It will be published." },
    published: { zh: "评选结果已经公布。", en: "The result is published." },
  },
  actions: {
    open: { zh: "开始评选", en: "Open a round" },
    nominateProposals: { zh: "推荐提案", en: "Nominate proposals" },
    nominateUnits: { zh: "推荐承办单位", en: "Nominate units" },
    withdrawNomination: { zh: "撤回推荐", en: "Take a nomination back" },
    rate: { zh: "评议打分", en: "Rate" },
    propose: { zh: "提出名单", en: "Put forward the list" },
    sendBack: { zh: "退回重议", en: "Send back" },
    approve: { zh: "审定", en: "Approve" },
    publish: { zh: "公布", en: "Publish" },
  },
  does: {
    nominateProposals: {
      zh: "把立案提案列为候选；往年提案今年见效的也可以参评。",
      en: "Makes filed proposals candidates; an earlier one that took effect this year may be among them.",
    },
    nominateUnits: { zh: "把承办单位列为候选。", en: "Makes units candidates." },
    withdrawNomination: {
      zh: "不再作为候选，原因留存。",
      en: "Is no candidate any longer; the reason is kept.",
    },
    rate: {
      zh: "保存得分，提出名单以前可以修改；得分不公布。",
      en: "Saves the points, which may change until the list is put forward and are not published.",
    },
    propose: {
      zh: "名单报主席会议审定；件数不能超过比例。",
      en: "Puts the list before the chairs' meeting; it keeps to the shares.",
    },
    sendBack: { zh: "名单退回提案委员会重新提出。", en: "The committee puts forward another list." },
    approve: {
      zh: "登记主席会议的决定，之后可以公布。",
      en: "Enters the meeting's decision; it can be published then.",
    },
    publish: {
      zh: "向全体公布，并通知获奖提案的提案者和承办单位。不能撤销。",
      en: "Everybody sees it; honoured proposers and units are told. It cannot be undone.",
    },
  },
  fields: {
    sessionId: { zh: "届次", en: "Session" },
    title: { zh: "评选名称", en: "Title" },
    style: { zh: "集体提案份额", en: "Share of collective proposals" },
    proposalIds: { zh: "提案", en: "Proposals" },
    unitIds: { zh: "承办单位", en: "Units" },
    reason: { zh: "理由", en: "Reason" },
    candidateIds: { zh: "候选", en: "Candidates" },
    scores: { zh: "得分", en: "Points" },
    candidateId: { zh: "候选", en: "Candidate" },
    score: { zh: "得分", en: "Points" },
    meeting: { zh: "主席会议（届次或日期）", en: "Chairs' meeting" },
    approvedOn: { zh: "审定日期", en: "Approved on" },
  },
  deadlines: {},
  relations: {
    honoured_proposer: { zh: "获奖提案的提案者", en: "Honoured proposer" },
    honoured_unit: { zh: "先进承办单位", en: "Honoured unit" },
  },
  reasons: {
    no_such_candidate: {
      zh: "名单中有不在候选之列的。请刷新页面后重新选择。",
      en: "One of these is no candidate. Reload the page and choose again.",
    },
    no_candidates: {
      zh: "还没有候选。请先推荐提案或承办单位。",
      en: "There are no candidates. Nominate proposals or units first.",
    },
    scored_twice: {
      zh: "同一候选打了两次分。请只保留一个。",
      en: "A candidate is rated twice. Keep one of the two.",
    },
    not_rated: {
      zh: "有 {count} 个候选还没有打分。请先评议打分。",
      en: "{count} candidates are not rated. Rate them first.",
    },
    too_many_proposals: {
      zh: "选了 {count} 件提案；本届次立案 {filed} 件，按 {ratio}% 最多 {most} 件。请减少。",
      en: "{count} proposals are chosen; of {filed} filed, {ratio}% allows {most}. Choose fewer.",
    },
    too_many_units: {
      zh: "选了 {count} 家单位；本届次承办单位 {units} 家，按 {ratio}% 最多 {most} 家。请减少。",
      en: "{count} units are chosen; of {units} units, {ratio}% allows {most}. Choose fewer.",
    },
    too_few_collective: {
      zh: "{count} 件提案中集体提案 {collective} 件；按 {share}% 至少应有 {fewest} 件。请调整名单。",
      en: "Of {count} proposals {collective} are collective; {share}% asks for {fewest} at least. Change the list.",
    },
    approved_in_future: {
      zh: "审定日期不能晚于今天。请在主席会议之后登记。",
      en: "The approval cannot lie in the future. Enter it once the meeting has decided.",
    },
    nominated_already: {
      zh: "所选的都已经是候选。请选择其他的。",
      en: "All of these are candidates already. Choose others.",
    },
    not_filed: {
      zh: "所选提案中有没有立案的，不能参评。请只选择已立案的提案。",
      en: "One of these was not filed and cannot be honoured. Choose filed proposals only.",
    },
    no_such_unit: {
      zh: "所选的不全是承办单位。请从列表中选择。",
      en: "One of these is not a handling unit. Choose from the list.",
    },
    only_keepers_open: {
      zh: "评选由提案委员会或其办公室组织。请与他们联系。",
      en: "Rounds are held by the proposal committee and its office. Get in touch with them.",
    },
    no_such_session: {
      zh: "没有这个届次。请从列表中选择。",
      en: "There is no such session. Choose from the list.",
    },
  },
  choices: {
    national: { zh: "集体提案不少于 20%", en: "A fifth collective" },
    local: { zh: "不作规定", en: "None set" },
    proposal: { zh: "优秀提案", en: "Excellent proposal" },
    unit: { zh: "先进承办单位", en: "Commended unit" },
  },
  notices: {
    award_proposed: told("评选名单请审定", "A list of awards awaits approval"),
    award_sent_back: told("评选名单退回重议", "A list of awards was sent back", why),
    award_published: told("祝贺获得表彰", "Congratulations: you are among the honoured"),
  },
  policies: {
    ...parties.policies,
    published: { zh: "公布之后", en: "once published" },
  },
} satisfies ProcedureWords
