import { z } from "zod"
import type { ImportField } from "../../../../platform/sheets/mapping.ts"

const text = (most: number) => z.string().max(most).optional()
const day = z.iso.date().optional()

/** What one row may say. Lengths are safety limits. */
export const historyRow = z.object({
  subject: z.string().min(2).max(300),
  number: text(60),
  session: text(100),
  year: z
    .string()
    .max(40)
    .refine((value) => /(19|20)\d{2}/.test(value), { params: { code: "history.year" } })
    .optional(),
  leadName: text(300),
  cosigners: text(2000),
  kind: text(60),
  category: text(60),
  period: text(40),
  source: text(100),
  text: text(60_000),
  situation: text(60_000),
  analysis: text(60_000),
  recommendations: text(60_000),
  publishConsent: z.boolean().optional(),
  filedOn: day,
  assignedOn: day,
  leadUnits: text(1000),
  assistUnits: text(2000),
  repliedOn: day,
  replyText: text(60_000),
  answers: text(60_000),
  documentNumber: text(100),
  signer: text(60),
  resultClass: text(60),
  publishedOn: day,
})
export type HistoryRow = z.output<typeof historyRow>
export type HistoryField = keyof HistoryRow

/** Field → what columns are called that hold it, the usual name first; then English names of exports. */
const labels: Readonly<Record<HistoryField, readonly string[]>> = {
  subject: ["案由", "标题", "题目", "提案名称", "提案标题", "提案题目", "名称", "subject", "title"],
  number: ["编号", "提案编号", "提案号", "案号", "立案号", "number", "no"],
  session: ["届次", "会议", "会议届次", "届别", "session"],
  year: ["年度", "年份", "提案年度", "year"],
  leadName: [
    "提案人",
    "提案者",
    "第一提案人",
    "领衔提案人",
    "提案单位",
    "提出者",
    "proposer",
    "lead proposer",
  ],
  cosigners: ["联名人", "附议人", "联名委员", "联名提案人", "co-signers", "cosigners"],
  kind: ["提案种类", "提案类型", "提案形式", "提案者类别", "种类", "kind", "proposer kind"],
  category: ["分类", "类别", "提案分类", "提案类别", "所属类别", "category"],
  period: ["时期", "提出时间类别", "大会或平时", "period"],
  source: ["来源", "来源政协", "所属政协", "政协", "source", "body", "place"],
  text: ["提案内容", "正文", "全文", "内容", "提案正文", "text", "content"],
  situation: ["情况", "调研情况", "基本情况", "现状", "situation"],
  analysis: ["问题分析", "存在问题", "问题及分析", "问题", "analysis"],
  recommendations: ["具体建议", "建议", "意见建议", "对策建议", "recommendations", "asks"],
  publishConsent: ["同意公开", "是否同意公开", "是否公开提案", "publish consent"],
  filedOn: ["立案日期", "立案时间", "filed on", "dates.filed"],
  assignedOn: ["交办日期", "交办时间", "assigned on", "dates.assigned"],
  leadUnits: ["主办单位", "承办单位", "主办", "独办单位", "分办单位", "lead unit", "lead dept"],
  assistUnits: ["会办单位", "协办单位", "会办", "assist units", "co depts"],
  repliedOn: ["答复日期", "答复时间", "办复日期", "replied on", "dates.replied"],
  replyText: ["答复内容", "答复正文", "答复", "复函内容", "答复函", "reply", "reply text"],
  answers: ["逐条答复", "答复要点", "建议采纳情况", "answers", "reply points"],
  documentNumber: ["文号", "答复文号", "复文字号", "document number", "doc number"],
  signer: ["签发人", "答复签发人", "signer"],
  resultClass: [
    "办理结果",
    "答复类别",
    "结果分类",
    "办理结果分类",
    "办理类别",
    "result class",
    "answer class",
  ],
  publishedOn: ["公开日期", "答复公开日期", "公开时间", "published on", "dates.published"],
}

export const historyFields: readonly ImportField[] = Object.entries(labels).map(([key, names]) => ({
  key,
  labels: names,
  required: key === "subject",
}))
