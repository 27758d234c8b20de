import type { DocumentKind } from "../record.ts"
import type { TemplateContent } from "./template.ts"

const committee: Omit<TemplateContent, "title" | "body" | "chain"> = {
  layout: "letter",
  issuerMark: "{organisation}办公室",
  signatory: "{organisation}办公室",
  seriesCode: "office",
  sealId: null,
  copies: [],
  printedBy: "{organisation}办公室",
  note: null,
}

const office = { duty: "审核", role: "proposal_committee" } as const
const chair = { duty: "签发", role: "chair" } as const

/**
 * The templates that an organisation begins with, in the usual wording. Those of a procedure that has decided already
 * have no chain: its decision is the sign-off.
 */
export const defaultTemplates: Readonly<Record<DocumentKind, TemplateContent>> = {
  reply_letter: {
    ...committee,
    issuerMark: "{unit}",
    signatory: "{unit}",
    seriesCode: null,
    printedBy: null,
    title: "关于{session}第{number}号提案的答复",
    body: "[[答复]]",
    note: "联系人：{contactName}，联系电话：{contactPhone}",
    chain: [],
  },
  assignment_notice: {
    ...committee,
    title: "关于交办{session}第{number}号提案的通知",
    body: "{session}第{number}号提案“{subject}”已经立案，现交由你单位{role}办理。\n[[建议]]\n一、签收\n请于{acknowledgeBy}前签收；不属于你单位职责的，请在{returnBy}前说明理由申请退办，不得自行转办。\n二、沟通\n办理中请与提案者当面沟通，听取意见，并如实登记。\n三、答复\n请于{replyBy}前按规定格式答复提案者，逐条回应所提建议，并抄送我办。",
    chain: [{ duty: "签发", role: "proposal_committee" }],
  },
  assist_opinion: {
    ...committee,
    issuerMark: "{unit}",
    signatory: "{unit}",
    seriesCode: null,
    printedBy: null,
    title: "关于{session}第{number}号提案的会办意见",
    body: "{session}第{number}号提案“{subject}”收悉。经研究，提出如下会办意见：\n[[意见]]",
    chain: [],
  },
  feedback_form: {
    ...committee,
    title: "{session}第{number}号提案办理情况征询意见表",
    body: "请对办理情况提出意见，并于{feedbackBy}前反馈。\n[[内容]]",
    chain: [],
  },
  supervision_notice: {
    ...committee,
    title: "关于督促办理{subject}的通知",
    body: "[[内容]]\n请认真研究，抓紧办理，并于{replyBy}前将办理情况书面报送我办。",
    chain: [office, chair],
  },
  return_decision: {
    ...committee,
    title: "关于{session}第{number}号提案退办申请的决定",
    body: "你单位关于{session}第{number}号提案“{subject}”的退办申请收悉。\n[[决定]]\n特此通知。",
    chain: [],
  },
  journal_issue: {
    ...committee,
    layout: "official",
    issuerMark: "社情民意信息",
    seriesCode: "journal",
    title: "{title}",
    body: "[[内容]]",
    chain: [
      { duty: "审核", role: "information_office" },
      { duty: "签发", role: "chair" },
    ],
  },
  leaders_digest: {
    ...committee,
    layout: "official",
    issuerMark: "社情民意专报",
    seriesCode: "digest",
    title: "{title}",
    body: "[[内容]]",
    chain: [
      { duty: "审核", role: "information_office" },
      { duty: "签发", role: "chair" },
    ],
  },
  proposal_digest: {
    ...committee,
    layout: "official",
    issuerMark: "提案工作专报",
    seriesCode: "digest",
    title: "{title}",
    body: "[[内容]]",
    chain: [office, chair],
  },
  statistics_report: {
    ...committee,
    layout: "official",
    issuerMark: "{organisation}办公室文件",
    title: "{title}",
    body: "[[内容]]",
    chain: [office, chair],
  },
  service_result: {
    ...committee,
    layout: "letter",
    issuerMark: "{organisation}办公室",
    title: "{title}",
    body: "[[内容]]",
    chain: [chair],
  },
  general: {
    ...committee,
    layout: "official",
    issuerMark: "{organisation}办公室文件",
    title: "{title}",
    body: "[[内容]]",
    chain: [chair],
  },
}

/** The series that every organisation has; it may rename them or add others. `{short}` is the organisation's short name. */
export const defaultSeries = [
  { code: "office", name: "办公室函", pattern: "{short}办函〔{year}〕{n}号" },
  { code: "journal", name: "社情民意信息", pattern: "第{n}期" },
  { code: "digest", name: "社情民意专报", pattern: "专报第{n}期" },
] as const
