import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import * as parties from "../words/parties.ts"

const about = { zh: "“{subject}”", en: "{subject}" }
const why = { zh: "“{subject}”：{reason}", en: "{subject}: {reason}" }
const told = (zh: string, en: string, body = about) => ({ title: { zh, en }, body })

export const fundWords = {
  name: { zh: "专项资金申请", en: "Fund application" },
  states: {
    applied: { zh: "已申请", en: "Applied" },
    visited: { zh: "已察看", en: "Visited" },
    granted: { zh: "已批准", en: "Granted" },
    paying: { zh: "拨付中", en: "Being paid" },
    accepted: { zh: "已验收", en: "Accepted" },
    refused: { zh: "不予资助", en: "Refused" },
  },
  next: {
    applied: {
      zh: "提案委办公室审查资格并实地察看。",
      en: "The proposal office screens it and visits the site.",
    },
    visited: { zh: "等待决定是否资助及额度。", en: "Whether and how much is granted is decided next." },
    granted: { zh: "按批准的阶段拨付。", en: "It is paid by the stages granted." },
    paying: { zh: "拨付完成、项目完工后验收。", en: "The finished project will be accepted." },
    accepted: { zh: "项目已经验收。", en: "The project is accepted." },
    refused: { zh: "没有资助，原因见下。", en: "Not granted, for the reason below." },
  },
  actions: {
    open: { zh: "申请", en: "Apply" },
    recordVisit: { zh: "登记实地察看", en: "Record the site visit" },
    grant: { zh: "批准资助", en: "Grant" },
    refuse: { zh: "不予资助", en: "Refuse" },
    pay: { zh: "登记拨付", en: "Record a payment" },
    accept: { zh: "验收", en: "Accept" },
  },
  does: {
    recordVisit: {
      zh: "记录察看情况和是否符合条件；不符合的不能资助。",
      en: "Keeps what was found and whether it is eligible; what is not cannot be granted.",
    },
    grant: {
      zh: "按所填额度和阶段资助，并通知承办单位和提案者。不能撤销。",
      en: "Grants the sum by these stages and tells the unit and the proposer. It cannot be undone.",
    },
    refuse: {
      zh: "不予资助，并告知承办单位原因。不能撤销。",
      en: "Refuses it and tells the unit why. It cannot be undone.",
    },
    pay: {
      zh: "记入拨付台账；更正须另作说明，不能删除。",
      en: "Enters it in the ledger, from which nothing is deleted.",
    },
    accept: {
      zh: "登记验收，影像留存备查，并通知承办单位和提案者。",
      en: "Enters the acceptance, keeps the photographs, and tells the unit and the proposer.",
    },
  },
  fields: {
    assignmentId: { zh: "承办件", en: "Assignment" },
    project: { zh: "项目名称", en: "Project" },
    purpose: { zh: "用途和内容", en: "What it is for" },
    estimate: { zh: "概算（元）", en: "Estimate (yuan)" },
    ownMoney: { zh: "自筹（元）", en: "Own money (yuan)" },
    otherMoney: { zh: "其他资金（元）", en: "Other money (yuan)" },
    asked: { zh: "申请资助（元）", en: "Asked for (yuan)" },
    visitedOn: { zh: "察看日期", en: "Visited on" },
    visitPeople: { zh: "参加人员", en: "People" },
    visitFindings: { zh: "察看情况", en: "Findings" },
    eligible: { zh: "符合资助条件", en: "Eligible" },
    meeting: { zh: "决定的会议", en: "Meeting that decided" },
    granted: { zh: "资助金额（元）", en: "Granted (yuan)" },
    stages: { zh: "拨付阶段", en: "Stages" },
    name: { zh: "阶段", en: "Stage" },
    stage: { zh: "阶段", en: "Stage" },
    amount: { zh: "金额（元）", en: "Sum (yuan)" },
    paidOn: { zh: "拨付日期", en: "Paid on" },
    note: { zh: "说明", en: "Note" },
    reason: { zh: "原因", en: "Reason" },
    acceptedOn: { zh: "验收日期", en: "Accepted on" },
    acceptance: { zh: "验收情况", en: "Acceptance" },
    photoIds: { zh: "影像资料", en: "Photographs" },
    auditNote: { zh: "审计说明", en: "Audit note" },
  },
  deadlines: {},
  relations: parties.relations,
  reasons: {
    fund_not_in_use: {
      zh: "本政协没有启用提案办理专项资金。需要时由系统管理员在设置中启用。",
      en: "There is no special fund here. The system administrator can enable it in the settings.",
    },
    no_such_assignment: {
      zh: "本单位没有这件承办件。请从本单位的承办件中选择。",
      en: "Your unit has no such assignment. Choose one of your unit's.",
    },
    assignment_not_running: {
      zh: "这件承办件还没有正式交办或者已经结束，不能申请资金。",
      en: "This assignment has not begun or is over, so no money can be asked for it.",
    },
    asks_for_more: {
      zh: "申请的金额超过概算。请核对两个数字。",
      en: "More is asked for than the estimate. Check both figures.",
    },
    fund_visit_in_future: {
      zh: "察看日期不能晚于今天。请在察看之后登记。",
      en: "The visit cannot lie in the future. Record it once it has taken place.",
    },
    not_eligible: {
      zh: "实地察看认为不符合资助条件，不能批准。请不予资助并说明原因。",
      en: "The site visit found it not eligible, so it cannot be granted. Refuse it and say why.",
    },
    more_than_asked: {
      zh: "资助 {granted} 元超过申请的 {asked} 元。请减少金额。",
      en: "{granted} yuan is more than the {asked} asked for. Grant less.",
    },
    rest_not_raised: {
      zh: "概算 {estimate} 元，加上资助还差 {short} 元没有着落。资助只起引导作用，请先落实其余资金。",
      en: "Of the estimate of {estimate} yuan {short} is still missing. The fund is leverage only: raise the rest first.",
    },
    stage_twice: {
      zh: "有两个阶段名称相同。请改名。",
      en: "Two stages have the same name. Rename one.",
    },
    stages_do_not_sum: {
      zh: "各阶段合计 {sum} 元，与资助金额 {granted} 元不一致。请核对。",
      en: "The stages come to {sum} yuan, not the {granted} granted. Check them.",
    },
    paid_in_full: {
      zh: "批准的资助已经全部拨付。",
      en: "All that was granted has been paid.",
    },
    no_such_stage: {
      zh: "没有“{stage}”这个阶段。请填写批准的阶段名称。",
      en: "There is no stage called {stage}. Name one that was granted.",
    },
    beyond_stage: {
      zh: "这个阶段批准 {amount} 元，已拨付 {paid} 元，最多还可拨付 {left} 元。",
      en: "This stage has {amount} yuan, {paid} is paid, so {left} at most is left to pay.",
    },
    paid_in_future: {
      zh: "拨付日期不能晚于今天。请在拨付之后登记。",
      en: "The payment cannot lie in the future. Record it once it is made.",
    },
    paid_before_grant: {
      zh: "拨付日期早于批准日期 {decided}。请核对日期。",
      en: "The payment is dated before the grant of {decided}. Check the date.",
    },
    accepted_in_future: {
      zh: "验收日期不能晚于今天。请在验收之后登记。",
      en: "The acceptance cannot lie in the future. Record it once it has taken place.",
    },
    no_photos: {
      zh: "验收须留存影像资料。请上传照片。",
      en: "An accepted project is kept in photographs. Upload some.",
    },
    no_such_photo: {
      zh: "有的影像资料没有找到，或者不是您上传的。请重新上传。",
      en: "A photograph was not found, or somebody else uploaded it. Upload it again.",
    },
  },
  choices: {},
  notices: {
    fund_granted: told("专项资金已批准", "Money from the fund is granted"),
    fund_refused: told("专项资金申请未获批准", "An application to the fund was refused", why),
    fund_paid: told("专项资金已拨付", "Money from the fund was paid"),
    fund_accepted: told("专项资金项目已验收", "A project of the fund is accepted"),
  },
  policies: parties.policies,
} satisfies ProcedureWords
