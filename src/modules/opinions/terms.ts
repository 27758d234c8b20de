import { z } from "zod"
import type { Words } from "../../base/words.ts"
import { type TermsOf, term } from "../../procedure/terms.ts"
import type { Period } from "../../rulebook/calendar/calendar.ts"
import {
  type Choice,
  type Credit,
  choice,
  credit,
  type Journal,
  journal,
  type Signer,
  signer,
} from "./schema/terms.ts"

const said = (zh: string, en: string): Words => ({ zh, en })
const choices = z.array(choice).min(1).max(40)
const option = (each: string, zh: string, en: string): Choice => ({ code: each, label: said(zh, en) })
const workingDays = z.object({ workingDays: z.int().min(1).max(250) }).strict() satisfies z.ZodType<Period>
const count = (least: number, most: number) => z.int().min(least).max(most)

const definitions = {
  maxCharacters: term<number>({
    label: said("社情民意信息字数上限", "Characters of a report"),
    group: "intake",
    default: 1500,
    range: said("各地多为 1500 字", "mostly 1,500"),
    unit: said("字", "characters"),
    basis: "opinion-form",
    schema: count(200, 10_000),
  }),
  microCharacters: term<number>({
    label: said("微建议字数上限", "Characters of a micro-suggestion"),
    group: "intake",
    default: 200,
    range: said("各地多为 200 字", "mostly 200"),
    unit: said("字", "characters"),
    basis: "opinion-micro",
    schema: count(50, 1000),
  }),
  topics: term<Choice[]>({
    label: said("选题分类", "Topics"),
    group: "intake",
    default: [
      option("economy", "经济发展", "Economy"),
      option("livelihood", "民生保障", "Livelihood"),
      option("urban", "城乡建设", "Town and country"),
      option("ecology", "生态环境", "Environment"),
      option("culture", "科教文卫体", "Science, education, culture, health"),
      option("governance", "社会治理", "Social governance"),
      option("united_front", "统战与民族宗教", "United front, ethnic and religious affairs"),
      option("other", "其他", "Other"),
    ],
    basis: "opinion-register",
    schema: choices,
  }),
  publicChannel: term<boolean>({
    label: said("向公众开放反映渠道", "Open to the public"),
    help: said(
      "开放后，任何人可凭二维码反映情况，不需要账户；来信先经审核。",
      "Anybody may report by a QR address without an account; what comes in is moderated first.",
    ),
    group: "intake",
    default: false,
    basis: "opinion-public",
    schema: z.boolean(),
  }),
  quotaMember: term<number>({
    label: said("委员每年篇数", "Reports a year of a member"),
    group: "intake",
    default: 1,
    unit: said("篇", "reports"),
    basis: "opinion-quota",
    schema: count(0, 50),
  }),
  quotaStanding: term<number>({
    label: said("常委每年篇数", "Reports a year of a standing member"),
    group: "intake",
    default: 3,
    unit: said("篇", "reports"),
    basis: "opinion-quota",
    schema: count(0, 50),
  }),
  quotaSource: term<number>({
    label: said("信息员、直报点每年篇数", "Reports a year of an informant or reporting point"),
    group: "intake",
    default: 4,
    unit: said("篇", "reports"),
    basis: "opinion-quota",
    schema: count(0, 100),
  }),
  registerWithin: term<Period>({
    label: said("登记期限", "Registration"),
    group: "screening",
    default: { workingDays: 1 },
    basis: "opinion-register",
    schema: workingDays,
  }),
  screenWithin: term<Period>({
    label: said("初筛期限", "Screening"),
    group: "screening",
    default: { workingDays: 5 },
    range: said("3～5 个工作日", "3 to 5 working days"),
    basis: "opinion-screen",
    schema: workingDays,
  }),
  urgentWithin: term<Period>({
    label: said("紧急信息编发期限", "Editing of urgent reports"),
    group: "screening",
    default: { workingDays: 1 },
    basis: "opinion-urgent",
    schema: workingDays,
  }),
  notUsedGrounds: term<Choice[]>({
    label: said("不采用理由", "Grounds for not using a report"),
    group: "screening",
    default: [
      option("general", "内容一般化", "Too general"),
      option("routine", "属于日常工作动态", "Routine news of one's own work"),
      option("unverified", "情况不实或未经核实", "Untrue or not verified"),
      option("known", "已经反映过", "Reported already"),
      option("copied", "抄自媒体或他人", "Copied"),
      option("single_dispute", "个人纠纷或信访诉讼事项", "A private dispute, petition or lawsuit"),
      option("beyond", "超出本级职权", "Beyond local powers"),
      option("secret", "涉及国家秘密，须走保密渠道", "Touches state secrets: goes the secret way"),
      option("abuse", "恶意或无关内容", "Abuse or spam"),
    ],
    basis: "opinion-screen",
    schema: choices,
  }),
  duplicateMonths: term<number>({
    label: said("查重范围", "Duplicates are sought in the last"),
    group: "screening",
    default: 12,
    unit: said("个月", "months"),
    basis: "opinion-screen",
    schema: count(1, 60),
  }),
  gatheringWeeks: term<number>({
    label: said("集中反映：时间跨度", "Gathering subjects: span"),
    group: "screening",
    default: 4,
    unit: said("周", "weeks"),
    basis: "opinion-screen",
    schema: count(1, 26),
  }),
  gatheringReports: term<number>({
    label: said("集中反映：至少篇数", "Gathering subjects: at least"),
    group: "screening",
    default: 4,
    unit: said("篇", "reports"),
    basis: "opinion-screen",
    schema: count(2, 100),
  }),
  reviewByAnother: term<boolean>({
    label: said("编辑与审核须为两人", "Editor and reviewer are two persons"),
    group: "issue",
    default: true,
    basis: "opinion-edit",
    schema: z.boolean(),
  }),
  journals: term<Journal[]>({
    label: said("刊物", "Journals"),
    group: "issue",
    default: [
      {
        code: "special",
        kind: "single",
        label: said("社情民意专报", "Special issue"),
        masthead: "社情民意专报",
        pattern: "{year}年第{n}期",
      },
      {
        code: "digest",
        kind: "digest",
        label: said("社情民意", "Digest"),
        masthead: "社情民意信息",
        pattern: "{year}年第{n}期",
      },
      {
        code: "forwarded",
        kind: "forwarded",
        label: said("社情民意转送", "Forwarded originals"),
        masthead: "社情民意转送",
        pattern: "{year}年第{n}号",
      },
    ],
    basis: "opinion-issue",
    schema: z.array(journal).min(1).max(12),
  }),
  signoffChain: term<Signer[]>({
    label: said("签发程序", "Who signs, in order"),
    group: "issue",
    default: [
      {
        code: "secretary_general",
        label: said("秘书长（分管副主席）", "Secretary-general or vice-chair"),
        role: "chair",
      },
    ],
    basis: "opinion-issue",
    schema: z.array(signer).min(1).max(5),
  }),
  adoptionLevels: term<Choice[]>({
    label: said("采用层级", "Levels of adoption"),
    group: "use",
    default: [
      option("own", "本级党委、政府", "Own party committee or government"),
      option("city", "市级", "City"),
      option("province", "省级", "Province"),
      option("nation", "全国", "Nation"),
    ],
    basis: "opinion-adopt",
    schema: choices,
  }),
  adoptionForms: term<Choice[]>({
    label: said("采用形式", "Forms of adoption"),
    group: "use",
    default: [
      option("single", "单篇采用", "Used by itself"),
      option("digest", "综合采用", "Used in a digest"),
      option("forwarded", "转送", "Forwarded"),
      option("policy", "写入文件或政策", "Written into a document or policy"),
    ],
    basis: "opinion-adopt",
    schema: choices,
  }),
  acknowledgeWithin: term<Period>({
    label: said("转办签收期限", "Acknowledging a transfer"),
    group: "use",
    default: { workingDays: 3 },
    basis: "opinion-transfer",
    schema: workingDays,
  }),
  replyWithin: term<Period>({
    label: said("转办反馈期限", "Answering a transfer"),
    group: "use",
    default: { workingDays: 15 },
    range: said("10～15 个工作日", "10 to 15 working days"),
    basis: "opinion-transfer",
    schema: workingDays,
  }),
  microReplyWithin: term<Period>({
    label: said("微建议反馈期限", "Answering a micro-suggestion"),
    group: "use",
    default: { workingDays: 5 },
    basis: "opinion-micro",
    schema: workingDays,
  }),
  credits: term<Credit[]>({
    label: said("计分", "Credit"),
    help: said(
      "同一件事同一项只计一次，不同项可以累加。",
      "Each event counts once for a matter; different ones add up.",
    ),
    group: "use",
    default: [
      { event: "issued", detail: "single", points: 5 },
      { event: "issued", detail: "digest", points: 2 },
      { event: "issued", detail: "forwarded", points: 1 },
      { event: "adopted", detail: "own", points: 5 },
      { event: "adopted", detail: "city", points: 10 },
      { event: "adopted", detail: "province", points: 15 },
      { event: "adopted", detail: "nation", points: 20 },
      { event: "instructed", detail: "own", points: 5 },
      { event: "instructed", detail: "city", points: 10 },
      { event: "instructed", detail: "province", points: 15 },
      { event: "instructed", detail: "nation", points: 30 },
    ],
    basis: "opinion-credit",
    schema: z.array(credit).max(60),
  }),
}

export type OpinionTerms = TermsOf<typeof definitions>

/** Everything in which organisations lawfully differ about opinion reports. */
export const opinionTerms = {
  office: "opinions",
  definitions,
  groups: {
    intake: said("反映", "Reporting"),
    screening: said("登记筛选", "Screening"),
    issue: said("编发", "Issuing"),
    use: said("采用与转办", "Use"),
  },
  presets: { common: { label: said("通行做法", "Common practice"), values: {} } },
}
