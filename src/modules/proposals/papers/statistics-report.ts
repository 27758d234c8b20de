import { Refusal, reason } from "../../../base/reason.ts"
import { writtenDate } from "../../../base/written-date.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { Block, DocumentRequest } from "../../documents/public.ts"
import type { ComputedMeasure } from "../statistics/schema.ts"
import "../statistics/tables.ts"

/** 统计报告 on figures as they were published: counts and rates with their bases, then, bound in, a table of each distribution. */
export async function statisticsReport(read: Read, snapshotId: string): Promise<DocumentRequest> {
  const kept = await read.q
    .selectFrom("proposal_statistics")
    .select(["id", "title", "measures", "published_on"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", snapshotId)
    .executeTakeFirst()
  if (!kept) throw new Refusal("missing", reason("nothing_to_draw_up"))
  const { measures } = kept.measures
  const shares = measures.filter(({ shape, lines }) => shape === "shares" && lines.length > 0)
  return {
    kind: "statistics_report",
    fields: { title: kept.title },
    slots: {
      内容: [
        {
          kind: "paragraph",
          text: `现将截至${writtenDate(kept.published_on)}的提案工作统计情况报告如下。各项比率均列明分子、分母和口径。`,
        },
        { kind: "heading", level: 1, text: "主要指标" },
        figuresTable(measures.filter(({ shape }) => shape !== "shares")),
        ...conventionsOf(measures),
      ],
    },
    ...(shares.length > 0
      ? { annexes: [{ title: "提案结构分布表", body: shares.flatMap(sharesTable) }] }
      : {}),
    addressees: [],
    source: { procedure: "statistics:proposals", caseId: kept.id, matterId: kept.id },
  }
}

const figure = (value: number | null): string => (value === null ? "—" : String(value))

function figuresTable(measures: readonly ComputedMeasure[]): Block {
  return {
    kind: "table",
    columns: [
      { title: "指标", width: 4 },
      { title: "数值", width: 3.6 },
      { title: "分子", width: 1.2 },
      { title: "分母", width: 1.2 },
    ],
    rows: measures.flatMap(({ name, lines }) =>
      lines.map(({ label, text, numerator, denominator }) => [
        label ? `${name.zh}：${label.zh}` : name.zh,
        text,
        figure(numerator),
        figure(denominator),
      ]),
    ),
  }
}

function sharesTable({ name, lines, apart }: ComputedMeasure): Block[] {
  return [
    { kind: "heading", level: 1, text: name.zh },
    {
      kind: "table",
      columns: [
        { title: "分项", width: 5 },
        { title: "件数", width: 2 },
        { title: "占比", width: 3 },
      ],
      rows: [
        ...lines.map(({ label, numerator, text }) => [label?.zh ?? name.zh, figure(numerator), text]),
        ...apart.map(({ label, value }) => [`${label.zh}（单列）`, figure(value), "—"]),
      ],
    },
  ]
}

/** What was counted how, each said once. */
function conventionsOf(measures: readonly ComputedMeasure[]): Block[] {
  const said = [...new Set(measures.map(({ convention }) => convention.zh).filter(Boolean))]
  if (said.length === 0) return []
  return [
    { kind: "heading", level: 1, text: "统计口径" },
    ...said.map((text): Block => ({ kind: "paragraph", text })),
  ]
}
